package mx.andamio.posts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import mx.andamio.directory.OrganPost;
import mx.andamio.posts.Holding.Known;
import mx.andamio.posts.Holding.SeenAround;
import mx.andamio.posts.Holding.SeenThen;
import mx.andamio.posts.Holding.Unknown;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PostHistoryTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final OrganPost POST = new OrganPost("X-HEAD", "X", "Director de X", List.of(), null, false);

    @Test
    void anAppointmentThatCoversTheDayIsKnown() {
        var ana = appointed("Ana Ruiz Paz", day(2025, 3, 1), null);

        assertThat(history(ana).on(day(2025, 3, 1), TODAY)).isEqualTo(new Known(ana, List.of()));
        assertThat(history(ana).on(day(2025, 2, 28), TODAY)).isEqualTo(new Unknown(null, null));
    }

    @Test
    void theLastDayStillCounts() {
        var ana = appointed("Ana Ruiz Paz", day(2025, 3, 1), day(2025, 8, 31));
        var luis = appointed("Luis Gil Mora", day(2025, 9, 1), null);
        var history = history(ana, luis);

        assertThat(history.on(day(2025, 8, 31), TODAY).person()).isEqualTo("Ana Ruiz Paz");
        assertThat(history.on(day(2025, 9, 1), TODAY).person()).isEqualTo("Luis Gil Mora");
    }

    @Test
    void aWithdrawnAppointmentSaysNothing() {
        var mistake = withdrawn("Ana Ruiz Paz", day(2025, 3, 1));

        assertThat(history(mistake).on(day(2025, 4, 1), TODAY)).isEqualTo(new Unknown(null, null));
    }

    @Test
    void withoutABeginningTheHolderIsKnownFromTheFirstSightingOn() {
        var ana = appointed("Ana Ruiz Paz", null, day(2025, 8, 31));
        var seen = seen("Ana Ruiz Paz", day(2024, 5, 8));
        var history = new PostHistory(POST, List.of(ana), List.of(seen));

        assertThat(history.on(day(2024, 5, 7), TODAY)).isInstanceOf(Unknown.class);
        assertThat(history.on(day(2024, 5, 8), TODAY)).isInstanceOf(Known.class);
        assertThat(history.on(day(2025, 9, 1), TODAY)).isInstanceOf(Unknown.class);
    }

    @Test
    void somebodySeenThatDayIsSeen() {
        var seen = seen("Ana Ruiz Paz", day(2024, 5, 8));

        assertThat(history(seen).on(day(2024, 5, 8), TODAY)).isEqualTo(new SeenThen(seen));
    }

    @Test
    void twoPeopleOnOneDayAreNoAnswer() {
        var ana = seen("Ana Ruiz Paz", day(2024, 5, 8));
        var luis = seen("Luis Gil Mora", day(2024, 5, 8));

        assertThat(history(ana, luis).on(day(2024, 5, 8), TODAY)).isInstanceOf(Unknown.class);
    }

    @Test
    void aMonthIsNotEachOfItsDays() {
        var december = Seen.ofPack("Ana Ruiz Paz", "Directora de X", "2024-12", "1");

        assertThat(history(december).on(day(2024, 12, 15), TODAY)).isInstanceOf(Unknown.class);
        assertThat(december.to()).isEqualTo(day(2024, 12, 31));
    }

    @Test
    void onePersonSeenBeforeAndAfterIsSeen() {
        var before = seen("Zoé Robledo", day(2024, 5, 8));
        var after = seen("Zoé Robledo Aburto", day(2024, 9, 25));

        assertThat(history(before, after).on(day(2024, 7, 1), TODAY)).isEqualTo(new SeenAround(before, after));
    }

    @Test
    void anotherPersonBetweenMakesItUnknown() {
        var before = seen("Ana Ruiz Paz", day(2024, 5, 8));
        var other = seen("Luis Gil Mora", day(2024, 6, 8));
        var after = seen("Ana Ruiz Paz", day(2024, 9, 25));

        assertThat(history(before, other, after).on(day(2024, 7, 1), TODAY)).isEqualTo(new Unknown(other, after));
    }

    @Test
    void otherwiseItIsUnknownAndSaysTheNearest() {
        var first = seen("Ana Ruiz Paz", day(2024, 5, 8));
        var last = seen("Luis Gil Mora", day(2026, 5, 28));

        assertThat(history(first, last).on(day(2025, 1, 1), TODAY)).isEqualTo(new Unknown(first, last));
        assertThat(history(first, last).on(day(2026, 10, 1), TODAY)).isEqualTo(new Unknown(last, null));
    }

    @Test
    void tomorrowIsUnknown() {
        var ana = appointed("Ana Ruiz Paz", day(2025, 3, 1), null);

        assertThat(history(ana).on(TODAY, TODAY)).isInstanceOf(Known.class);
        assertThat(history(ana).on(TODAY.plusDays(1), TODAY)).isInstanceOf(Unknown.class);
    }

    @Test
    void aSightingOfSomebodyElseContradictsAnAppointment() {
        var ana = appointed("Ana Ruiz Paz", day(2025, 3, 1), day(2025, 8, 31));
        var luis = seen("Luis Gil Mora", day(2025, 6, 1));
        var herself = seen("Ana Ruiz", day(2025, 7, 1));
        var later = seen("Luis Gil Mora", day(2025, 10, 1));
        var history = new PostHistory(POST, List.of(ana), List.of(luis, herself, later));

        assertThat(history.on(day(2025, 6, 2), TODAY)).isEqualTo(new Known(ana, List.of(luis)));
    }

    private static PostHistory history(Appointment... appointments) {
        return new PostHistory(POST, List.of(appointments), List.of());
    }

    private static PostHistory history(Seen... seen) {
        return new PostHistory(POST, List.of(), List.of(seen));
    }

    private static Seen seen(String person, LocalDate on) {
        return new Seen(person, "Director de X", on, on, "1/2024", null, false);
    }

    private static Appointment appointed(String person, @Nullable LocalDate begins, @Nullable LocalDate ends) {
        return appointment(person, new Term(begins, ends), null);
    }

    private static Appointment withdrawn(String person, LocalDate begins) {
        return appointment(person, new Term(begins, null), "otra persona");
    }

    private static Appointment appointment(String person, Term term, @Nullable String withdrawn) {
        return new Appointment(
                new AppointmentId(UUID.randomUUID()),
                POST.code(),
                person,
                term,
                AppointmentProcess.NOT_SAID,
                null,
                "oficio",
                false,
                Instant.EPOCH,
                "ana",
                withdrawn);
    }

    private static LocalDate day(int year, int month, int day) {
        return LocalDate.of(year, month, day);
    }
}

package mx.andamio.rounds;

import static mx.andamio.support.Property.forAll;
import static mx.andamio.support.Property.listOf;
import static mx.andamio.support.Property.number;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import mx.andamio.commitments.CommitmentId;
import mx.andamio.commitments.Obligations.Owed;
import mx.andamio.commitments.life.Stage;
import mx.andamio.rounds.Round.By;
import mx.andamio.rounds.Round.Item;
import mx.andamio.rounds.Round.Part;
import mx.andamio.rounds.model.Cycle;
import mx.andamio.rounds.model.Obligation;
import mx.andamio.rounds.model.Standing;
import mx.andamio.rounds.model.Tally;
import mx.andamio.sessions.SessionId;
import mx.andamio.support.Property.Any;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What holds of every round, whatever became of what it agreed. */
class RoundPropertiesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    private static final List<Stage> STAGES = List.of(Stage.values());
    private static final List<@Nullable String> REGIONS = Arrays.asList("R-NORTE", "R-CENTRO", null);
    private static final List<@Nullable String> LINES = Arrays.asList("MEDICAL", "CECI", "DIGITAL", null);

    @Test
    void thePartsSumToTheWholeHoweverItIsTold() {
        forAll(rounds(), round -> {
            for (var by : By.values()) {
                var sum = round.parts(by).stream().map(Part::tally).reduce(Tally.NONE, Tally::plus);

                assertThat(sum).as(by.name()).isEqualTo(round.tally());
            }
        });
    }

    @Test
    void theOrderChangesNothing() {
        forAll(rounds(), number(0, 1000), (round, seed) -> {
            var mixed = new ArrayList<>(round.items());
            Collections.shuffle(mixed, new Random(seed));
            var other = new Round(round.name(), DAY, List.of(), 1, mixed);

            assertThat(other.tally()).isEqualTo(round.tally());
            for (var by : By.values()) {
                assertThat(other.parts(by)).isEqualTo(round.parts(by));
            }
        });
    }

    @Test
    void eachStandsInOnePlaceAndALinkLeadsToAsManyAsItsNumberSays() {
        forAll(rounds(), round -> {
            var tally = round.tally();

            assertThat(tally.all()).isEqualTo(round.items().size());
            assertThat(tally.reported()).isLessThanOrEqualTo(tally.owing());
            assertThat(round.silent().items()).hasSize(tally.owing() - tally.reported());
            for (var standing : Standing.values()) {
                assertThat(round.only(standing).items()).hasSize(tally.at(standing));
            }
            for (var part : round.parts(By.LINE)) {
                assertThat(round.only(By.LINE, part.code()).tally()).isEqualTo(part.tally());
            }
        });
    }

    private static Any<Round> rounds() {
        return listOf(number(0, 10_000_000), 0, 60)
                .as(numbers -> new Round(
                        new RoundName(new Cycle("regional_meeting", true), null, null, 8),
                        DAY,
                        List.of(),
                        1,
                        IntStream.range(0, numbers.size())
                                .mapToObj(at -> item(at, numbers.get(at)))
                                .toList()));
    }

    private static Item item(int at, int from) {
        var random = new Random(from);
        var stage = STAGES.get(random.nextInt(STAGES.size()));
        var first = random.nextInt(5) == 0 ? null : DAY.plusDays(random.nextInt(80) - 40L);
        var moved = first != null && random.nextInt(4) == 0;
        var due = moved ? Objects.requireNonNull(first).plusDays(20) : first;
        var met = stage == Stage.VERIFIED || stage == Stage.CLOSED ? DAY.minusDays(random.nextInt(40)) : null;
        var one = new Obligation(
                stage,
                first,
                due,
                met,
                Integer.toString(random.nextInt(6)),
                REGIONS.get(random.nextInt(REGIONS.size())),
                LINES.get(random.nextInt(LINES.size())),
                random.nextBoolean(),
                moved ? 1 : 0,
                random.nextBoolean());
        var owed = new Owed(
                new CommitmentId(new UUID(0, at)),
                new SessionId(new UUID(1, 1)),
                one.organ(),
                one.line(),
                "Abrir salas",
                null,
                stage,
                first,
                due,
                one.moved(),
                met,
                null,
                one.recent(),
                one.simulated());
        return new Item(owed, one, one.on(DAY));
    }
}

package mx.andamio.measurement;

import static mx.andamio.support.SomeMeasurements.file;
import static mx.andamio.support.SomeMeasurements.prescriptions;
import static mx.andamio.support.SomeMeasurements.unit;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Objects;
import java.util.UUID;
import mx.andamio.identity.Asker;
import mx.andamio.identity.Role;
import mx.andamio.identity.WaitsForYou;
import mx.andamio.measurement.Deliveries.Announced;
import mx.andamio.measurement.Deliveries.Sent;
import mx.andamio.measurement.Deliveries.State;
import mx.andamio.measurement.SignOffs.Detail;
import mx.andamio.measurement.SignOffs.Figure;
import mx.andamio.measures.definitions.Dataset;
import mx.andamio.measures.feeds.Form;
import mx.andamio.register.Actor;
import mx.andamio.register.Command;
import mx.andamio.register.Outcome;
import mx.andamio.register.Reason.Kind;
import mx.andamio.support.InstallationTest;
import mx.andamio.support.SomeMeasurements;
import mx.andamio.support.Unique;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.test.context.TestPropertySource;

/** Figures of a month, signed off by two posts, and what changes them afterwards; in a lake where nobody else delivers. */
@InstallationTest
@TestPropertySource(
        properties = {"andamio.data=target/test-data-signing${andamio.test.fork:}", "andamio.measures.worker=false"})
class SignOffTest {

    private static final String FIRST = "DA-HEAD";
    private static final String SECOND = "DPM-HEAD";
    private static int used;

    @Autowired
    SignOffs signOffs;

    @Autowired
    Deliveries deliveries;

    @Autowired
    Indicators indicators;

    @Autowired
    Clock clock;

    @Autowired
    SomeMeasurements some;

    @Autowired
    @Qualifier("signOffsInPostgres")
    WaitsForYou waits;

    private Dataset dataset;
    private LocalDate month;
    private String unit;
    private String source;

    @BeforeEach
    void aMonth() {
        dataset = indicators.dataset("prescription_lines").orElseThrow();
        month = LocalDate.of(2024, 6, 1).plusMonths(2L * used++);
        unit = "SIMF001";
        source = Unique.word();
        some.units(unit(unit, "Unidad simulada F1", "17"), unit("SIMF002", "Unidad simulada F2", "17"));
        some.prescribed(source, month, prescriptions(month, unit, 90, 10));
    }

    /** Other tests deliver to these months too. */
    @AfterEach
    void unsigned() {
        reopen(FIRST, "Fin de la prueba");
    }

    private Asker acting(@Nullable String post, String name) {
        return new Asker(new Actor(name), Role.NORMATIVE, post);
    }

    private Detail now() {
        return signOffs.month(dataset, month);
    }

    private Outcome sign(String post) {
        return sign(post, "cuenta-" + post);
    }

    private Outcome sign(String post, String name) {
        return signOffs.sign(command("sign"), acting(post, name), dataset, month, now().seen());
    }

    private static Command command(String verb) {
        return Command.bySystem(Actor.SYSTEM, "measurement.figures." + verb);
    }

    private void signedByBoth() {
        assertThat(sign(FIRST)).isInstanceOf(Outcome.Done.class);
        assertThat(sign(SECOND)).isInstanceOf(Outcome.Done.class);
    }

    private static String code(Outcome outcome) {
        return outcome instanceof Outcome.Refused(var reason) ? reason.code() : "done";
    }

    private Outcome sent(String reason, LocalDate from, LocalDate to, String... rows) throws IOException {
        return deliveries.receive(
                Command.bySystem(Actor.SYSTEM, "measurement.delivery.receive"),
                new Announced(dataset.code(), source, from, to, Form.CSV, "otra.csv", true, reason),
                new ByteArrayInputStream(file(rows)));
    }

    private Outcome sent(String reason, String... rows) throws IOException {
        return sent(reason, month, month.plusMonths(1).minusDays(1), rows);
    }

    @Test
    void twoPostsSignOneAfterTheOther() {
        assertThat(now().month().state()).isEqualTo(SignOffs.State.OPEN);
        assertThat(now().month().next()).isEqualTo(FIRST);
        assertThat(code(sign(SECOND))).isEqualTo("sign_off.post");
        assertThat(code(sign(FIRST))).isEqualTo("done");
        assertThat(now().month().state()).isEqualTo(SignOffs.State.PARTLY);
        assertThat(code(sign(FIRST))).isEqualTo("sign_off.post");
        assertThat(code(sign(SECOND, "cuenta-" + FIRST))).isEqualTo("sign_off.same_person");
        assertThat(code(sign(SECOND))).isEqualTo("done");

        var signed = now();
        assertThat(signed.month().state()).isEqualTo(SignOffs.State.SIGNED);
        assertThat(signed.month().next()).isNull();
        assertThat(signed.signatures()).extracting(SignOffs.Signature::post).containsExactly(FIRST, SECOND);
        assertThat(signed.signatures().getLast().figures())
                .isEqualTo(signed.figures())
                .isNotEmpty();
        assertThat(signed.signatures().getLast().deliveries())
                .isEqualTo(signed.deliveries())
                .hasSize(1);
        assertThat(signed.hasMoved()).isFalse();
        assertThat(code(sign(SECOND))).isEqualTo("sign_off.done");
    }

    @Test
    void whoSawOtherFiguresDoesNotSign() {
        var seen = now().seen();
        some.prescribed(Unique.word(), month, prescriptions(month, "SIMF002", 1, 1));

        var outcome = signOffs.sign(command("sign"), acting(FIRST, "una"), dataset, month, seen);

        assertThat(outcome).isInstanceOfSatisfying(Outcome.Refused.class, refused -> {
            assertThat(refused.reason().code()).isEqualTo("sign_off.changed");
            assertThat(refused.reason().kind()).isEqualTo(Kind.CONFLICT);
        });
        assertThat(now().signatures()).isEmpty();
    }

    @Test
    void aMonthWithoutFiguresOrOfWhichAFileWaitsIsNotSigned() throws Exception {
        var seen = now().seen();
        assertThat(code(signOffs.sign(command("sign"), acting(FIRST, "una"), dataset, month.plusMonths(1), seen)))
                .isEqualTo("sign_off.none");
        assertThat(code(sent("", prescriptions(month, unit, 80, 20)))).isEqualTo("done");
        assertThat(now().isBehind()).isTrue();
        assertThat(code(sign(FIRST))).isEqualTo("sign_off.waiting");
        some.read();
        assertThat(code(sign(FIRST))).isEqualTo("done");
    }

    @Test
    void whatWasSignedChangesForAReasonOnly() throws Exception {
        signedByBoth();
        var signed = now();

        assertThat(code(sent("", prescriptions(month, unit, 50, 50)))).isEqualTo("delivery.signed");
        // a whole quarter touches it too, and the month after does not
        assertThat(code(sent(
                        " ", month.minusMonths(1), month.plusMonths(1).minusDays(1), prescriptions(month, unit, 5, 5))))
                .isEqualTo("delivery.signed");
        var after = month.plusMonths(1);
        assertThat(code(sent("", after, after.plusMonths(1).minusDays(1), prescriptions(after, unit, 5, 5))))
                .isEqualTo("done");
        some.read();
        assertThat(now().signatures()).isEqualTo(signed.signatures());

        var id = ((Outcome.Done) sent("Recetas tardías de la farmacia", prescriptions(month, unit, 50, 50))).result();
        assertThat(now().month().state()).as("until it is read nothing changes").isEqualTo(SignOffs.State.SIGNED);
        some.read();

        var open = now();
        assertThat(open.month().state()).isEqualTo(SignOffs.State.OPEN);
        assertThat(open.month().round()).isEqualTo(2);
        assertThat(open.figures()).isNotEqualTo(signed.figures());
        assertThat(open.reopened()).singleElement().satisfies(one -> {
            assertThat(one.reason()).isEqualTo("Recetas tardías de la farmacia");
            assertThat(one.delivery()).hasToString(id);
            assertThat(one.signatures()).isEqualTo(signed.signatures());
        });
        signedByBoth();
        assertThat(now().month().state()).isEqualTo(SignOffs.State.SIGNED);
        assertThat(now().reopened()).hasSize(1);
    }

    @Test
    void whatIsToldAgainAsItWasTakesNoSignatureAway() throws Exception {
        signedByBoth();

        assertThat(code(sent("Se envió otra vez", prescriptions(month, unit, 90, 10))))
                .isEqualTo("done");
        some.read();

        assertThat(now().month().state()).isEqualTo(SignOffs.State.SIGNED);
        assertThat(now().hasMoved()).isFalse();
    }

    @Test
    void whatIsRefusedTakesNoSignatureAway() throws Exception {
        signedByBoth();

        var id = ((Outcome.Done) sent("Corrección", prescriptions(month, "NADIE", 50, 50))).result();
        some.read();

        assertThat(deliveries.one(UUID.fromString(id)).map(Sent::state)).contains(State.REFUSED);
        assertThat(now().month().state()).isEqualTo(SignOffs.State.SIGNED);
    }

    @Test
    void figuresThatAreNoLongerThoseThatWereSignedAreSeen() {
        signedByBoth();
        var signed = now();
        var last = signed.signatures().getLast();
        var figure = signed.figures().getFirst();
        var value = Objects.requireNonNull(figure.value());

        assertThat(with(signed, value * (1 + 1e-12)).hasMoved())
                .as("counted in another order")
                .isFalse();
        assertThat(with(signed, value + 0.001).hasMoved()).isTrue();
        assertThat(with(signed, null).hasMoved()).isTrue();
        assertThat(with(signed, value + 0.001).signed(figure))
                .isEqualTo(last.figures().getFirst());
    }

    private static Detail with(Detail one, @Nullable Double value) {
        var figures = new ArrayList<>(one.figures());
        figures.set(0, new Figure(figures.getFirst().indicator(), value));
        return new Detail(
                one.month(), figures, one.deliveries(), one.seen(), one.signatures(), one.reopened(), one.isBehind());
    }

    @Test
    void whoSignsMayTakeTheSignaturesBackForAReason() {
        assertThat(code(reopen(FIRST, "Antes de tiempo"))).isEqualTo("sign_off.unsigned");
        signedByBoth();

        assertThat(code(reopen("DF-HEAD", "No me toca"))).isEqualTo("sign_off.post");
        assertThat(code(reopen(null, "No me toca"))).isEqualTo("sign_off.post");
        assertThat(code(reopen(FIRST, "  "))).isEqualTo("sign_off.reason");
        assertThat(code(reopen(FIRST, "Faltó una farmacia"))).isEqualTo("done");

        assertThat(now().month().state()).isEqualTo(SignOffs.State.OPEN);
        assertThat(now().reopened()).singleElement().satisfies(one -> {
            assertThat(one.delivery()).isNull();
            assertThat(one.signatures()).hasSize(2);
        });
    }

    private Outcome reopen(@Nullable String post, String reason) {
        return signOffs.reopen(command("reopen"), acting(post, "alguien"), dataset, month, reason);
    }

    @Test
    void whatIsOverWaitsForThePostThatSignsNext() {
        var today = LocalDate.now(clock);
        var recent = today.withDayOfMonth(1).minusMonths(2);
        assertThat(waits.of(acting("DF-HEAD", "otra"))).isEmpty();
        some.prescribed(Unique.word(), recent, prescriptions(recent, unit, 5, 5));
        var before = waits.of(acting(FIRST, "una"));
        assertThat(before).singleElement().satisfies(line -> {
            assertThat(line.count()).isPositive();
            assertThat(line.link()).isEqualTo("/firma-de-cifras?turno=mio");
        });
        month = recent;
        sign(FIRST);
        var left = waits.of(acting(FIRST, "una")).stream()
                .mapToLong(WaitsForYou.Line::count)
                .sum();
        assertThat(left).isEqualTo(before.getFirst().count() - 1);
    }
}

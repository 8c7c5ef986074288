package mx.andamio.annual;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import mx.andamio.annual.Reports.Kept;
import mx.andamio.annual.model.Changes;
import mx.andamio.annual.model.Figure;
import mx.andamio.annual.model.Figure.Coverage;
import mx.andamio.annual.model.Kind;
import mx.andamio.annual.model.Missing;
import mx.andamio.annual.model.Report;
import mx.andamio.identity.Asker;
import mx.andamio.identity.Role;
import mx.andamio.measurement.Indicators;
import mx.andamio.measurement.SignOffs;
import mx.andamio.measurement.counting.KeptMeasurements;
import mx.andamio.measurement.counting.Wanted;
import mx.andamio.measures.definitions.Accumulation;
import mx.andamio.measures.definitions.Dataset;
import mx.andamio.measures.definitions.Indicator;
import mx.andamio.measures.engine.Measurement;
import mx.andamio.measures.periods.Period;
import mx.andamio.measures.periods.PeriodType;
import mx.andamio.register.Actor;
import mx.andamio.register.Outcome;
import mx.andamio.support.Desk;
import mx.andamio.support.InstallationTest;
import mx.andamio.support.SomeAnnual;
import mx.andamio.support.SomeMeasurements;
import mx.andamio.support.Unique;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What was signed off of a month is told as it was signed, and what was compiled of it stays. */
@InstallationTest
class MeasuredReportsTest {

    /** Years in which nobody else measures. */
    private static final AtomicInteger YEARS = new AtomicInteger(1930);

    @Autowired
    Reports reports;

    @Autowired
    SomeAnnual annual;

    @Autowired
    Indicators indicators;

    @Autowired
    SignOffs signOffs;

    @Autowired
    KeptMeasurements kept;

    private final int year = YEARS.getAndIncrement();

    private Dataset prescriptions() {
        return indicators.dataset("prescription_lines").orElseThrow();
    }

    private Indicator ratio() {
        return indicators.of(prescriptions()).stream()
                .filter(one -> one.accumulation() == Accumulation.RATIO)
                .findFirst()
                .orElseThrow();
    }

    /** A figure of all together, counted of 3 of 4 units. */
    private void counted(int month, double above, double below) {
        var period = Period.of(PeriodType.MONTH, LocalDate.of(year, month, 1));
        SomeMeasurements.keep(
                kept,
                ratio(),
                List.of(new Wanted(period, "made for a test", period.end(), List.of())),
                List.of(Measurement.of(ratio(), "*", period, above, below, 3, 4)));
    }

    private void signed(int month, double above, double below) {
        counted(month, above, below);
        sign(month);
    }

    private void sign(int month) {
        var day = LocalDate.of(year, month, 1);
        for (var post : prescriptions().signedBy()) {
            var seen = signOffs.month(prescriptions(), day).seen();
            assertThat(signOffs.sign(Desk.asks("measurement.figures.sign"), as(post), prescriptions(), day, seen))
                    .isInstanceOf(Outcome.Done.class);
        }
    }

    private static Asker as(String post) {
        return new Asker(new Actor(Unique.word()), Role.NORMATIVE, post);
    }

    private static Figure figure(Report report, String code) {
        return report.figure(code)
                .orElseThrow(() -> new AssertionError(code + " is not in "
                        + report.figures().map(Figure::code).toList()));
    }

    private static Missing missing(Report report, String code) {
        return report.missing()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aSignedMonthIsToldWithItsPartsItsCoverageAndItsPage() {
        signed(1, 90, 100);
        signed(3, 10, 50);

        var report = annual.compiled(Kind.INFORME, year).report();

        var last = figure(report, "measure." + ratio().key() + ".last");
        assertThat(last.value()).isEqualByComparingTo("20");
        assertThat(last.numerator()).isEqualByComparingTo("10");
        assertThat(last.denominator()).isEqualByComparingTo("50");
        assertThat(last.coverage()).isEqualTo(new Coverage(3, 4, "UNITS"));
        assertThat(last.cutOff()).isEqualTo(year + "-03-31");
        assertThat(last.definition()).isEqualTo(ratio().edition());
        assertThat(last.origin().address()).isEqualTo("/firma-de-cifras/prescription_lines/" + year + "-03");
        var whole = figure(report, "measure." + ratio().key() + ".year");
        assertThat(whole.numerator()).isEqualByComparingTo("100");
        assertThat(whole.denominator()).isEqualByComparingTo("150");
        assertThat(whole.coverage()).isEqualTo(new Coverage(2, 12, "MONTHS"));
        assertThat(whole.value().setScale(2, java.math.RoundingMode.HALF_UP)).isEqualTo(new BigDecimal("66.67"));
    }

    @Test
    void aMonthThatIsNotSignedIsMissingAndNeverNought() {
        signed(1, 90, 100);
        counted(2, 80, 100);

        var report = annual.compiled(Kind.INFORME, year).report();

        var gap = missing(report, "measure.prescription_lines." + year + "-02");
        assertThat(gap.why().text()).startsWith("Sin firmar").contains("febrero de " + year);
        assertThat(gap.address()).isEqualTo("/firma-de-cifras/prescription_lines/" + year + "-02");
        assertThat(figure(report, "measure." + ratio().key() + ".last").period())
                .isEqualTo(year + "-01");
        assertThat(missing(report, "measure.prescription_lines.EMPTY").why().text())
                .startsWith("10 meses");
        assertThat(report.figures().map(Figure::code).filter(one -> one.startsWith("measure.")))
                .hasSize(2);
    }

    @Test
    void whatMovedSinceItWasSignedIsToldAsSignedAndWithoutParts() {
        signed(1, 90, 100);
        counted(1, 70, 100);

        var report = annual.compiled(Kind.INFORME, year).report();

        var last = figure(report, "measure." + ratio().key() + ".last");
        assertThat(last.value()).isEqualByComparingTo("90");
        assertThat(last.numerator()).isNull();
        assertThat(last.coverage()).isNull();
        assertThat(last.note()).isNotNull();
        assertThat(report.figure("measure." + ratio().key() + ".year")).isEmpty();
    }

    @Test
    void theSameIsCompiledTwiceButForNumberAndMoment() {
        signed(1, 90, 100);

        var first = annual.compiled(Kind.INFORME, year);
        var second = annual.compiled(Kind.INFORME, year);

        assertThat(second.report().compiled().number())
                .isEqualTo(first.report().compiled().number() + 1);
        assertThat(withoutHead(second)).isEqualTo(withoutHead(first));
        assertThat(second.json()).contains("\"format\":\"andamio-report/1\"");
        assertThat(Changes.between(first.report(), second.report()).none()).isTrue();
    }

    private static String withoutHead(Kept one) {
        return one.json().replaceAll("\"compiled\":\\{[^}]*\\}", "");
    }

    @Test
    void whatChangesLaterDoesNotChangeWhatWasCompiled() {
        signed(1, 90, 100);
        var first = annual.compiled(Kind.INFORME, year);
        var post = prescriptions().signedBy().getFirst();
        assertThat(signOffs.reopen(
                        Desk.asks("measurement.figures.reopen"),
                        as(post),
                        prescriptions(),
                        LocalDate.of(year, 1, 1),
                        "Faltó una farmacia"))
                .isInstanceOf(Outcome.Done.class);

        var second = annual.compiled(Kind.INFORME, year);

        assertThat(reports.one(first.id())).contains(first);
        var changes = Changes.between(first.report(), second.report());
        assertThat(changes.gone()).extracting(Figure::code).contains("measure." + ratio().key() + ".last");
        assertThat(changes.lacking())
                .extracting(Missing::code)
                .containsExactly("measure.prescription_lines." + year + "-01");
        assertThat(reports.before(second)).contains(first);
    }

    @Test
    void textsHaveVersionsAndFiguresByReference() {
        signed(1, 90, 100);
        var code = "measure." + ratio().key() + ".last";
        annual.write(Kind.INFORME, year, "measurement", "Se surtió {{" + code + "}}.");
        var compiled = annual.compiled(Kind.INFORME, year);
        assertThat(compiled.report().chapters().get(2).text()).containsExactly("Se surtió {{" + code + "}}.");

        annual.write(Kind.INFORME, year, "measurement", "Se surtió {{measure.nada}}.");

        assertThat(reports.texts(Kind.INFORME, year, "measurement")).hasSize(2);
        assertThat(reports.compile(Desk.asks("annual.report.compile"), Kind.INFORME, year))
                .isInstanceOfSatisfying(Outcome.Refused.class, refused -> {
                    assertThat(refused.reason().code()).isEqualTo("annual.cited");
                    assertThat(refused.reason().parameters()).endsWith("measure.nada");
                });
        assertThat(reports.one(compiled.id())).contains(compiled);
    }
}

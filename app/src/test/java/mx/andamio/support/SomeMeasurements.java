package mx.andamio.support;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mx.andamio.identity.Asker;
import mx.andamio.identity.Role;
import mx.andamio.measurement.Deliveries;
import mx.andamio.measurement.Deliveries.Announced;
import mx.andamio.measurement.Deliveries.Sent;
import mx.andamio.measurement.Indicators;
import mx.andamio.measurement.Kept;
import mx.andamio.measurement.SignOffs;
import mx.andamio.measurement.Units;
import mx.andamio.measurement.Units.Unit;
import mx.andamio.measurement.counting.KeptMeasurements;
import mx.andamio.measurement.counting.KeptMeasurements.Renewal;
import mx.andamio.measurement.counting.Wanted;
import mx.andamio.measurement.counting.Worker;
import mx.andamio.measures.definitions.Dataset;
import mx.andamio.measures.definitions.Indicator;
import mx.andamio.measures.duck.EngineFailure;
import mx.andamio.measures.engine.Measurement;
import mx.andamio.measures.feeds.Form;
import mx.andamio.measures.periods.Period;
import mx.andamio.measures.periods.PeriodType;
import mx.andamio.register.Actor;
import mx.andamio.register.Command;
import mx.andamio.register.Outcome;
import mx.andamio.register.Outcome.Done;
import org.springframework.stereotype.Component;

/** Files of operational data for tests: prescriptions, some of which were given. */
@Component
public class SomeMeasurements {

    /** Who signs affiliation off. */
    public static final String SIGNER = "DIR-HEAD";

    private static final AtomicInteger MONTHS = new AtomicInteger();

    private final Units units;
    private final Deliveries deliveries;
    private final Worker worker;
    private final Indicators indicators;
    private final KeptMeasurements kept;
    private final SignOffs signOffs;

    SomeMeasurements(
            Units units,
            Deliveries deliveries,
            Worker worker,
            Indicators indicators,
            KeptMeasurements kept,
            SignOffs signOffs) {
        this.units = units;
        this.deliveries = deliveries;
        this.worker = worker;
        this.indicators = indicators;
        this.kept = kept;
        this.signOffs = signOffs;
    }

    /** Makes these the units, made up all of them. */
    public void units(Unit... all) {
        var outcome = units.load(Command.bySystem(Actor.SYSTEM, "measurement.units.load"), List.of(all));
        if (outcome instanceof Outcome.Refused refused) {
            throw new AssertionError("refused: " + refused.reason());
        }
    }

    public static Unit unit(String code, String name, String organ) {
        return new Unit(code, name, organ, "", LocalDate.of(2020, 1, 1), null, true);
    }

    /** Rows of a prescription each. */
    public static String prescriptions(LocalDate day, String unit, int given, int not) {
        return IntStream.range(0, given + not)
                .mapToObj(i -> "%s,%s,%s-%s-%d,010,2,%d".formatted(unit, day, unit, day, i, i < given ? 2 : 0))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    /** A file of a month's prescriptions with its heading. */
    public static byte[] file(String... rows) {
        return ("clues,fecha,folio,clave,piezas_recetadas,piezas_entregadas\n" + String.join("", rows))
                .getBytes(StandardCharsets.UTF_8);
    }

    /** A cut of how many children of one year have their scheme. */
    public static String vaccinated(LocalDate cut, String unit, int people, int complete) {
        return "%s,%s,UN_ANIO,%d,%d%n".formatted(unit, cut, people, complete);
    }

    /** Prescriptions of a month, read and counted before this returns. */
    public Sent prescribed(String source, LocalDate month, String... rows) {
        return delivered("prescription_lines", source, month, file(rows));
    }

    /** Coverage of a month, read and counted before this returns. */
    public Sent covered(String source, LocalDate month, String... rows) {
        var csv = "clues,fecha,grupo_edad,poblacion,esquema_completo\n" + String.join("", rows);
        return delivered("vaccination_coverage", source, month, csv.getBytes(StandardCharsets.UTF_8));
    }

    /** Programmed surgeries of a month, each done so many days after it was asked for; read and counted before this returns. */
    public Sent operated(String source, LocalDate month, String unit, int... waited) {
        var done = month.plusDays(20);
        var rows = IntStream.of(waited)
                .mapToObj(days ->
                        "%s,%s,%s,CIRUGIA,1,0,0,CIRUGIA_GENERAL,0%n".formatted(unit, done, done.minusDays(days)))
                .collect(Collectors.joining());
        var csv = "clues,fecha,fecha_solicitud,tipo,programada,concertada,suspendida,especialidad,ambulatoria\n" + rows;
        return delivered("surgeries", source, month, csv.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Ten months of 2025 of two units, read and counted before this returns.
     *
     * @param isOdd whether SIMQ001 is silent in June and gives next to nothing in September
     */
    public Sent tenMonths(boolean isOdd) {
        units(unit("SIMQ001", "Unidad simulada Q1", "17"), unit("SIMQ002", "Unidad simulada Q2", "22"));
        var rows = new ArrayList<String>();
        for (var month = 1; month <= 10; month++) {
            var day = LocalDate.of(2025, month, 1);
            rows.add(prescriptions(day, "SIMQ002", 47, 3));
            if (!isOdd || month != 6) {
                rows.add(prescriptions(day, "SIMQ001", isOdd && month == 9 ? 5 : 47, isOdd && month == 9 ? 45 : 3));
            }
        }
        var last = LocalDate.of(2025, 10, 31);
        return delivered(
                "prescription_lines", "calidad", last.withDayOfYear(1), last, file(rows.toArray(String[]::new)));
    }

    private Sent delivered(String dataset, String source, LocalDate month, byte[] file) {
        return delivered(dataset, source, month, month.plusMonths(1).minusDays(1), file);
    }

    private Sent delivered(String dataset, String source, LocalDate from, LocalDate to, byte[] file) {
        try {
            var outcome = deliveries.receive(
                    Command.bySystem(Actor.SYSTEM, "measurement.delivery.receive"),
                    new Announced(dataset, source, from, to, Form.CSV, source + ".csv", true),
                    new ByteArrayInputStream(file));
            read();
            return switch (outcome) {
                case Done(var id) -> deliveries.one(UUID.fromString(id)).orElseThrow();
                case Outcome.Refused refused -> throw new AssertionError("refused: " + refused.reason());
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A month of affiliation that has figures, and that nobody signed. */
    public Counted aCountedMonth() {
        var month = LocalDate.of(1950, 1, 1).plusMonths(MONTHS.getAndIncrement());
        var dataset = indicators.dataset("affiliation").orElseThrow();
        var indicator = indicators.of(dataset).getFirst();
        var period = Period.of(PeriodType.MONTH, month);
        keep(
                kept,
                indicator,
                List.of(new Wanted(period, "made for a test", period.end(), List.of())),
                List.of(Measurement.of(indicator, "*", period, 1_000.0, null, 1, 1)));
        return new Counted(dataset, month, signOffs.month(dataset, month).seen());
    }

    /** Makes these the measurements of months of an indicator. */
    public static void keep(
            KeptMeasurements kept, Indicator indicator, Collection<Wanted> fresh, Collection<Measurement> measured) {
        try {
            kept.replace(
                    List.of(new Renewal(indicator, Kept.MONTH, fresh, List.of())),
                    taker -> measured.forEach(one -> taker.take(0, one)));
        } catch (EngineFailure e) {
            throw new AssertionError(e);
        }
    }

    public Counted aSignedMonth() {
        var counted = aCountedMonth();
        var outcome = signOffs.sign(
                Command.bySystem(Actor.SYSTEM, "measurement.figures.sign"),
                new Asker(new Actor(Unique.word()), Role.NORMATIVE, SIGNER),
                counted.dataset(),
                counted.month(),
                counted.seen());
        if (outcome instanceof Outcome.Refused refused) {
            throw new AssertionError("refused: " + refused.reason());
        }
        return counted;
    }

    /** @param seen names its figures */
    public record Counted(Dataset dataset, LocalDate month, String seen) {

        public String path() {
            return dataset.code() + "/" + YearMonth.from(month);
        }
    }

    /** Addresses of pages by their route: with figures and without, of a file that was taken and of one that was refused. */
    public Map<String, String> pages() {
        var end = LocalDate.of(2026, 3, 31);
        units(unit("SIM9001", "Unidad simulada 9001", "17"), unit("SIM9002", "Unidad simulada 9002", "22"));
        var month = end.withDayOfMonth(1);
        var source = Unique.word();
        var took = covered(source, month, vaccinated(end, "SIM9001", 100, 96), vaccinated(end, "SIM9002", 100, 80));
        var refused = covered(source, month.plusMonths(1), vaccinated(end, "SIM9001", 100, 96));
        var here = "/indicadores/VACCINE-ONE-YEAR";
        return Map.ofEntries(
                Map.entry("/indicadores", "/indicadores"),
                Map.entry("/indicadores none", "/indicadores?q=zzqqzzqq"),
                Map.entry("/indicadores organ", "/indicadores?organo=17"),
                Map.entry("/representaciones/{code}/indicadores", "/representaciones/17/indicadores"),
                Map.entry(
                        "/representaciones/{code}/indicadores/tabla.csv", "/representaciones/17/indicadores/tabla.csv"),
                Map.entry("/indicadores/{code}", here),
                Map.entry("/indicadores/{code} organ", here + "?periodo=2026-03&organo=17"),
                Map.entry("/indicadores/{code} none", "/indicadores/WORKS-LATE"),
                Map.entry("/indicadores/{code}/tabla.{form}", here + "/tabla.csv"),
                Map.entry("/indicadores/tabla.{form}", "/indicadores/tabla.csv"),
                Map.entry("/unidades", "/unidades"),
                Map.entry("/unidades none", "/unidades?q=zzqqzzqq"),
                Map.entry("/unidades/{code}", "/unidades/SIM9001"),
                Map.entry("/calidad-de-datos", "/calidad-de-datos"),
                Map.entry("/calidad-de-datos none", "/calidad-de-datos?conjunto=no_hay"),
                Map.entry("/calidad-de-datos.csv", "/calidad-de-datos.csv"),
                Map.entry("/entregas", "/entregas"),
                Map.entry("/entregas none", "/entregas?conjunto=no_hay"),
                Map.entry("/entregas/{id}", "/entregas/" + took.id()),
                Map.entry("/entregas/{id} refused", "/entregas/" + refused.id()),
                Map.entry("/entregas/{id}/rechazos.csv", "/entregas/" + refused.id() + "/rechazos.csv"),
                Map.entry("/firma-de-cifras", "/firma-de-cifras"),
                Map.entry("/firma-de-cifras none", "/firma-de-cifras?turno=mio"),
                Map.entry("/firma-de-cifras/{code}/{period}", "/firma-de-cifras/vaccination_coverage/2026-03"),
                Map.entry("/firma-de-cifras/{code}/{period} none", "/firma-de-cifras/prescription_lines/1999-01"),
                Map.entry("/programas/{code} measured", "/programas/VACUNACION"));
    }

    /** Reads what waits, and counts what it changes. */
    public void read() {
        worker.all();
    }
}

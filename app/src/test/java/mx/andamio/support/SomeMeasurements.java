package mx.andamio.support;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mx.andamio.measurement.Deliveries;
import mx.andamio.measurement.Deliveries.Announced;
import mx.andamio.measurement.Deliveries.Sent;
import mx.andamio.measurement.Units;
import mx.andamio.measurement.Units.Unit;
import mx.andamio.measurement.counting.Worker;
import mx.andamio.measures.feeds.Form;
import mx.andamio.register.Actor;
import mx.andamio.register.Command;
import mx.andamio.register.Outcome;
import mx.andamio.register.Outcome.Done;
import org.springframework.stereotype.Component;

/** Files of operational data for tests: prescriptions, some of which were given. */
@Component
public class SomeMeasurements {

    private final Units units;
    private final Deliveries deliveries;
    private final Worker worker;

    SomeMeasurements(Units units, Deliveries deliveries, Worker worker) {
        this.units = units;
        this.deliveries = deliveries;
        this.worker = worker;
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
                Map.entry("/programas/{code} measured", "/programas/VACUNACION"));
    }

    /** Reads what waits, and counts what it changes. */
    public void read() {
        worker.all();
    }
}

package mx.andamio.support;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import mx.andamio.measurement.Deliveries;
import mx.andamio.measurement.Deliveries.Announced;
import mx.andamio.measurement.Units;
import mx.andamio.measurement.Units.Unit;
import mx.andamio.measurement.counting.Worker;
import mx.andamio.measures.feeds.Form;
import mx.andamio.register.Actor;
import mx.andamio.register.Command;
import mx.andamio.register.Outcome;
import org.springframework.stereotype.Component;

/** Units, and files that they delivered. */
@Component
public class SomeMeasures {

    /** A unit that there is after {@link #counted()}. */
    public static final String UNIT = "SIM0001";

    private static final LocalDate FIRST = LocalDate.of(2025, 3, 1);

    private final Units units;
    private final Deliveries deliveries;
    private final Worker worker;

    SomeMeasures(Units units, Deliveries deliveries, Worker worker) {
        this.units = units;
        this.deliveries = deliveries;
        this.worker = worker;
    }

    /** The list as a file, never twice the same. */
    public static byte[] list() {
        return "code,name,organ,kind,from,to,simulated\n%s,Unidad simulada %s,22,UMF,2020-01-01,,true\n"
                .formatted(UNIT, Unique.word())
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Two prescriptions of a unit, one of nobody. */
    public static byte[] prescriptions() {
        return """
                clues,fecha,folio,clave,piezas_recetadas,piezas_entregadas
                SIM0001,2025-03-03,%1$s-1,010,2,2
                SIM0001,2025-03-03,%1$s-2,010,2,0
                """.formatted(Unique.word()).getBytes(StandardCharsets.UTF_8);
    }

    /** A delivery whose rows count, by its id. */
    public UUID counted() {
        return delivered(prescriptions());
    }

    /** A delivery that was refused, with rejected rows. */
    public UUID refused() {
        return delivered(new String(prescriptions(), StandardCharsets.UTF_8)
                .replace(UNIT, "NADIE")
                .getBytes(StandardCharsets.UTF_8));
    }

    private UUID delivered(byte[] rows) {
        units.load(
                Command.bySystem(Actor.SYSTEM, "measurement.units.load"),
                List.of(new Unit(UNIT, "Unidad simulada 0001", "22", "UMF", LocalDate.of(2020, 1, 1), null, true)));
        try {
            var outcome = deliveries.receive(
                    Command.bySystem(Actor.SYSTEM, "measurement.delivery.receive"),
                    new Announced(
                            "prescription_lines",
                            "Simulador",
                            FIRST,
                            FIRST.plusDays(30),
                            Form.CSV,
                            "recetas-simuladas.csv",
                            true),
                    new ByteArrayInputStream(rows));
            worker.all();
            return UUID.fromString(((Outcome.Done) outcome).result());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

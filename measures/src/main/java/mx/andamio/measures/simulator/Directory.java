package mx.andamio.measures.simulator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** What is said about the simulation beside its deliveries. */
final class Directory {

    private Directory() {}

    static void write(World world, Path folder) throws IOException {
        Files.writeString(folder.resolve("SIMULADO.txt"), """
                Datos simulados por Andamio: ninguna unidad, persona, receta ni cifra es real. / Data simulated by Andamio: no unit, person, prescription or figure is real.
                %s
                """.formatted(world.plan()));
        try (var csv = Simulator.csv(folder.resolve("units.csv"))) {
            csv.writeRecord("code", "name", "ooad", "type", "from", "to");
            for (var unit : world.units()) {
                for (var place : world.places(unit)) {
                    csv.writeRecord(
                            unit.code(),
                            unit.name(),
                            place.parent(),
                            unit.kind().word(),
                            place.from().toString(),
                            Objects.toString(place.to(), ""));
                }
            }
        }
        try (var csv = Simulator.csv(folder.resolve("anomalies-truth.csv"))) {
            csv.writeRecord("dataset", "unit", "period", "kind", "description");
            for (var one : world.anomalies().all()) {
                csv.writeRecord(
                        one.dataset(), one.unit(), one.period(), one.kind().name(), one.description());
            }
        }
    }
}

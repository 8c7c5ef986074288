package mx.andamio.measures.simulator;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mx.andamio.pack.Organ;
import mx.andamio.pack.OrganType;
import mx.andamio.pack.Pack;

/** All who could tell data: {@code demo/simulated_units.csv} of the pack says how many units each state body has. */
final class Census {

    /** Where the number of units is, in the folder of the pack. */
    static final String FILE = "demo/simulated_units.csv";

    private static final double SPREAD = 0.6;

    private Census() {}

    /** Units and UMAE, numbered. */
    static List<Teller> units(Pack pack, Path folder, long seed) throws IOException {
        var units = new ArrayList<Teller>();
        for (var one : counts(folder).entrySet()) {
            var body = pack.organ(one.getKey()).orElseThrow(() -> new IOException(FILE + ": " + one.getKey()));
            for (var at = 0; at < one.getValue(); at++) {
                var number = units.size() + 1;
                units.add(new Teller(
                        number,
                        "SIM%04d".formatted(number),
                        "Unidad simulada %04d".formatted(number),
                        body.code(),
                        region(body),
                        kind(at),
                        size(seed, number)));
            }
        }
        for (var organ : of(pack, OrganType.UMAE)) {
            var number = units.size() + 1;
            units.add(new Teller(
                    number,
                    organ.code(),
                    organ.shortName(),
                    organ.code(),
                    region(organ),
                    Kind.SPECIALTY,
                    StrictMath.sqrt(size(seed, number))));
        }
        return List.copyOf(units);
    }

    private static Map<String, Integer> counts(Path folder) throws IOException {
        var counts = new LinkedHashMap<String, Integer>();
        var reader = CsvReader.builder().commentStrategy(CommentStrategy.SKIP);
        try (var csv = reader.ofNamedCsvRecord(folder.resolve(FILE))) {
            for (var row : csv) {
                counts.put(row.getField("ooad"), Integer.valueOf(row.getField("units")));
            }
        }
        return counts;
    }

    /** Of every hundred units of a body 11 general, 4 small and 2 regional hospitals, and 8 rural ones. */
    private static Kind kind(int at) {
        var place = at * 37 % 100;
        if (place < 2) {
            return at == 0 ? Kind.GENERAL : Kind.REGIONAL;
        }
        return place < 13 ? Kind.GENERAL : place < 17 ? Kind.SUBZONE : place < 25 ? Kind.RURAL : Kind.FAMILY;
    }

    private static double size(long seed, int number) {
        return StrictMath.exp(SPREAD * Draw.of(seed, "size", number).normal());
    }

    /** State bodies and UMAE, for data that are theirs and not of a unit. */
    static List<Teller> bodies(Pack pack, List<Teller> units, long seed) {
        var bodies = new ArrayList<Teller>();
        for (var organ : of(pack, OrganType.OOAD)) {
            var size = units.stream()
                    .filter(unit -> unit.body().equals(organ.code()))
                    .mapToDouble(unit -> unit.size() * unit.kind().weight())
                    .sum();
            var number = 10_000 + bodies.size();
            bodies.add(new Teller(
                    number,
                    organ.code(),
                    organ.name(),
                    organ.code(),
                    region(organ),
                    Kind.BODY,
                    size * StrictMath.sqrt(size(seed, number))));
        }
        units.stream().filter(unit -> unit.kind() == Kind.SPECIALTY).forEach(bodies::add);
        return List.copyOf(bodies);
    }

    static List<Organ> of(Pack pack, OrganType type) {
        return pack.organs().stream().filter(organ -> organ.type() == type).toList();
    }

    private static String region(Organ organ) {
        return organ.region() == null ? "" : organ.region();
    }
}

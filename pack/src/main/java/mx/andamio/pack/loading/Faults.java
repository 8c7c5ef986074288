package mx.andamio.pack.loading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import mx.andamio.pack.Fault;

/** Gathers every fault of a loading. */
final class Faults {

    private final List<Fault> faults = new ArrayList<>();

    void ofFile(String file, FaultCode code, String value, String detail) {
        at(new Place(file, 0, ""), code, value, detail);
    }

    void at(Place place, FaultCode code, String value) {
        at(place, code, value, value);
    }

    void at(Place place, FaultCode code, String value, String detail) {
        faults.add(new Fault(
                place.file(), place.line(), place.column(), code.name(), value, code.es(detail), code.en(detail)));
    }

    void add(Fault fault) {
        faults.add(fault);
    }

    int size() {
        return faults.size();
    }

    boolean isEmpty() {
        return faults.isEmpty();
    }

    /** In the order of reading: by file, then by line. */
    List<Fault> inOrder() {
        if (faults.isEmpty()) {
            return List.of();
        }
        return faults.stream()
                .sorted(Comparator.comparing(Fault::file).thenComparingInt(Fault::line))
                .toList();
    }

    /** Where something is wrong. */
    record Place(String file, int line, String column) {}
}

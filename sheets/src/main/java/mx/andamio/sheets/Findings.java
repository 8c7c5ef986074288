package mx.andamio.sheets;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import mx.andamio.sheets.Fault.Code;
import org.jspecify.annotations.Nullable;

/** What a check finds, in the order of the file; a cell has one fault at most, the first that was found. */
final class Findings {

    private final List<String> sheets;
    private final List<Fault> faults = new ArrayList<>();
    private final List<Gap> gaps = new ArrayList<>();
    private final List<Warning> warnings = new ArrayList<>();
    private final Set<Place> faulty = new HashSet<>();

    Findings(List<String> sheets) {
        this.sheets = sheets;
    }

    void fault(Place place, String value, Code code, Said said, @Nullable String suggestion) {
        if (faulty.add(place)) {
            faults.add(new Fault(place, value, code, said, suggestion));
        }
    }

    void gap(Place place, Field field) {
        gaps.add(new Gap(place, field));
    }

    void warning(Place place, String value, Warning.Code code, Said said, @Nullable String suggestion) {
        warnings.add(new Warning(place, value, code, said, suggestion));
    }

    List<Fault> faults() {
        faults.sort(Comparator.comparing(Fault::place, order()));
        return faults;
    }

    List<Gap> gaps() {
        gaps.sort(Comparator.comparing(Gap::place, order()));
        return gaps;
    }

    List<Warning> warnings() {
        warnings.sort(Comparator.comparing(Warning::place, order()));
        return warnings;
    }

    private Comparator<Place> order() {
        return Comparator.<Place>comparingInt(p -> sheets.indexOf(p.sheet()))
                .thenComparingInt(Place::row)
                .thenComparingInt(Place::index);
    }
}

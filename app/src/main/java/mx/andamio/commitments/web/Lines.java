package mx.andamio.commitments.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mx.andamio.commitments.ActionLines;
import mx.andamio.directory.PackFiles;
import mx.andamio.pack.Folding;
import mx.andamio.pack.PackLoading;
import org.springframework.stereotype.Component;

/** The lines of action and the work tables that the institution's meetings have used. */
@Component
class Lines implements ActionLines {

    private static final String KIND = "lines_of_action";

    private static final String TABLES = "work_tables";

    private final Map<String, String> names = new LinkedHashMap<>();
    private final Map<String, String> tables = new LinkedHashMap<>();

    Lines(PackFiles files) {
        if (files.atStart() instanceof PackLoading.Loaded(var pack)) {
            pack.lines(KIND).forEach(line -> names.putIfAbsent(line.code(), line.name()));
            pack.lines(TABLES).forEach(table -> tables.putIfAbsent(Folding.fold(table.name()), table.name()));
        }
    }

    /** Name by code, in the order of the pack. */
    Map<String, String> all() {
        return names;
    }

    /** Names of the work tables that meetings have had, each once, in the order of the pack. */
    List<String> tables() {
        return List.copyOf(tables.values());
    }

    /** Its code where the pack has no such line. */
    @Override
    public String name(String code) {
        return names.getOrDefault(code, code);
    }
}

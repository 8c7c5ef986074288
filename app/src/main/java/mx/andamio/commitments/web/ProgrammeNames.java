package mx.andamio.commitments.web;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import mx.andamio.directory.PackFiles;
import mx.andamio.pack.PackLoading;
import org.springframework.stereotype.Component;

/** The programmes of the pack, by which commitments are tagged. */
@Component
class ProgrammeNames {

    private final Map<String, String> names = new LinkedHashMap<>();

    ProgrammeNames(PackFiles files) {
        if (files.atStart() instanceof PackLoading.Loaded(var pack)) {
            pack.programmes().forEach(one -> names.put(one.code(), one.name()));
        }
    }

    /** Name by code, in the order of the pack. */
    Map<String, String> all() {
        return Collections.unmodifiableMap(names);
    }

    /** Its code where the pack has no such programme. */
    String name(String code) {
        return names.getOrDefault(code, code);
    }
}

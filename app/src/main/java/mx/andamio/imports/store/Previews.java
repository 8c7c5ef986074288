package mx.andamio.imports.store;

import java.lang.ref.SoftReference;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import mx.andamio.imports.ImportId;
import mx.andamio.imports.Workbooks;
import mx.andamio.sheets.Choices;
import mx.andamio.sheets.Import;
import org.springframework.stereotype.Component;

/** What files say. Who turns the pages of one does not have it read again for each; memory that is needed elsewhere is given back. */
@Component
class Previews {

    private static final int KEPT = 8;

    private final Workbooks workbooks;
    private final Map<Read, SoftReference<Import>> read = new LinkedHashMap<>(KEPT * 2, 0.75f, true);

    Previews(Workbooks workbooks) {
        this.workbooks = workbooks;
    }

    private record Read(ImportId file, Choices choices) {}

    Import of(ImportId file, String name, Choices choices, Supplier<byte[]> bytes) {
        var asked = new Read(file, choices);
        var before = kept(asked);
        if (before != null) {
            return before;
        }
        var now = workbooks.importer().preview(bytes.get(), name, choices);
        keep(asked, now);
        return now;
    }

    private synchronized @org.jspecify.annotations.Nullable Import kept(Read asked) {
        var reference = read.get(asked);
        return reference == null ? null : reference.get();
    }

    private synchronized void keep(Read asked, Import now) {
        read.put(asked, new SoftReference<>(now));
        if (read.size() > KEPT) {
            read.remove(read.keySet().iterator().next());
        }
    }
}

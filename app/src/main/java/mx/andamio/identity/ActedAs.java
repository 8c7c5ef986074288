package mx.andamio.identity;

import java.util.List;
import java.util.Map;
import mx.andamio.register.Entry;
import org.jspecify.annotations.Nullable;

/** For what an account acted when it wrote an entry of the register: a post that it has today may not be the one that it had then. */
public interface ActedAs {

    /**
     * By number of the entry. Entries of parts of the system, and of accounts that are not here, are not in it.
     */
    Map<Long, Acted> of(List<Entry> entries);

    /** @param post code; null where the account acted for none then */
    record Acted(Role role, @Nullable String post) {}
}

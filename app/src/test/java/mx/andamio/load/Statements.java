package mx.andamio.load;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.Query;
import org.jooq.conf.ParamType;
import org.jspecify.annotations.Nullable;

/** What was asked of the database since somebody began to listen, by whatever thread. */
class Statements implements ExecuteListener {

    /**
     * @param sql with question marks
     * @param filled with its values, as it can be sent again
     * @param millis until the first row could be read
     */
    record Statement(String sql, String filled, double millis) {}

    private static final String BEGUN = "andamio.begun";

    private final List<Statement> heard = Collections.synchronizedList(new ArrayList<>());
    private volatile boolean listening;

    void listen() {
        heard.clear();
        listening = true;
    }

    /** What was heard, in its order. */
    List<Statement> heard() {
        listening = false;
        return List.copyOf(heard);
    }

    @Override
    public void executeStart(ExecuteContext asked) {
        asked.data(BEGUN, System.nanoTime());
    }

    @Override
    public void executeEnd(ExecuteContext asked) {
        var sql = asked.sql();
        if (listening && sql != null && asked.data(BEGUN) instanceof Long begun) {
            heard.add(new Statement(sql, filled(asked.query(), sql), (System.nanoTime() - begun) / 1e6));
        }
    }

    private static String filled(@Nullable Query query, String sql) {
        return query == null ? sql : query.getSQL(ParamType.INLINED);
    }
}

package mx.andamio.commitments.life;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What it belongs to.
 *
 * @param line code of the line of action
 * @param table code of the work table (<em>mesa de trabajo</em>)
 * @param programmes codes of programmes, each once
 */
public record Alignment(@Nullable String line, @Nullable String table, List<String> programmes) {

    public static final Alignment NONE = new Alignment(null, null, List.of());

    public Alignment {
        programmes = programmes.stream().distinct().toList();
    }
}

package mx.andamio.reader.meetings;

import java.util.List;
import java.util.Locale;
import mx.andamio.pack.Body;
import mx.andamio.reader.Reading.Scope;
import mx.andamio.reader.text.Fold;
import org.jspecify.annotations.Nullable;

/** How far a meeting reaches: that of its body, else what its name says. */
final class Scopes {

    private Scopes() {}

    static @Nullable Scope of(@Nullable Body body, String name) {
        if (body != null) {
            return Scope.valueOf(body.scope().toUpperCase(Locale.ROOT));
        }
        List<String> words = List.of(Fold.of(name).split("\\s+"));
        if (words.contains("nacional")) {
            return Scope.NATIONAL;
        }
        if (words.contains("regional")) {
            return Scope.REGIONAL;
        }
        if (words.contains("estatal")) {
            return Scope.STATE;
        }
        return words.contains("local") ? Scope.LOCAL : null;
    }
}

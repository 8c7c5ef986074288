package mx.andamio.contradictions;

import java.util.List;

/** What comparing all statements of one thing gives. */
public sealed interface Finding {

    /** Those who speak, each value at least once, the earliest source first. */
    List<Statement> statements();

    /** They cannot all be right. */
    record Contradicts(List<Statement> statements) implements Finding {
        public Contradicts {
            statements = List.copyOf(statements);
        }
    }

    /** It was published again with another value: a version, not a contradiction. */
    record Changed(List<Statement> statements) implements Finding {
        public Changed {
            statements = List.copyOf(statements);
        }
    }

    /** One paper says it in two ways. */
    record WithinPaper(List<Statement> statements) implements Finding {
        public WithinPaper {
            statements = List.copyOf(statements);
        }
    }

    default Nature nature() {
        return switch (this) {
            case Contradicts _ -> Nature.BETWEEN;
            case Changed _ -> Nature.CHANGED;
            case WithinPaper _ -> Nature.WITHIN;
        };
    }

    /** The three parts of the page, in its order. */
    enum Nature {
        BETWEEN,
        WITHIN,
        CHANGED
    }
}

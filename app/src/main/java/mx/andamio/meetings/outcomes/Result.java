package mx.andamio.meetings.outcomes;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a session comes to, of an item of its agenda or beside it. */
public sealed interface Result {

    /** What it says: for what is asked of posts, their task. */
    String text();

    /** What is asked of posts. */
    default List<Task> tasks() {
        return List.of();
    }

    /**
     * A decision of the body. It carries instructions, each with posts of its own.
     *
     * @param ballot null where nobody counted votes: by consent
     * @param folio values of the named places of the body's folio pattern
     */
    record Resolution(
            String text, Decision decision, @Nullable Ballot ballot, Map<String, String> folio, List<Task> instructions)
            implements Result {

        public Resolution {
            text = text.strip();
            folio = Map.copyOf(folio);
            instructions = List.copyOf(instructions);
        }

        /** Of what was not adopted nobody is asked for anything. */
        @Override
        public List<Task> tasks() {
            return decision == Decision.ADOPTED ? instructions : List.of();
        }
    }

    /** Whether the body took a resolution. */
    enum Decision {
        ADOPTED,
        REJECTED
    }

    /** Somebody takes something on. It is theirs to sign. */
    record Commitment(Task task) implements Result {

        @Override
        public String text() {
            return task.text();
        }

        @Override
        public List<Task> tasks() {
            return List.of(task);
        }
    }

    /** Something is recommended to somebody. */
    record Recommendation(Task task) implements Result {

        @Override
        public String text() {
            return task.text();
        }

        @Override
        public List<Task> tasks() {
            return List.of(task);
        }
    }

    /** The session heard something. */
    record Information(String text) implements Result {

        public Information {
            text = text.strip();
        }
    }

    /**
     * An item waits for another session, to which it comes by itself.
     *
     * @param text why
     */
    record Deferred(String text) implements Result {

        public Deferred {
            text = text.strip();
        }
    }
}

package mx.andamio.commitments.ratings;

import java.math.BigDecimal;
import java.time.LocalDate;

/** A reason of a rating, with what fills the words' places. The words are under {@code ground.<code>}. */
public sealed interface Ground {

    /** Stable word, by which it is kept and its words are found. */
    String code();

    /** Deviation from what was due on {@code asOf}: the base step. */
    record Deviation(BigDecimal deviation, LocalDate asOf) implements Ground {
        @Override
        public String code() {
            return "deviation";
        }
    }

    /** The due date passed {@code days} ago and the target is not reached. */
    record PastDue(LocalDate due, long days) implements Ground {
        @Override
        public String code() {
            return "past_due";
        }
    }

    /** An obstacle open for too long takes a step. */
    record LongBlocker(String blocker, long days) implements Ground {
        @Override
        public String code() {
            return "long_blocker";
        }
    }

    /** An extension after the first takes a step. */
    record Slipped(int extension) implements Ground {
        @Override
        public String code() {
            return "slipped";
        }
    }

    /** It was extended: no better than 3. */
    record Extended(int extensions) implements Ground {
        @Override
        public String code() {
            return "extended";
        }
    }

    /** An obstacle is open: no better than 3. */
    record OpenedBlocker(String blocker, long days) implements Ground {
        @Override
        public String code() {
            return "open_blocker";
        }
    }

    /** The forecast gives it too small a chance: no better than {@code cap}. */
    record Chance(BigDecimal chance, Step cap) implements Ground {
        @Override
        public String code() {
            return "chance";
        }
    }

    /** Nothing was heard for {@code days}, and {@code limit} are allowed. */
    record Silence(long days, BigDecimal limit) implements Ground {
        @Override
        public String code() {
            return "silence";
        }
    }

    record NotYetDue(LocalDate from) implements Ground {
        @Override
        public String code() {
            return "not_yet_due";
        }
    }

    record NoGoal() implements Ground {
        @Override
        public String code() {
            return "no_goal";
        }
    }

    record NoValue() implements Ground {
        @Override
        public String code() {
            return "no_value";
        }
    }

    /** What the responsible post declared, in its words. */
    record Declared(String text, LocalDate on) implements Ground {
        @Override
        public String code() {
            return "declared";
        }
    }

    /** Nobody reported yet, or nobody assessed. */
    record Nobody() implements Ground {
        @Override
        public String code() {
            return "nobody";
        }
    }

    /** What another post judged, and why where it had to say so. */
    record Judged(String reason, LocalDate on) implements Ground {
        @Override
        public String code() {
            return "judged";
        }
    }

    /** How many commitments stand where. */
    record Counted(Counts counts) implements Ground {
        @Override
        public String code() {
            return "counted";
        }
    }
}

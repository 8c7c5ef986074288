package mx.andamio.commitments.ratings;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import mx.andamio.commitments.Ruling;
import mx.andamio.commitments.ratings.Rating.Because;
import mx.andamio.commitments.ratings.Rating.Missing;
import mx.andamio.commitments.ratings.Situation.Word;
import org.jspecify.annotations.Nullable;

/**
 * The step that the responsible post declares (<em>reportado</em>), and its words.
 *
 * @param post code of the post that answers for it, whoever captured it
 */
public record Reported(Step step, String text, LocalDate on, String post) {

    public Reported {
        text = text.strip();
        if (text.isEmpty()) {
            throw new IllegalArgumentException("a report has words");
        }
    }

    /** Of what somebody typed. Refused: {@code report.text} (blank). */
    public static Ruling<Reported> of(Step step, String text, LocalDate on, String post) {
        return text.isBlank() ? Ruling.refused("report.text") : Ruling.granted(new Reported(step, text, on, post));
    }

    /** The rating by the last report, which is none where that one is too old. */
    public static Rating rating(Optional<Reported> last, LocalDate today, @Nullable Integer period, RatingRules rules) {
        if (last.isEmpty()) {
            return new Rating.NoStep(Missing.NO_REPORT, List.of(new Because(new Ground.Nobody(), null)));
        }
        var report = last.get();
        var declared = new Ground.Declared(report.text(), report.on());
        return Silence.of(new Word(report.on(), period), today, rules)
                .<Rating>map(silence -> new Rating.NoStep(
                        Missing.NO_REPORT, List.of(new Because(silence, null), new Because(declared, null))))
                .orElseGet(() -> new Rating.Stepped(report.step(), List.of(new Because(declared, report.step()))));
    }
}

package mx.andamio.commitments;

import java.util.Optional;
import java.util.UUID;
import mx.andamio.identity.Asker;
import mx.andamio.register.Command;
import mx.andamio.register.Outcome;

/**
 * What an office says of its commitments: somebody captures, somebody validates, somebody authorises (decision 0028). Who does which is settings:
 * {@code andamio.reporting.*}.
 */
public interface Reporting {

    /** The largest file, in bytes. */
    int LARGEST_BYTES = 15 * 1024 * 1024;

    /** Files and links of one report. */
    int MOST_ATTACHMENTS = 10;

    /** Letters of a report. */
    int LONGEST_TEXT = 2_000;

    /** What somebody does with reports of a commitment: the furthest step of the chain; empty where it is not theirs. */
    Optional<Report.Step> step(Asker who, Commitment commitment);

    /**
     * Hands a report in. What is signed runs from its first report on; one that says that it is met, once it is authorised, presents the evidence.
     *
     * <p>Refused: {@code commitment.absent}, {@code report.not_yours} (for a post that is not of the chain), {@code report.unsigned},
     * {@code report.over}, {@code report.step}, {@code report.text}, {@code report.text_long}, {@code report.no_number} (the goal has none),
     * {@code report.value}, {@code report.level}, {@code report.cut_off}, {@code report.future}, {@code report.from} (an amount without its first day),
     * {@code report.from_order}, {@code report.parts}, {@code report.met_evidence} (nothing shows it), {@code attachment.many}, {@code attachment.empty},
     * {@code attachment.too_large}, {@code attachment.photo} (a picture that is neither JPEG nor PNG), {@code attachment.damaged},
     * {@code attachment.other} (what is no photo, PDF, office document or text), {@code attachment.link}.
     *
     * @return done with the report's id
     */
    Outcome report(Command command, Asker who, CommitmentId id, NewReport asked);

    /**
     * Hands a report in for a post, by whoever was given a one-use link: captured by nobody's account and preliminary whatever the chain, until somebody of
     * the chain answers for it. It never says that the commitment is met. Refused: as {@link #report}.
     *
     * @param command its actor names the link and no account
     * @param post code of the post that was asked
     * @return done with the report's id
     */
    Outcome byLink(Command command, String post, CommitmentId id, NewReport asked);

    /**
     * Answers for a report: validates or authorises it, whichever is the step of whoever asks; the one who authorises answers for what nobody validated.
     *
     * <p>Refused: {@code report.absent}, {@code report.changed}, {@code report.not_yours}, {@code report.done} (that step was taken), {@code life.order}.
     */
    Outcome pass(Command command, Asker who, ReportId id, int version);

    /** Gives a report back: it counts no longer. Refused: as {@link #pass}, and {@code report.reason} (blank). */
    Outcome giveBack(Command command, Asker who, ReportId id, int version, String reason);

    /** A file of a report of that commitment, as it is served. */
    Optional<Kept> file(CommitmentId commitment, UUID attachment);

    /** A file. Of a photo only what shows is kept. */
    @SuppressWarnings("ArrayRecordComponent") // read once, compared never
    record Kept(String name, String mediaType, byte[] bytes) {}
}

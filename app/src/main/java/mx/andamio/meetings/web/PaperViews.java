package mx.andamio.meetings.web;

import java.util.List;
import mx.andamio.meetings.OfficialLetters.Kept;
import mx.andamio.meetings.act.Act;
import mx.andamio.meetings.act.Briefing;
import mx.andamio.meetings.act.OfficialLetter;
import mx.andamio.pages.Words;
import org.jspecify.annotations.Nullable;

/** What papers beside an act show. */
public final class PaperViews {

    private PaperViews() {}

    /** @param mayIssue whether whoever looks issues and voids */
    public record LettersPage(Act.Meeting session, List<LetterRow> rows, boolean mayIssue) {}

    /**
     * @param waits days since it was issued; null where it was received or voided
     */
    public record LetterRow(Kept kept, @Nullable Long waits, boolean mayReceive, boolean mayCancel) {}

    /** An oficio as a sheet. */
    public record LetterView(OfficialLetter letter, String sha256, boolean isVoid) {

        /** Of every sheet. */
        public String footer(Words words) {
            return words.text("oficio.footer", letter.folio(), sha256);
        }
    }

    /** @param sha256 of the act */
    public record BriefingView(Act act, String sha256, Briefing briefing) {

        /** Of its sheet. */
        public String footer(Words words) {
            return words.text("act.footer", sha256);
        }
    }
}

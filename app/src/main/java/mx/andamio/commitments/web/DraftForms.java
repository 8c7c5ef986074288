package mx.andamio.commitments.web;

import java.util.List;
import java.util.Set;
import mx.andamio.commitments.Commitment;
import mx.andamio.commitments.life.TextRules;
import mx.andamio.commitments.web.CommitmentViews.DraftForm;
import mx.andamio.directory.Directory;
import mx.andamio.pack.OrganType;
import mx.andamio.pages.Pages;
import mx.andamio.register.Reason;
import mx.andamio.sessions.Sessions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the forms of a commitment show, with everything that was typed. */
@Component
class DraftForms {

    /** So many sessions are offered, the newest. */
    private static final int SESSIONS = 100;

    private final Pages pages;
    private final Directory directory;
    private final Alignments alignments;
    private final Sessions sessions;

    DraftForms(Pages pages, Directory directory, Alignments alignments, Sessions sessions) {
        this.pages = pages;
        this.directory = directory;
        this.alignments = alignments;
        this.sessions = sessions;
    }

    /** @param one null for a new one */
    DraftForm of(TermsForm form, @Nullable Commitment one, @Nullable Reason refused) {
        var text = form.of("text");
        var seen = text.isBlank() ? new TextRules.Seen(Set.of(), List.of()) : TextRules.look(text);
        return new DraftForm(
                form,
                one,
                refused == null ? null : pages.words().reason(refused),
                List.copyOf(seen.warnings()),
                seen.split(),
                directory.all(OrganType.OOAD, OrganType.UMAE, OrganType.DIRECTORATE),
                directory.posts(),
                alignments.offered(form),
                one == null ? sessions.sessions(null, 0, SESSIONS).items() : List.of());
    }
}

package mx.andamio.meetings.web;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mx.andamio.commitments.ActionLines;
import mx.andamio.directory.Directory;
import mx.andamio.identity.Allowed;
import mx.andamio.identity.Permission;
import mx.andamio.meetings.Agenda;
import mx.andamio.meetings.Agenda.Item;
import mx.andamio.meetings.Agenda.Kind;
import mx.andamio.meetings.Agenda.Proposed;
import mx.andamio.meetings.web.Views.ItemRow;
import mx.andamio.meetings.web.Views.ProposedPage;
import mx.andamio.pack.Organ;
import mx.andamio.pages.BadRequest;
import mx.andamio.pages.NotHere;
import mx.andamio.pages.Pages;
import mx.andamio.pages.Section;
import mx.andamio.pages.Words;
import mx.andamio.sessions.Session;
import mx.andamio.sessions.SessionId;
import mx.andamio.sessions.SessionParts;
import mx.andamio.sessions.Sessions;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The proposed agenda of a session, and the way to it from the session's page. */
@Controller
class AgendaPages implements SessionParts {

    private final Pages pages;
    private final Agenda agenda;
    private final Sessions sessions;
    private final Directory directory;
    private final ActionLines lines;

    AgendaPages(Pages pages, Agenda agenda, Sessions sessions, Directory directory, ActionLines lines) {
        this.pages = pages;
        this.agenda = agenda;
        this.sessions = sessions;
        this.directory = directory;
        this.lines = lines;
    }

    @GetMapping("/sesiones/{id}/orden-del-dia")
    @Allowed(Permission.READ)
    ModelAndView proposed(@PathVariable UUID id, @RequestParam(defaultValue = "" + Agenda.MINUTES) int minutos) {
        var session = sessions.session(new SessionId(id)).orElseThrow(NotHere::new);
        if (!Agenda.fits(minutos)) {
            throw new BadRequest(
                    "proposal.minutes", Integer.toString(Agenda.SHORTEST), Integer.toString(Agenda.LONGEST));
        }
        var proposed = agenda.propose(session.id(), minutos).orElseThrow(NotHere::new);
        var names = directory.all().stream().collect(Collectors.toMap(Organ::code, Organ::label));
        return pages.page(
                "meetings/agenda",
                Section.MEETINGS,
                pages.words().text("proposal.title"),
                new ProposedPage(session, proposed, rows(proposed), names));
    }

    private List<ItemRow> rows(Proposed proposed) {
        var words = pages.words();
        return IntStream.range(0, proposed.items().size())
                .mapToObj(at -> new ItemRow(
                        at + 1, proposed.items().get(at), title(proposed.items().get(at), words)))
                .toList();
    }

    private String title(Item item, Words words) {
        var several = words.number(item.commitments().size());
        if (item.kind() == Kind.SINGLE) {
            return item.told().isEmpty() ? "" : item.told().getFirst().text();
        }
        if (item.kind() == Kind.AGREED) {
            return words.text("proposal.agreed", several);
        }
        var line = item.line();
        if (line == null) {
            return words.text("proposal.any_line", several);
        }
        return line.isEmpty()
                ? words.text("proposal.no_line", several)
                : words.text("proposal.line", lines.name(line), several);
    }

    /** Of one that is to be held. */
    @Override
    public List<Part> of(SessionId id) {
        return sessions.session(id).filter(this::isAhead).stream()
                .map(session -> new Part(
                        "proposal.title",
                        4,
                        List.of(new Row(
                                pages.words().text("proposal.see"),
                                "/sesiones/" + id + "/orden-del-dia",
                                List.of(),
                                pages.words().text("proposal.see_what")))))
                .toList();
    }

    private boolean isAhead(Session session) {
        return session.removed() == null
                && !session.days().isEmpty()
                && !session.days().getLast().isBefore(pages.words().today());
    }
}

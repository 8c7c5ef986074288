package mx.andamio.meetings.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mx.andamio.directory.Directory;
import mx.andamio.identity.Allowed;
import mx.andamio.identity.Permission;
import mx.andamio.meetings.Agenda;
import mx.andamio.meetings.Agenda.Item;
import mx.andamio.meetings.ItemTitles;
import mx.andamio.meetings.KeptAgenda;
import mx.andamio.meetings.KeptAgenda.Entry;
import mx.andamio.meetings.KeptAgenda.Kept;
import mx.andamio.meetings.YearlyBusiness;
import mx.andamio.meetings.web.Views.AgendaPage;
import mx.andamio.meetings.web.Views.DroppedRow;
import mx.andamio.meetings.web.Views.ItemRow;
import mx.andamio.meetings.web.Views.Taken;
import mx.andamio.pack.Organ;
import mx.andamio.pages.BadRequest;
import mx.andamio.pages.NotHere;
import mx.andamio.pages.Pages;
import mx.andamio.pages.Section;
import mx.andamio.sessions.Session;
import mx.andamio.sessions.SessionId;
import mx.andamio.sessions.SessionParts;
import mx.andamio.sessions.Sessions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The agenda of a session, as it is taken or as it is proposed, and the way to it from the session's page. */
@Controller
class AgendaPages implements SessionParts {

    private final Pages pages;
    private final Agenda agenda;
    private final KeptAgenda kept;
    private final Sessions sessions;
    private final Directory directory;
    private final ItemTitles titles;
    private final YearlyBusiness business;

    AgendaPages(
            Pages pages,
            Agenda agenda,
            KeptAgenda kept,
            Sessions sessions,
            Directory directory,
            ItemTitles titles,
            YearlyBusiness business) {
        this.pages = pages;
        this.agenda = agenda;
        this.kept = kept;
        this.sessions = sessions;
        this.directory = directory;
        this.titles = titles;
        this.business = business;
    }

    /** @param minutos for what is proposed, also where one is taken; without them the one that is taken is shown */
    @GetMapping("/sesiones/{id}/orden-del-dia")
    @Allowed(Permission.READ)
    ModelAndView agenda(@PathVariable UUID id, @RequestParam(required = false) @Nullable Integer minutos) {
        var session = sessions.session(new SessionId(id)).orElseThrow(NotHere::new);
        var taken = kept.of(session.id());
        var view = minutos == null && taken.isPresent()
                ? taken(session, taken.get())
                : proposed(session, Optional.ofNullable(minutos).orElse(Agenda.MINUTES));
        return pages.page(
                "meetings/agenda",
                Section.MEETINGS,
                pages.words().text(view.taken() == null ? "proposal.title" : "agenda.taken"),
                view);
    }

    private AgendaPage proposed(Session session, int minutes) {
        if (!Agenda.fits(minutes)) {
            throw new BadRequest(
                    "proposal.minutes", Integer.toString(Agenda.SHORTEST), Integer.toString(Agenda.LONGEST));
        }
        var proposed = agenda.propose(session.id(), minutes).orElseThrow(NotHere::new);
        return new AgendaPage(
                session,
                null,
                minutes,
                proposed.used(),
                proposed.qualifying(),
                IntStream.range(0, proposed.items().size())
                        .mapToObj(at -> row(at + 1, null, null, proposed.items().get(at)))
                        .toList(),
                List.of(),
                names(),
                session.isAhead(pages.words().today()),
                business.missing(session));
    }

    private AgendaPage taken(Session session, Kept one) {
        return new AgendaPage(
                session,
                new Taken(one.takenOn(), one.takenBy()),
                one.minutes(),
                one.used(),
                null,
                IntStream.range(0, one.items().size())
                        .mapToObj(at -> row(at + 1, one.items().get(at)))
                        .toList(),
                one.dropped().stream()
                        .map(gone -> new DroppedRow(row(0, gone.entry()), gone.on(), gone.by(), gone.why()))
                        .toList(),
                names(),
                session.isAhead(pages.words().today()),
                business.missing(session));
    }

    private Map<String, String> names() {
        return directory.all().stream().collect(Collectors.toMap(Organ::code, Organ::label));
    }

    private ItemRow row(int number, Entry entry) {
        return row(number, entry.id(), entry.text(), entry.item());
    }

    private ItemRow row(int number, @Nullable UUID id, @Nullable String text, Item item) {
        var waits = item.waiting();
        return new ItemRow(number, id, item, titles.of(waits == null ? text : waits.text(), item, pages.words()));
    }

    /** Of one that is to be held, or whose agenda was taken. */
    @Override
    public List<Part> of(SessionId id) {
        var session = sessions.session(id).orElse(null);
        if (session == null) {
            return List.of();
        }
        var taken = kept.of(id);
        if (taken.isEmpty() && !session.isAhead(pages.words().today())) {
            return List.of();
        }
        var words = pages.words();
        var row = taken.map(one -> new Row(
                        words.text("agenda.see", words.number(one.items().size()), words.number(one.used())),
                        "/sesiones/" + id + "/orden-del-dia",
                        List.of(),
                        null))
                .orElseGet(() -> new Row(
                        words.text("proposal.see"),
                        "/sesiones/" + id + "/orden-del-dia",
                        List.of(),
                        words.text("proposal.see_what")));
        return List.of(new Part(taken.isPresent() ? "agenda.taken" : "proposal.title", 4, List.of(row)));
    }
}

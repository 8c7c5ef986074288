package mx.andamio.meetings.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mx.andamio.commitments.Audiences;
import mx.andamio.directory.Directory;
import mx.andamio.directory.OrganPost;
import mx.andamio.identity.Allowed;
import mx.andamio.identity.Asker;
import mx.andamio.identity.Permission;
import mx.andamio.meetings.Acts;
import mx.andamio.meetings.Closing;
import mx.andamio.meetings.Deciding;
import mx.andamio.meetings.Deciding.Decided;
import mx.andamio.meetings.Invitations;
import mx.andamio.meetings.ItemTitles;
import mx.andamio.meetings.KeptAgenda;
import mx.andamio.meetings.Reviews;
import mx.andamio.meetings.Room;
import mx.andamio.meetings.Room.Noted;
import mx.andamio.meetings.Room.Sitting;
import mx.andamio.meetings.Seatings.Place;
import mx.andamio.meetings.Speakers;
import mx.andamio.meetings.YearlyBusiness;
import mx.andamio.meetings.outcomes.Task;
import mx.andamio.meetings.quorum.Presence.Move;
import mx.andamio.meetings.web.RoomViews.Chair;
import mx.andamio.meetings.web.RoomViews.Goal;
import mx.andamio.meetings.web.RoomViews.Guest;
import mx.andamio.meetings.web.RoomViews.OutcomeRow;
import mx.andamio.meetings.web.RoomViews.Point;
import mx.andamio.meetings.web.RoomViews.RoomPage;
import mx.andamio.meetings.web.RoomViews.TaskRow;
import mx.andamio.pack.Sector;
import mx.andamio.pages.NotHere;
import mx.andamio.pages.Pages;
import mx.andamio.pages.Section;
import mx.andamio.pages.Words;
import mx.andamio.register.Register;
import mx.andamio.sessions.FolioPattern;
import mx.andamio.sessions.MeetingBody;
import mx.andamio.sessions.SessionId;
import mx.andamio.sessions.SessionParts;
import mx.andamio.sessions.Sessions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** A session while it is held: for who notes, for who looks on, on a wall; and its act. */
@Controller
class RoomPages implements SessionParts {

    private final Pages pages;
    private final Sessions sessions;
    private final Room room;
    private final KeptAgenda agendas;
    private final Deciding deciding;
    private final Closing closing;
    private final Acts acts;
    private final Invitations invitations;
    private final Speakers speakers;
    private final Reviews reviews;
    private final YearlyBusiness business;
    private final ItemTitles titles;
    private final Audiences audiences;
    private final Directory directory;
    private final Register register;
    private final SharedViews shared = new SharedViews();

    RoomPages(
            Pages pages,
            Sessions sessions,
            Room room,
            KeptAgenda agendas,
            Deciding deciding,
            Closing closing,
            Acts acts,
            Invitations invitations,
            Speakers speakers,
            Reviews reviews,
            YearlyBusiness business,
            ItemTitles titles,
            Audiences audiences,
            Directory directory,
            Register register) {
        this.pages = pages;
        this.sessions = sessions;
        this.room = room;
        this.agendas = agendas;
        this.deciding = deciding;
        this.closing = closing;
        this.acts = acts;
        this.invitations = invitations;
        this.speakers = speakers;
        this.reviews = reviews;
        this.business = business;
        this.titles = titles;
        this.audiences = audiences;
        this.directory = directory;
        this.register = register;
    }

    @GetMapping("/sesiones/{id}/sala")
    @Allowed(Permission.READ)
    ModelAndView room(Asker who, @PathVariable UUID id) {
        var entries = register.size();
        var sitting = room.of(new SessionId(id)).orElseThrow(NotHere::new);
        return page("meetings/room", view(sitting, who.may(Permission.CALL_SESSIONS), entries));
    }

    /** What open pages fetch when something changed: many at once, who all see the same. */
    @GetMapping("/sesiones/{id}/sala/vista")
    @Allowed(Permission.READ)
    ModelAndView view(@PathVariable UUID id) {
        return page(
                "meetings/roomview",
                shared.of(id, pages.words().locale(), register.size(), entries -> view(id, entries)));
    }

    @GetMapping("/sesiones/{id}/proyeccion")
    @Allowed(Permission.READ)
    ModelAndView wall(@PathVariable UUID id) {
        return page("meetings/wall", view(id, register.size()));
    }

    @GetMapping("/sesiones/{id}/proyeccion/vista")
    @Allowed(Permission.READ)
    ModelAndView wallView(@PathVariable UUID id) {
        return page(
                "meetings/wallview",
                shared.of(id, pages.words().locale(), register.size(), entries -> view(id, entries)));
    }

    private ModelAndView page(String template, RoomPage view) {
        return pages.page(
                template,
                Section.MEETINGS,
                pages.words().text("room.title", view.session().name()),
                view);
    }

    /** As somebody sees it who only looks. */
    private RoomPage view(UUID id, long entries) {
        return view(room.of(new SessionId(id)).orElseThrow(NotHere::new), false, entries);
    }

    private RoomPage view(Sitting sitting, boolean notes, long entries) {
        var words = pages.words();
        var id = sitting.session().id();
        var early = sitting.session().days().getFirst().isAfter(words.today());
        var mayNote =
                notes && !early && sitting.closed() == null && sitting.session().removed() == null;
        var agenda = agendas.of(id).map(KeptAgenda.Kept::items).orElse(List.of());
        var decided = deciding.of(id);
        var count = sitting.count(null, sitting.moment());
        return new RoomPage(
                sitting,
                count,
                chairs(sitting),
                sitting.noted().stream()
                        .filter(one -> one.seat() == null && one.struck() == null && one.move() == Move.ARRIVED)
                        .map(one -> new Guest(one.id(), String.valueOf(one.person()), one.at()))
                        .toList(),
                points(sitting, agenda, decided),
                outcomes(agenda, decided, words),
                mayNote ? closing.objections(id).stream().map(words::reason).toList() : List.of(),
                business.missing(sitting.session()),
                mayNote ? goals(words) : List.of(),
                sessions.body(sitting.session().bodyCode())
                        .map(MeetingBody::folioPattern)
                        .map(pattern -> List.copyOf(new FolioPattern(pattern).named()))
                        .orElse(List.of()),
                speakers.of(id),
                mayNote,
                early,
                !sitting.noted().isEmpty(),
                early || sitting.closed() != null ? null : invitations.door(id).orElse(null),
                entries);
    }

    private static List<Chair> chairs(Sitting sitting) {
        var sectors = new HashMap<String, String>();
        sitting.seating().sectors().forEach((Sector one) -> sectors.put(one.code(), one.name()));
        var there = sitting.floor().in(sitting.moment());
        return sitting.seating().places().stream()
                .map(place -> chair(
                        sitting, place, sectors, there.contains(place.seat().code())))
                .toList();
    }

    private static Chair chair(Sitting sitting, Place place, Map<String, String> sectors, boolean there) {
        var noted = sitting.noted().stream()
                .filter(one -> place.seat().code().equals(one.seat()) && one.struck() == null)
                .toList();
        var came = last(noted, Move.ARRIVED);
        var left = last(noted, Move.LEFT);
        return new Chair(
                place,
                place.seat().sector() == null ? null : sectors.get(place.seat().sector()),
                came == null ? place.holder() : came.person(),
                came != null && came.deputy(),
                there && came != null ? came.at() : null,
                there || left == null ? null : left.at());
    }

    private static @Nullable Noted last(List<Noted> noted, Move move) {
        return noted.stream()
                .filter(one -> one.move() == move)
                .reduce((_, later) -> later)
                .orElse(null);
    }

    private List<Point> points(Sitting sitting, List<KeptAgenda.Entry> agenda, List<Decided> decided) {
        var whole = sitting.count(null, sitting.moment());
        return IntStream.range(0, agenda.size())
                .mapToObj(at -> {
                    var entry = agenda.get(at);
                    var own = sitting.count(entry, sitting.moment());
                    return new Point(
                            at + 1,
                            entry.id(),
                            titles.of(entry.text(), entry.item(), pages.words()),
                            decided.stream()
                                    .anyMatch(one -> one.withdrawn() == null
                                            && entry.id().equals(one.item())),
                            own.equals(whole) ? null : own);
                })
                .toList();
    }

    private List<OutcomeRow> outcomes(List<KeptAgenda.Entry> agenda, List<Decided> decided, Words words) {
        var rows = new ArrayList<OutcomeRow>();
        for (var one : decided) {
            var point = IntStream.range(0, agenda.size())
                    .filter(at -> agenda.get(at).id().equals(one.item()))
                    .boxed()
                    .findFirst()
                    .map(at -> at + 1)
                    .orElse(null);
            var tasks = one.result().tasks();
            rows.add(new OutcomeRow(
                    one,
                    point,
                    IntStream.range(0, tasks.size())
                            .mapToObj(at -> new TaskRow(
                                    tasks.get(at).text(),
                                    words.list(names(tasks.get(at), words)),
                                    tasks.get(at).due(),
                                    TaskRow.address(
                                            at < one.made().size() ? one.made().get(at) : null)))
                            .toList()));
        }
        return rows.reversed();
    }

    private List<String> names(Task task, Words words) {
        return Stream.concat(
                        Stream.ofNullable(task.audience())
                                .map(code -> audiences
                                        .audience(code)
                                        .map(one -> one.called(directory, words))
                                        .orElse(code)),
                        task.to().stream()
                                .map(code -> directory
                                        .post(code)
                                        .or(() -> directory.headOf(code))
                                        .map(OrganPost::name)
                                        .orElse(code)))
                .toList();
    }

    private List<Goal> goals(Words words) {
        return Stream.concat(
                        audiences.all().stream().map(one -> Goal.of(one, one.called(directory, words))),
                        directory.posts().stream().map(Goal::of))
                .toList();
    }

    /** The way from the session's page to its room, and to its act. */
    @Override
    public List<Part> of(SessionId id) {
        var session = sessions.session(id).orElse(null);
        if (session == null || session.days().isEmpty() || session.removed() != null) {
            return List.of();
        }
        var words = pages.words();
        var act = acts.standing(id);
        var isDay = !session.days().getFirst().isAfter(words.today());
        if (!act.begun() && !(isDay && session.sources().isEmpty())) {
            return List.of();
        }
        var rows = new ArrayList<Row>();
        var hash = act.sha256();
        if (hash == null) {
            rows.add(
                    new Row(words.text("room.enter"), "/sesiones/" + id + "/sala", List.of(), words.text("room.what")));
        }
        if (act.begun()) {
            rows.add(new Row(
                    words.text(hash == null ? "act.see_draft" : "act.see"),
                    "/sesiones/" + id + "/acta",
                    List.of(),
                    Objects.requireNonNullElseGet(hash, () -> words.text("act.draft_what"))));
        }
        if (act.begun() && (hash == null || reviews.of(id).isPresent())) {
            rows.add(new Row(
                    words.text("review.short"), "/sesiones/" + id + "/borrador", List.of(), words.text("review.what")));
        }
        return List.of(new Part("room.part", 3, rows));
    }
}

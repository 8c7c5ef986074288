package mx.andamio.meetings.store;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import mx.andamio.commitments.Ruling;
import mx.andamio.meetings.Acts;
import mx.andamio.meetings.Closing;
import mx.andamio.meetings.Deciding.Decided;
import mx.andamio.meetings.Deciding.Made;
import mx.andamio.meetings.ItemTitles;
import mx.andamio.meetings.KeptAgenda;
import mx.andamio.meetings.Room.Sitting;
import mx.andamio.meetings.SessionNews;
import mx.andamio.meetings.YearlyBusiness;
import mx.andamio.meetings.outcomes.Result;
import mx.andamio.meetings.outcomes.Result.Decision;
import mx.andamio.meetings.outcomes.Task;
import mx.andamio.register.Command;
import mx.andamio.register.Outcome;
import mx.andamio.register.Reason;
import mx.andamio.register.Reason.Kind;
import mx.andamio.register.Register;
import mx.andamio.sessions.FolioPattern;
import mx.andamio.sessions.Folios;
import mx.andamio.sessions.MeetingBody;
import mx.andamio.sessions.SessionId;
import mx.andamio.sessions.Sessions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class ClosingInPostgres implements Closing, Acts {

    private final RoomInPostgres room;
    private final SittingRows sittings;
    private final OutcomeRows outcomes;
    private final DecidingInPostgres deciding;
    private final KeptAgenda agendas;
    private final YearlyBusiness business;
    private final Tasks tasks;
    private final ActMaking making;
    private final Drafts drafts;
    private final ReviewsInPostgres reviews;
    private final ActRows acts;
    private final ItemTitles titles;
    private final Sessions sessions;
    private final Folios folios;
    private final List<SessionNews> news;
    private final Register register;
    private final Clock clock;

    ClosingInPostgres(
            RoomInPostgres room,
            SittingRows sittings,
            OutcomeRows outcomes,
            DecidingInPostgres deciding,
            KeptAgenda agendas,
            YearlyBusiness business,
            Tasks tasks,
            ActMaking making,
            Drafts drafts,
            ReviewsInPostgres reviews,
            ActRows acts,
            ItemTitles titles,
            Sessions sessions,
            Folios folios,
            List<SessionNews> news,
            Register register,
            Clock clock) {
        this.room = room;
        this.sittings = sittings;
        this.outcomes = outcomes;
        this.deciding = deciding;
        this.agendas = agendas;
        this.business = business;
        this.tasks = tasks;
        this.making = making;
        this.drafts = drafts;
        this.reviews = reviews;
        this.acts = acts;
        this.titles = titles;
        this.sessions = sessions;
        this.folios = folios;
        this.news = List.copyOf(news);
        this.register = register;
        this.clock = clock;
    }

    @Override
    public Optional<Kept> of(SessionId id) {
        var frozen = acts.of(id);
        if (frozen.isPresent()) {
            return frozen;
        }
        return room.of(id).filter(sitting -> !sitting.noted().isEmpty()).map(sitting -> {
            var draft = drafts.of(sitting);
            return new Kept(draft, ActRows.json(draft), null);
        });
    }

    @Override
    public Standing standing(SessionId session) {
        return new Standing(sittings.hasBegun(session), acts.hash(session));
    }

    @Override
    public List<Reason> objections(SessionId id) {
        return room.of(id)
                .filter(sitting -> sitting.closed() == null)
                .map(this::objections)
                .orElse(List.of());
    }

    private List<Reason> objections(Sitting sitting) {
        var id = sitting.session().id();
        var agenda = agendas.of(id).map(KeptAgenda.Kept::items).orElse(List.of());
        var standing = standing(sitting);
        return Stream.of(
                        sitting.anybodyCame() ? Stream.<Reason>empty() : Stream.of(wrong("close.nobody")),
                        undecided(agenda, standing)
                                .map(entry -> wrong(
                                        "close.undecided",
                                        Integer.toString(agenda.indexOf(entry) + 1),
                                        titles.of(entry))),
                        standing.stream().flatMap(ClosingInPostgres::incomplete),
                        standing.stream().flatMap(one -> lost(sitting, agenda, one)),
                        standing.stream().flatMap(one -> folio(sitting, one)),
                        standing.stream().flatMap(one -> refused(sitting, agenda, one)),
                        reviews.objections(sitting))
                .flatMap(each -> each)
                .toList();
    }

    private List<Decided> standing(Sitting sitting) {
        return deciding.of(sitting).stream()
                .filter(one -> one.withdrawn() == null)
                .toList();
    }

    private static Stream<KeptAgenda.Entry> undecided(List<KeptAgenda.Entry> agenda, List<Decided> standing) {
        return agenda.stream()
                .filter(entry -> standing.stream().noneMatch(one -> entry.id().equals(one.item())));
    }

    private static Stream<Reason> incomplete(Decided one) {
        return one.result().tasks().stream()
                .filter(task -> !task.isWhole())
                .map(task -> wrong("close.task", task.text()));
    }

    /** Somebody's coming or going was corrected since, and it could not have been adopted so. */
    private static Stream<Reason> lost(Sitting sitting, List<KeptAgenda.Entry> agenda, Decided one) {
        return one.result() instanceof Result.Resolution resolution
                ? DecidingInPostgres.resolution(
                        sitting, DecidingInPostgres.entry(agenda, one.item()), resolution, one.at())
                        .map(_ -> wrong("close.quorum", Integer.toString(one.number()), resolution.text()))
                        .stream()
                : Stream.empty();
    }

    private Stream<Reason> folio(Sitting sitting, Decided one) {
        if (!(one.result() instanceof Result.Resolution resolution) || resolution.decision() != Decision.ADOPTED) {
            return Stream.empty();
        }
        return pattern(sitting)
                .map(pattern -> pattern.named().stream()
                        .filter(place -> !FolioPattern.fits(
                                Objects.requireNonNullElse(resolution.folio().get(place), "")))
                        .map(place -> wrong("close.folio", Integer.toString(one.number()), place)))
                .orElse(Stream.empty());
    }

    private Optional<FolioPattern> pattern(Sitting sitting) {
        return sessions.body(sitting.session().bodyCode())
                .map(MeetingBody::folioPattern)
                .map(FolioPattern::new);
    }

    private Stream<Reason> refused(Sitting sitting, List<KeptAgenda.Entry> agenda, Decided one) {
        var from = DecidingInPostgres.source(sitting, agenda, one.item(), null);
        return one.result().tasks().stream()
                .filter(Task::isWhole)
                .flatMap(task -> tasks.plan(one.result(), task, from).objection().stream());
    }

    private static Reason wrong(String code, String... parameters) {
        return Reason.of(code, Kind.CONFLICT, parameters);
    }

    @Override
    public Outcome close(Command command, SessionId id, boolean defer) {
        return register.once(command, () -> switch (room.opened(id)) {
            case Ruling.Refused<Sitting>(var reason) -> new Outcome.Refused(reason);
            case Ruling.Granted<Sitting>(var sitting) -> {
                if (defer && sitting.anybodyCame()) {
                    defer(command, sitting);
                }
                var objections = objections(sitting);
                yield objections.isEmpty() ? closed(command, sitting) : new Outcome.Refused(objections.getFirst());
            }
        });
    }

    private void defer(Command command, Sitting sitting) {
        var id = sitting.session().id();
        var agenda = agendas.of(id).map(KeptAgenda.Kept::items).orElse(List.of());
        undecided(agenda, standing(sitting))
                .forEach(entry -> outcomes.enter(
                        id,
                        entry.id(),
                        sitting.moment(),
                        new Result.Deferred(titles.notReached()),
                        command.actor().name()));
    }

    private Outcome closed(Command command, Sitting sitting) {
        var id = sitting.session().id();
        var now = clock.instant();
        var by = command.actor().name();
        var agenda = agendas.of(id).orElse(null);
        var items = agenda == null ? List.<KeptAgenda.Entry>of() : agenda.items();
        var resolutions = 0;
        for (var one : standing(sitting)) {
            @Nullable String folio = null;
            if (one.result() instanceof Result.Resolution resolution && resolution.decision() == Decision.ADOPTED) {
                folio = folio(command, sitting, resolution);
                if (folio != null) {
                    outcomes.folio(one.id(), folio);
                }
                resolutions++;
            }
            var from = DecidingInPostgres.source(
                    sitting, items, one.item(), folio == null ? reference(sitting, one) : folio);
            switch (made(command, one, from, folio)) {
                case Ruling.Refused<List<Made>>(var reason) -> {
                    return new Outcome.Refused(reason);
                }
                case Ruling.Granted<List<Made>>(var made) -> outcomes.made(one.id(), made);
            }
        }
        sittings.closed(id, now, by);
        var act = making.act(
                sitting,
                agenda,
                deciding.of(sitting),
                business.missing(sitting.session()),
                reviews.reviewed(sitting),
                now,
                by);
        var hash = acts.freeze(id, act, now, by);
        var payload = new HashMap<String, @Nullable Object>();
        payload.put("session", id.toString());
        payload.put("body", sitting.session().bodyCode());
        payload.put("number", sitting.session().number());
        payload.put("resolutions", resolutions);
        payload.put("outcomes", act.outcomes().size());
        payload.put("act", hash);
        register.write(command, payload);
        news.forEach(one -> one.closed(id));
        return Outcome.done(hash);
    }

    private Ruling<List<Made>> made(Command command, Decided one, Tasks.Source from, @Nullable String folio) {
        var made = new ArrayList<Made>();
        var all = one.result().tasks();
        for (var task : all) {
            var own = folio == null ? null : all.size() == 1 ? folio : folio + " (" + (made.size() + 1) + ")";
            switch (tasks.make(command, one.result(), task, from, own)) {
                case Ruling.Refused<Made>(var reason) -> {
                    return new Ruling.Refused<>(reason);
                }
                case Ruling.Granted<Made>(var done) -> made.add(done);
            }
        }
        return Ruling.granted(made);
    }

    private @Nullable String folio(Command command, Sitting sitting, Result.Resolution resolution) {
        return pattern(sitting).isEmpty()
                ? null
                : folios.take(
                                command,
                                new Folios.Wanted(
                                        sitting.session().bodyCode(),
                                        sitting.session().days().getFirst(),
                                        resolution.text(),
                                        resolution.folio()))
                        .text();
    }

    /** What stands for a folio where a body has none: {@code STV 512/3}. */
    private static String reference(Sitting sitting, Decided one) {
        var number = sitting.session().number();
        return "%s %s/%d"
                .formatted(
                        sitting.session().bodyCode(),
                        number == null ? sitting.session().days().getFirst() : number,
                        one.number());
    }
}

package mx.andamio.meetings.store;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mx.andamio.commitments.Audiences;
import mx.andamio.directory.Directory;
import mx.andamio.directory.OrganPost;
import mx.andamio.directory.PackFiles;
import mx.andamio.meetings.Agenda;
import mx.andamio.meetings.Deciding.Decided;
import mx.andamio.meetings.ItemTitles;
import mx.andamio.meetings.KeptAgenda;
import mx.andamio.meetings.Room.Noted;
import mx.andamio.meetings.Room.Sitting;
import mx.andamio.meetings.Seatings.Place;
import mx.andamio.meetings.act.Act;
import mx.andamio.meetings.outcomes.Ballot;
import mx.andamio.meetings.outcomes.Result;
import mx.andamio.meetings.outcomes.Task;
import mx.andamio.meetings.quorum.Count;
import mx.andamio.meetings.quorum.Presence.Move;
import mx.andamio.pack.ActPaper;
import mx.andamio.pack.Institution;
import mx.andamio.pack.LineSet;
import mx.andamio.pack.PackLoading;
import mx.andamio.pack.Sector;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts an act together out of what was noted. */
@Component
class ActMaking {

    private final Directory directory;
    private final Audiences audiences;
    private final Optional<Institution> institution;
    private final ItemTitles titles;

    ActMaking(Directory directory, Audiences audiences, PackFiles pack, ItemTitles titles) {
        this.directory = directory;
        this.audiences = audiences;
        this.institution = pack.atStart() instanceof PackLoading.Loaded(var loaded)
                ? Optional.of(loaded.institution())
                : Optional.empty();
        this.titles = titles;
    }

    /**
     * @param missing business of the year that no session of it has on its agenda
     * @param reviewed how its draft went round, null where it did not
     * @param closed when, null for a draft
     */
    Act act(
            Sitting sitting,
            KeptAgenda.@Nullable Kept agenda,
            List<Decided> decided,
            List<LineSet.Line> missing,
            Act.@Nullable Reviewed reviewed,
            @Nullable Instant closed,
            @Nullable String by) {
        var session = sitting.session();
        var items = agenda == null ? List.<KeptAgenda.Entry>of() : agenda.items();
        var standing = decided.stream().filter(one -> one.withdrawn() == null).toList();
        return new Act(
                Act.FORMAT,
                institution.map(Institution::letterhead).orElse(List.of()),
                institution
                        .flatMap(one -> one.legendOf(session.days().getFirst().getYear()))
                        .orElse(null),
                paper(sitting),
                new Act.Meeting(
                        session.id().value(),
                        session.bodyCode(),
                        session.bodyName(),
                        session.series(),
                        session.number(),
                        session.name(),
                        session.days(),
                        session.place(),
                        post(sitting.seating().chair()),
                        post(sitting.seating().secretary()),
                        session.simulated()),
                rule(sitting),
                attendance(sitting),
                guests(sitting),
                absent(sitting),
                IntStream.range(0, items.size())
                        .mapToObj(at -> point(at + 1, items.get(at), sitting))
                        .toList(),
                agenda == null
                        ? List.of()
                        : agenda.dropped().stream()
                                .map(one -> new Act.Dropped(titles.of(one.entry()), one.on(), one.why()))
                                .toList(),
                missing.stream().map(LineSet.Line::name).toList(),
                IntStream.range(0, standing.size())
                        .mapToObj(at -> item(at + 1, standing.get(at), items, sitting))
                        .toList(),
                decided.stream()
                        .filter(one -> one.withdrawn() != null)
                        .map(one -> new Act.Withdrawn(one.result().text(), Objects.requireNonNull(one.withdrawn())))
                        .toList(),
                reviewed,
                closed == null ? null : second(closed),
                by);
    }

    private Act.Paper paper(Sitting sitting) {
        var paper = sitting.seating().paper();
        return new Act.Paper(
                small(paper.kind()),
                small(paper.level()),
                paper.signers().stream().flatMap(one -> signers(one, sitting)).toList());
    }

    private Stream<Act.Signer> signers(ActPaper.Signer who, Sitting sitting) {
        var seating = sitting.seating();
        return switch (who) {
            case CHAIR -> Stream.of(new Act.Signer("chair", post(seating.chair())));
            case SECRETARY -> Stream.of(new Act.Signer("secretary", post(seating.secretary())));
            case SECTORS -> seating.sectors().stream().map(one -> new Act.Signer("sector", one.name()));
            case MEMBERS ->
                sitting.came().stream()
                        .filter(place -> place.seat().votes())
                        .map(place -> new Act.Signer("member", place.name()));
        };
    }

    private @Nullable String post(@Nullable String code) {
        return code == null ? null : directory.post(code).map(OrganPost::name).orElse(code);
    }

    private static Instant second(Instant at) {
        return at.truncatedTo(ChronoUnit.SECONDS);
    }

    private static Act.Rule rule(Sitting sitting) {
        var call = sitting.seating().rule().call(null, sitting.secondCall() != null);
        var hasSectors = !sitting.seating().sectors().isEmpty();
        return new Act.Rule(
                sitting.seating().rule().provisional(),
                sitting.seating().electorate().members(),
                call.members().toString(),
                call.eachSector() == null || !hasSectors
                        ? null
                        : call.eachSector().toString(),
                sitting.secondCall() == null ? null : second(sitting.secondCall()));
    }

    private static List<Act.Attendant> attendance(Sitting sitting) {
        var attendants = new ArrayList<Act.Attendant>();
        for (var place : sitting.seating().places()) {
            for (var deputy : List.of(false, true)) {
                var noted = standing(sitting)
                        .filter(one -> place.seat().code().equals(one.seat())
                                && one.deputy() == deputy
                                && one.move() != Move.RECUSED)
                        .toList();
                var stays = stays(noted);
                if (!stays.isEmpty()) {
                    attendants.add(new Act.Attendant(
                            place.seat().code(),
                            place.name(),
                            place.organ(),
                            noted.stream()
                                    .flatMap(one -> Stream.ofNullable(one.person()))
                                    .findFirst()
                                    .orElse(null),
                            deputy,
                            sector(sitting, place.seat().sector()),
                            place.seat().votes(),
                            stays));
                }
            }
        }
        return attendants;
    }

    private static Stream<Noted> standing(Sitting sitting) {
        return sitting.noted().stream().filter(one -> one.struck() == null);
    }

    private static List<Act.Stay> stays(List<Noted> noted) {
        var stays = new ArrayList<Act.Stay>();
        @Nullable Instant since = null;
        for (var one : noted) {
            if (one.move() == Move.ARRIVED && since == null) {
                since = second(one.at());
            } else if (one.move() == Move.LEFT && since != null) {
                stays.add(new Act.Stay(since, second(one.at())));
                since = null;
            }
        }
        if (since != null) {
            stays.add(new Act.Stay(since, null));
        }
        return stays;
    }

    private static @Nullable String sector(Sitting sitting, @Nullable String code) {
        return sitting.seating().sectors().stream()
                .filter(one -> one.code().equals(code))
                .map(Sector::name)
                .findFirst()
                .orElse(null);
    }

    private static List<Act.Guest> guests(Sitting sitting) {
        var seen = new HashSet<String>();
        return standing(sitting)
                .filter(one -> one.seat() == null && one.move() == Move.ARRIVED)
                .filter(one -> seen.add(String.valueOf(one.person())))
                .map(one -> new Act.Guest(String.valueOf(one.person()), second(one.at())))
                .toList();
    }

    private static List<Act.Absent> absent(Sitting sitting) {
        var came = new HashSet<String>();
        sitting.floor().noted().stream()
                .filter(one -> one.move() == Move.ARRIVED)
                .forEach(one -> came.add(one.seat()));
        return sitting.seating().places().stream()
                .filter(place -> !came.contains(place.seat().code()))
                .map(place -> new Act.Absent(
                        place.seat().code(),
                        place.name(),
                        sector(sitting, place.seat().sector())))
                .toList();
    }

    private Act.Point point(int number, KeptAgenda.Entry entry, Sitting sitting) {
        var reason = entry.item().reason();
        return new Act.Point(
                number,
                entry.id(),
                titles.of(entry),
                entry.item().minutes(),
                reason == null ? null : small(reason),
                entry.business(),
                entry.item().told().stream().map(ActMaking::spoken).toList(),
                sitting.floor().recused(entry.id(), Instant.MAX).stream()
                        .map(code -> name(sitting, code))
                        .sorted()
                        .toList());
    }

    private static Act.Spoken spoken(Agenda.Told told) {
        return new Act.Spoken(told.id().value(), told.text(), told.organ(), small(told.reason()), told.due());
    }

    private static String small(Enum<?> name) {
        return name.name().toLowerCase(Locale.ROOT);
    }

    private static String name(Sitting sitting, String seat) {
        return sitting.seating().place(seat).map(Place::name).orElse(seat);
    }

    private Act.Item item(int number, Decided one, List<KeptAgenda.Entry> agenda, Sitting sitting) {
        var resolution = one.result() instanceof Result.Resolution it ? it : null;
        var entry = DecidingInPostgres.entry(agenda, one.item());
        var tasks = one.result().tasks();
        return new Act.Item(
                number,
                one.id(),
                OutcomeRows.kind(one.result()).toLowerCase(Locale.ROOT),
                entry == null ? null : (Integer) (agenda.indexOf(entry) + 1),
                second(one.at()),
                one.result().text(),
                resolution == null ? null : small(resolution.decision()),
                one.folio(),
                one.count() == null ? null : quorum(one.count()),
                resolution == null || resolution.ballot() == null ? null : votes(resolution.ballot(), sitting),
                IntStream.range(0, tasks.size())
                        .mapToObj(at -> asked(tasks.get(at), one, at))
                        .toList());
    }

    private static Act.Quorum quorum(Count count) {
        return new Act.Quorum(
                count.present(),
                count.needed(),
                count.members(),
                count.sectors().stream()
                        .map(one -> new Act.OfSector(one.name(), one.present(), one.needed(), one.members()))
                        .toList());
    }

    private static Act.Votes votes(Ballot ballot, Sitting sitting) {
        var named = new HashMap<String, Ballot.Vote>();
        var how = switch (ballot) {
            case Ballot.Counted _ -> "counted";
            case Ballot.ByName(var votes) -> {
                votes.forEach((seat, vote) -> named.put(name(sitting, seat), vote));
                yield "by_name";
            }
            case Ballot.BySector(var votes) -> {
                votes.forEach((code, vote) -> named.put(Objects.requireNonNullElse(sector(sitting, code), code), vote));
                yield "by_sector";
            }
        };
        return new Act.Votes(
                how,
                ballot.inFavour(),
                ballot.against(),
                ballot.abstained(),
                named.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(one -> new Act.Voted(one.getKey(), small(one.getValue())))
                        .toList());
    }

    private Act.Asked asked(Task task, Decided one, int at) {
        return new Act.Asked(
                task.text(),
                names(task),
                task.due(),
                post(task.verifier()),
                at < one.made().size()
                        ? List.of(new Act.Became(
                                one.made().get(at).instruction() ? "instruction" : "commitment",
                                one.made().get(at).id()))
                        : List.of());
    }

    /** Of the posts as they are called; of a group or set its name stands for them. */
    private List<String> names(Task task) {
        var named = new ArrayList<String>();
        if (task.audience() != null) {
            named.add(audiences.audience(task.audience()).map(titles::audience).orElse(task.audience()));
        }
        for (var to : task.to()) {
            named.add(directory
                    .post(to)
                    .or(() -> directory.headOf(to))
                    .map(OrganPost::name)
                    .orElse(to));
        }
        return named;
    }
}

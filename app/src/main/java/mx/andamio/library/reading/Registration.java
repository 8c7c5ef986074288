package mx.andamio.library.reading;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import mx.andamio.commitments.Promised;
import mx.andamio.commitments.Promises;
import mx.andamio.directory.Directory;
import mx.andamio.library.Item;
import mx.andamio.library.ItemKind;
import mx.andamio.library.Paper;
import mx.andamio.library.Values;
import mx.andamio.pack.Folding;
import mx.andamio.pack.Organ;
import mx.andamio.posts.Posts;
import mx.andamio.posts.Posts.Shown;
import mx.andamio.register.Command;
import mx.andamio.sessions.Session;
import mx.andamio.sessions.Session.Attendant;
import mx.andamio.sessions.SessionFacts;
import mx.andamio.sessions.Sessions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Enters the findings that hold: session and attendance, promises, figures, people in their posts. Runs in the transaction of who calls it. */
@Component
public class Registration {

    private final Sessions sessions;
    private final Promises promises;
    private final Figures figures;
    private final Directory directory;
    private final Posts posts;

    Registration(Sessions sessions, Promises promises, Figures figures, Directory directory, Posts posts) {
        this.sessions = sessions;
        this.promises = promises;
        this.figures = figures;
        this.directory = directory;
        this.posts = posts;
    }

    /**
     * What was entered.
     *
     * @param head the paper's own data, as accepted
     * @param session session that it tells of, null when none was accepted
     * @param body code of the body that held it, null when none was accepted
     * @param changed whether the session learned anything from it
     */
    public record Entered(
            Values head, @Nullable UUID session, @Nullable String body, boolean changed) {}

    public Entered enter(Command command, Paper paper, List<Item> items) {
        var held = items.stream().filter(Item::holds).toList();
        var head = Item.head(held);
        var entered = facts(paper, held, head).map(facts -> sessions.enter(command, facts));
        var session = entered.map(one -> one.id().value()).orElse(null);
        var source = new Figures.Source(paper.id(), paper.label(head), head.date("date_published"), session);
        of(held, ItemKind.FIGURE)
                .forEach(item ->
                        figures.keep(source, item, paper.sentence(item.place()).orElse("")));
        of(held, ItemKind.PROMISE).forEach(item -> promises.take(command, promised(paper, item, session, head)));
        posts.see(paper.id().value(), shown(paper, held, head));
        var body = entered.flatMap(one -> sessions.session(one.id()))
                .map(Session::bodyCode)
                .orElse(null);
        return new Entered(
                head, session, body, entered.map(Sessions.Entered::changed).orElse(false));
    }

    private static Stream<Item> of(List<Item> items, ItemKind kind) {
        return items.stream().filter(item -> item.kind() == kind);
    }

    /** What the paper tells of a session; empty when no meeting was accepted. */
    public Optional<SessionFacts> facts(Paper paper, List<Item> held, Values head) {
        return of(held, ItemKind.MEETING).map(Item::values).findFirst().map(meeting -> {
            var name = meeting.said("name");
            var body = Objects.requireNonNullElse(meeting.text("body"), name);
            return new SessionFacts(
                    body,
                    name,
                    meeting.whole("ordinal"),
                    titled(name, meeting.whole("ordinal")),
                    meeting.text("scope"),
                    mode(name),
                    meeting.text("phase"),
                    days(held),
                    head.text("place"),
                    meeting.text("venue"),
                    head.whole("commitments_count"),
                    attendance(held),
                    organs(held),
                    paper.id().value(),
                    paper.label(head),
                    head.date("date_published"),
                    paper.simulated());
        });
    }

    /** "8ª Reunión Regional Centro"; beyond a hundred people say the bare number: "115 Asamblea General Ordinaria". */
    private static String titled(String name, @Nullable Integer ordinal) {
        if (ordinal == null) {
            return name;
        }
        return ordinal < 100 ? ordinal + "ª " + name : ordinal + " " + name;
    }

    /** Said only by the meeting's own name: anything else would be a guess. */
    private static @Nullable String mode(String name) {
        return Folding.fold(name).contains("videoconferencia") ? "remote" : null;
    }

    private static List<LocalDate> days(List<Item> held) {
        return of(held, ItemKind.DATE)
                .map(item -> item.values().date("date"))
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
    }

    private List<Attendant> attendance(List<Item> held) {
        var names = new HashSet<String>();
        return of(held, ItemKind.PERSON)
                .map(Item::values)
                .filter(person -> person.said("presence").equals("attended"))
                .filter(person -> names.add(Folding.fold(person.said("name"))))
                .map(person -> {
                    var organ = person.text("organ");
                    var code = organ == null
                            ? null
                            : directory.named(organ).map(Organ::code).orElse(null);
                    return new Attendant(person.said("name"), person.text("role"), code, organ);
                })
                .toList();
    }

    /** Whom the paper shows in which post, on its last day or else its own date; without a day it shows nobody. */
    private static List<Shown> shown(Paper paper, List<Item> held, Values head) {
        var days = days(held);
        var day = days.isEmpty() ? head.date("date_published") : days.getLast();
        return day == null
                ? List.of()
                : of(held, ItemKind.PERSON)
                        .map(Item::values)
                        .filter(person -> person.said("presence").equals("attended"))
                        .filter(person -> person.text("role") != null)
                        .map(person -> new Shown(
                                person.said("name"),
                                person.said("role"),
                                Objects.requireNonNullElse(person.text("organ"), ""),
                                day,
                                paper.label(head),
                                paper.simulated()))
                        .toList();
    }

    private List<String> organs(List<Item> held) {
        return of(held, ItemKind.ORGAN)
                .map(item -> item.values().said("code"))
                .filter(code -> directory.organ(code).isPresent())
                .distinct()
                .toList();
    }

    private static Promised promised(Paper paper, Item item, @Nullable UUID session, Values head) {
        var values = item.values();
        var text = values.text("text");
        return new Promised(
                paper.id().value(),
                item.id().value(),
                session,
                text == null ? sentence(values) : text,
                values.text("verb"),
                values.text("deliverable"),
                values.number("baseline"),
                values.number("target"),
                values.text("unit"),
                values.date("deadline"),
                values.text("deadline_precision"),
                values.text("responsible"),
                missing(values),
                head.date("date_published"),
                paper.label(head),
                paper.simulated());
    }

    private static String sentence(Values values) {
        return (values.said("verb") + " " + values.said("deliverable")).strip();
    }

    /** Computed anew: an amended promise lacks less than the reader saw. */
    private static List<String> missing(Values values) {
        return Stream.of("responsible", "deadline", "baseline", "target", "unit")
                .filter(field -> values.text(field) == null)
                .toList();
    }
}

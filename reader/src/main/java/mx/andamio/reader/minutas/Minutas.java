package mx.andamio.reader.minutas;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import mx.andamio.reader.Reading.AgendaItem;
import mx.andamio.reader.Reading.Kind;
import mx.andamio.reader.Reading.Person;
import mx.andamio.reader.Reading.Promise;
import mx.andamio.reader.Span;
import mx.andamio.reader.layout.Paper;
import mx.andamio.reader.organs.Gazetteer;
import mx.andamio.reader.people.People;
import mx.andamio.reader.promises.PaperPromises;
import mx.andamio.reader.promises.SentenceFacts;
import mx.andamio.reader.text.Fold;
import mx.andamio.reader.text.Sentence;

/**
 * What a paper keeps in the forms of minutes.
 *
 * @param promises of tables and numbered agreements, in the order of the text
 * @param taken stretches that are read here and by no rule for prose; they do not overlap each other
 */
public record Minutas(List<AgendaItem> agenda, List<Promise> promises, List<Span> taken, People people) {

    public Minutas {
        agenda = List.copyOf(agenda);
        promises = List.copyOf(promises);
        taken = taken.stream().sorted(Comparator.comparingInt(Span::start)).toList();
    }

    /**
     * @param people as the rules for prose found them; what a list of attendance says goes before
     * @param told facts of the paper's sentences, to find the next session
     * @param facts of a sentence that stands in a cell
     */
    public static Minutas of(
            Paper paper,
            Gazetteer gazetteer,
            People people,
            List<SentenceFacts> told,
            Function<Sentence, SentenceFacts> facts) {
        boolean minuta = paper.head().kind() == Kind.MINUTA;
        if (!minuta && paper.tables().isEmpty()) {
            return new Minutas(List.of(), List.of(), List.of(), people);
        }
        LocalDate next = PaperPromises.nextSession(told, paper.reference());
        Rows rows = new Rows(paper, facts, next);
        List<Promise> promises = new ArrayList<>(rows.all());
        List<Span> taken = new ArrayList<>();
        List<AgendaItem> agenda = List.of();
        People met = people;
        if (minuta) {
            List<TextLine> lines = TextLine.of(paper);
            agenda = Agenda.of(paper, lines);
            agenda.forEach(a -> taken.add(a.span()));
            for (Agreements.Agreement a : Agreements.of(paper, lines, rows, next)) {
                taken.add(a.span());
                promises.addAll(a.promises());
            }
            met = met(people, Attendance.of(paper, gazetteer, lines));
        }
        promises.sort((a, b) -> Integer.compare(a.span().start(), b.span().start()));
        return new Minutas(agenda, promises, taken, met);
    }

    /** Whether a sentence stands where other rules have read. */
    public boolean holds(Sentence s) {
        Span span = s.span();
        int low = 0;
        int high = taken.size();
        while (low < high) {
            int middle = (low + high) / 2;
            if (taken.get(middle).end() <= span.start()) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low < taken.size() && taken.get(low).overlaps(span);
    }

    private static People met(People people, Attendance attendance) {
        List<Person> present = new ArrayList<>();
        List<Person> mentioned = new ArrayList<>();
        List<Person> listed = Stream.concat(attendance.present().stream(), attendance.absent().stream())
                .toList();
        if (people.attendees().stream().anyMatch(p -> !fuller(p, listed).equals(p))
                || people.mentioned().stream().anyMatch(p -> !fuller(p, listed).equals(p))) {
            return met(withFullNames(people, listed), attendance);
        }
        people.attendees().forEach(p -> (Boolean.FALSE.equals(attendance.says(p.name())) ? mentioned : present).add(p));
        people.mentioned().forEach(p -> (Boolean.TRUE.equals(attendance.says(p.name())) ? present : mentioned).add(p));
        Map<String, List<String>> known = new HashMap<>();
        present.forEach(p -> isNew(p, known));
        mentioned.forEach(p -> isNew(p, known));
        attendance.present().stream().filter(p -> isNew(p, known)).forEach(present::add);
        attendance.absent().stream().filter(p -> isNew(p, known)).forEach(mentioned::add);
        return new People(present, mentioned, people.variants(), people.speakers());
    }

    /** Who is named by surnames alone behind a list of attendance is the one of the list. */
    private static People withFullNames(People people, List<Person> listed) {
        List<Person> attendees = people.attendees().stream()
                .filter(p -> fuller(p, listed).equals(p))
                .toList();
        List<Person> mentioned = people.mentioned().stream()
                .filter(p -> fuller(p, listed).equals(p))
                .toList();
        Map<Integer, Person> speakers = new HashMap<>(people.speakers());
        speakers.replaceAll((place, p) -> fuller(p, listed));
        return new People(attendees, mentioned, people.variants(), speakers);
    }

    private static Person fuller(Person p, List<Person> listed) {
        String surnames = " " + Fold.of(p.name());
        return listed.stream()
                .filter(l -> Fold.of(l.name()).endsWith(surnames))
                .findFirst()
                .orElse(p);
    }

    /** Whether nobody of that name, shorter or longer, is known yet; knows it from then on. */
    private static boolean isNew(Person p, Map<String, List<String>> known) {
        String name = Fold.of(p.name());
        String[] words = name.split(" ");
        List<String> alike =
                known.computeIfAbsent(words[0] + " " + words[words.length > 1 ? 1 : 0], k -> new ArrayList<>());
        boolean said = alike.stream().anyMatch(other -> other.startsWith(name) || name.startsWith(other + " "));
        if (!said) {
            alike.add(name);
        }
        return !said;
    }
}

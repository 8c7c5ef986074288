package mx.andamio.reader;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import mx.andamio.reader.Reading.EventDate;
import mx.andamio.reader.Reading.Figure;
import mx.andamio.reader.Reading.Highlight;
import mx.andamio.reader.Reading.Instruction;
import mx.andamio.reader.Reading.Link;
import mx.andamio.reader.Reading.OrganMention;
import mx.andamio.reader.Reading.Organs;
import mx.andamio.reader.Reading.Person;
import mx.andamio.reader.Reading.Promise;
import mx.andamio.reader.checks.Checks;
import mx.andamio.reader.checks.Draft;
import mx.andamio.reader.dates.DateFinder;
import mx.andamio.reader.dates.DateMention;
import mx.andamio.reader.figures.Elided;
import mx.andamio.reader.figures.FigureFinder;
import mx.andamio.reader.figures.FoundFigure;
import mx.andamio.reader.layout.Head;
import mx.andamio.reader.layout.Paper;
import mx.andamio.reader.meetings.Bodies;
import mx.andamio.reader.meetings.Commitments;
import mx.andamio.reader.meetings.EventDateReader;
import mx.andamio.reader.meetings.MeetingMention;
import mx.andamio.reader.meetings.MeetingReader;
import mx.andamio.reader.minutas.Minutas;
import mx.andamio.reader.organs.Gazetteer;
import mx.andamio.reader.organs.OoadReader;
import mx.andamio.reader.organs.StatedCounts;
import mx.andamio.reader.organs.UmaeReader;
import mx.andamio.reader.people.People;
import mx.andamio.reader.people.PeopleReader;
import mx.andamio.reader.promises.InstructionReader;
import mx.andamio.reader.promises.PaperPromises;
import mx.andamio.reader.promises.SentenceFacts;
import mx.andamio.reader.text.Sentence;
import mx.andamio.reader.text.Sentence.Part;
import mx.andamio.reader.text.Token;
import org.jspecify.annotations.Nullable;

/** One reading in the making: runs the layers in order and puts together what they find. */
final class Readings {

    /** Sentences of a paragraph over which a unit left out is remembered. */
    private static final int REMEMBERED = 6;

    private final Paper paper;
    private final Gazetteer gazetteer;
    private final Bodies bodies;
    private final List<SentenceFacts> facts = new ArrayList<>();
    private final Map<String, Span> spans = new LinkedHashMap<>();

    Readings(Paper paper, Gazetteer gazetteer, Bodies bodies) {
        this.bodies = bodies;
        this.paper = paper;
        this.gazetteer = gazetteer;
    }

    Reading reading() {
        head();
        MeetingMention meeting = MeetingReader.of(paper, gazetteer, bodies);
        if (meeting != null) {
            spans.putAll(meeting.spans());
        }
        List<OrganMention> ooad = OoadReader.of(paper, gazetteer);
        List<OrganMention> umae = UmaeReader.of(paper, gazetteer);
        List<OrganMention> organs = new ArrayList<>(ooad);
        organs.addAll(umae);
        paper.told().forEach(s -> facts.add(facts(s, organs)));
        paper.in(Part.TABLE).forEach(s -> facts.add(facts(s, organs)));
        boolean event = meeting != null
                || paper.head().kind() == Reading.Kind.MINUTA
                || MeetingReader.tellsOfCampaign(paper, gazetteer);
        People named = PeopleReader.of(
                paper, gazetteer, event, ooad.size() == 1 ? ooad.get(0).name() : null);
        Minutas minutas = Minutas.of(paper, gazetteer, named, facts, s -> facts(s, organs));
        People people = minutas.people();
        Organs institution = new Organs(ooad, umae, stated(true), stated(false));
        List<EventDate> eventDates = EventDateReader.of(paper);
        PaperPromises read = new PaperPromises(paper, facts);
        List<Instruction> instructions = new ArrayList<>();
        clauses(people, minutas, read, instructions);
        List<Promise> promises =
                Stream.concat(read.all().stream(), minutas.promises().stream()).toList();
        List<Link> links = links();
        Integer commitments = commitments();
        Draft draft = new Draft(paper, facts, people, institution, spans, promises, eventDates, links);
        Head head = paper.head();
        return new Reading(
                paper.source().file(),
                head.kind(),
                value(head.number()),
                value(head.series()),
                head.published(),
                value(head.place()),
                value(head.title()),
                highlights(),
                meeting == null ? null : meeting.meeting(),
                eventDates,
                people.attendees(),
                people.mentioned(),
                institution,
                commitments,
                figures(),
                promises,
                instructions,
                minutas.agenda(),
                links,
                Checks.of(draft),
                spans);
    }

    private void head() {
        Head head = paper.head();
        place("bulletin_number", head.number());
        place("series", head.series());
        place("date_published", head.date());
        place("place", head.place());
        place("title", head.title());
    }

    private void place(String name, Head.@Nullable Said<?> said) {
        if (said != null) {
            spans.put(name, said.span());
        }
    }

    private static <T> @Nullable T value(Head.@Nullable Said<T> said) {
        return said == null ? null : said.value();
    }

    private SentenceFacts facts(Sentence s, List<OrganMention> organs) {
        List<DateMention> dates = DateFinder.in(s);
        List<FoundFigure> figures = Elided.restored(s, FigureFinder.in(paper, s, dates), measuredBefore(s));
        Span place = s.span();
        return new SentenceFacts(
                s,
                dates,
                figures,
                organs.stream().filter(o -> place.holds(o.span())).toList());
    }

    /** The last figure in money or percent that the paragraph said before a sentence. */
    private @Nullable FoundFigure measuredBefore(Sentence s) {
        for (int i = facts.size() - 1; i >= Math.max(0, facts.size() - REMEMBERED); i--) {
            SentenceFacts before = facts.get(i);
            if (before.sentence().block() != s.block()) {
                return null;
            }
            for (int k = before.figures().size() - 1; k >= 0; k--) {
                FoundFigure f = before.figures().get(k);
                if (f.kind() == Reading.FigureKind.MONEY || f.kind() == Reading.FigureKind.PERCENT) {
                    return f;
                }
            }
        }
        return null;
    }

    private List<Highlight> highlights() {
        return paper.highlights().stream()
                .map(s -> new Highlight(paper.flat(s), s, "layout.bullet"))
                .toList();
    }

    private List<Figure> figures() {
        return facts.stream()
                .flatMap(f -> f.figures().stream())
                .map(FoundFigure::figure)
                .toList();
    }

    private @Nullable Integer stated(boolean ooad) {
        for (Part part : new Part[] {Part.BODY, Part.HIGHLIGHT}) {
            for (SentenceFacts f : facts) {
                if (f.sentence().part() != part) {
                    continue;
                }
                FoundFigure figure = ooad
                        ? StatedCounts.ooad(f.sentence(), f.figures())
                        : StatedCounts.umae(f.sentence(), f.figures());
                if (figure != null) {
                    spans.put(ooad ? "organs.ooad_stated" : "organs.umae_stated", figure.span());
                    return figure.value().intValue();
                }
            }
        }
        return null;
    }

    private @Nullable Integer commitments() {
        FoundFigure count = Commitments.counted(facts);
        if (count == null) {
            return null;
        }
        spans.put("commitments_count", count.span());
        return count.value().intValue();
    }

    /** Promises and instructions of the body; a bullet mostly repeats what the body says. */
    private void clauses(People people, Minutas minutas, PaperPromises promises, List<Instruction> instructions) {
        Person last = null;
        for (SentenceFacts f : facts) {
            Sentence s = f.sentence();
            Person speaker = people.speakers().get(s.span().start());
            last = speaker != null ? speaker : last;
            if (s.part() == Part.BODY && !minutas.holds(s)) {
                promises.read(f, last);
                instructions.addAll(InstructionReader.in(paper, s, last));
            }
        }
        facts.stream()
                .filter(f -> f.sentence().part() != Part.BODY && f.sentence().part() != Part.TABLE)
                .forEach(promises::summary);
    }

    private List<Link> links() {
        List<Link> links = new ArrayList<>();
        for (Sentence s : paper.sentences()) {
            for (Token t : s.tokens()) {
                if (t.kind() == Token.Kind.LINK) {
                    links.add(new Link(paper.at(t.span()), t.span(), "link"));
                }
            }
        }
        return links;
    }
}

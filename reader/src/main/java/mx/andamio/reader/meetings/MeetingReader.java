package mx.andamio.reader.meetings;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mx.andamio.pack.Body;
import mx.andamio.reader.Reading.Kind;
import mx.andamio.reader.Reading.Meeting;
import mx.andamio.reader.Reading.Phase;
import mx.andamio.reader.Reading.Scope;
import mx.andamio.reader.Span;
import mx.andamio.reader.layout.Paper;
import mx.andamio.reader.organs.Gazetteer;
import mx.andamio.reader.text.Sentence;
import mx.andamio.reader.text.Sentence.Part;
import org.jspecify.annotations.Nullable;

/** Finds the meeting that a paper tells of: the name with the best evidence (a body of the pack, an ordinal, an early place). */
public final class MeetingReader {

    /** Another meeting than the one that the paper tells of. */
    private static final Set<String> OTHERS =
            Set.of("pasada", "anterior", "ultima", "proxima", "siguiente", "pasado", "proximo");

    /** A candidate: tokens of the name and its ordinal. */
    private record Candidate(
            Sentence s,
            int from,
            int to,
            int ordinalAt,
            @Nullable Integer ordinal,
            @Nullable Body body,
            int score) {}

    private final Paper paper;
    private final Gazetteer gazetteer;
    private final Bodies bodies;
    private final MeetingNames names;

    private MeetingReader(Paper paper, Gazetteer gazetteer, Bodies bodies) {
        this.bodies = bodies;
        this.names = new MeetingNames(gazetteer);
        this.paper = paper;
        this.gazetteer = gazetteer;
    }

    public static @Nullable MeetingMention of(Paper paper, Gazetteer gazetteer, Bodies bodies) {
        return new MeetingReader(paper, gazetteer, bodies).read();
    }

    /** A campaign of care with a name ("Tercera Jornada Nacional de Cirugía") is an event, though no meeting. */
    public static boolean tellsOfCampaign(Paper paper, Gazetteer gazetteer) {
        MeetingNames names = new MeetingNames(gazetteer);
        for (Sentence s : paper.in(Part.BODY, Part.HIGHLIGHT)) {
            for (int i = 0; i < s.size(); i++) {
                if (s.at(i).is("jornada") && s.at(i).capital() && names.nameEnd(s, i) - i > 2) {
                    return true;
                }
            }
        }
        return false;
    }

    private @Nullable MeetingMention read() {
        Candidate best = null;
        List<Candidate> all = new java.util.ArrayList<>();
        for (Sentence s : paper.in(Part.BODY, Part.HIGHLIGHT, Part.TITLE, Part.BYLINE)) {
            for (int i = 0; i < s.size(); i++) {
                Candidate c = candidate(s, i);
                if (c != null) {
                    all.add(c);
                }
                if (c != null && (best == null || c.score() > best.score())) {
                    best = c;
                }
            }
        }
        Candidate heading = best == null || best.body() == null ? ofMinutes() : null;
        best = heading != null ? heading : best;
        return best == null ? null : mention(numbered(best), fuller(best, all));
    }

    /** Minutes without a known name of a meeting are headed by it. */
    private @Nullable Candidate ofMinutes() {
        Sentence title = paper.head().kind() == Kind.MINUTA
                ? paper.in(Part.TITLE).stream().findFirst().orElse(null)
                : null;
        int from = title == null ? -1 : MinutesTitle.head(title);
        if (title == null || from < 0) {
            return null;
        }
        int ordinalAt = ordinalAt(title, from, from + 1);
        int to = MinutesTitle.end(title, from);
        Body body = body(title, from, name(title, from, to, ordinalAt));
        return new Candidate(title, from, to, ordinalAt, ordinal(title, ordinalAt, from), body, 0);
    }

    /** "La sesión, cuarta del año, se llevó a cabo": the number said behind a comma, of a meeting named elsewhere. */
    private Candidate numbered(Candidate best) {
        for (Sentence s : best.ordinal() == null ? paper.in(Part.BODY) : List.<Sentence>of()) {
            for (int i = 0; i + 4 < s.size(); i++) {
                boolean aside = MeetingNames.isHead(s.at(i)) && s.at(i + 1).is(",") && s.reads(i + 3, "del", "ano");
                int value = aside ? Ordinals.value(s.at(i + 2)) : 0;
                if (value > 0 && s.at(i - 1).is("la")) {
                    return new Candidate(s, i, i + 1, i + 2, value, best.body(), best.score());
                }
            }
        }
        return best;
    }

    /** The longest form of the name for the same body ("sesiones de trabajo" → "sesiones de trabajo por videoconferencia"). */
    private static Candidate fuller(Candidate best, List<Candidate> all) {
        Candidate longest = best;
        for (Candidate c : all) {
            boolean sameHead = c.s().at(c.from()).is(best.s().at(best.from()).fold());
            boolean same = c.body() != null
                    && c.body().equals(best.body())
                    && sameHead
                    && (c.ordinal() == null || c.ordinal().equals(best.ordinal()));
            if (same && c.to() - c.from() > longest.to() - longest.from()) {
                longest = c;
            }
        }
        return longest;
    }

    private @Nullable Candidate candidate(Sentence s, int i) {
        int to = names.end(s, i);
        if (to <= i) {
            return null;
        }
        boolean working = MeetingNames.isWorkingSession(s, i);
        boolean numbered = Ordinals.numberEnd(s, i + 1) > i + 1;
        int ordinalAt = ordinalAt(s, i, working && !numbered ? i + 3 : i + 1);
        Integer ordinal = ordinal(s, ordinalAt, i);
        Body body = body(s, i, name(s, i, to, ordinalAt));
        boolean bare = body == null && ordinal == null && to - i < 3 && !MeetingNames.isPeriodic(s, i);
        if ((body == null && to - i < 2) || bare) {
            return null;
        }
        int score = (body != null ? 4 : 0)
                + (ordinal != null ? 3 : 0)
                + (s.part() == Part.BODY ? 1 : 0)
                + (to - i > 4 ? 1 : 0)
                - (isAnother(s, i) ? 5 : 0);
        return new Candidate(s, i, to, ordinalAt, ordinal, body, working && ordinal == null ? 1 : score);
    }

    /** The characters of a name on one line, without the number in its midst. */
    private String name(Sentence s, int from, int to, int ordinalAt) {
        if (ordinalAt <= from || ordinalAt >= to) {
            return paper.flat(s.span(from, to));
        }
        int before = ordinalAt;
        while (s.at(before - 1).is(".")
                || s.at(before - 1).is("numero")
                || s.at(before - 1).is("no")
                || s.at(before - 1).is("num")) {
            before--;
        }
        String head = paper.flat(s.span(from, before));
        return ordinalAt + 1 < to ? head + " " + paper.flat(s.span(ordinalAt + 1, to)) : head;
    }

    private static boolean isAnother(Sentence s, int i) {
        return OTHERS.contains(s.at(i - 1).fold())
                || OTHERS.contains(s.at(i - 2).fold());
    }

    /** The body that the name means; a session without one is of the body that its sentence or the letterhead names. */
    private @Nullable Body body(Sentence s, int i, String name) {
        boolean session = s.at(i).is("sesion") && !MeetingNames.isWorkingSession(s, i);
        Body body = session ? null : bodies.of(name);
        if (!session) {
            return body;
        }
        for (int k = i; k < s.size() && body == null; k++) {
            if (MeetingNames.isCollege(s.at(k))) {
                body = bodies.of(paper.flat(s.span(k, names.nameEnd(s, k))));
            }
        }
        for (int k = 0; k < i && body == null; k++) {
            if (MeetingNames.isCollege(s.at(k))) {
                body = bodies.of(paper.flat(s.span(k, names.nameEnd(s, k))));
            }
        }
        for (Sentence line : paper.in(Part.LETTERHEAD)) {
            body = body == null ? bodies.of(paper.flat(line.span())) : body;
        }
        return body == null && s.at(i + 1).lower() ? firstCollege() : body;
    }

    /** "la sesión ordinaria de este órgano": of the first body that the headline or the text names. */
    private @Nullable Body firstCollege() {
        for (Sentence s : paper.in(Part.TITLE, Part.BODY)) {
            for (int k = 0; k < s.size(); k++) {
                Body body =
                        MeetingNames.isCollege(s.at(k)) ? bodies.of(paper.flat(s.span(k, names.nameEnd(s, k)))) : null;
                if (body != null) {
                    return body;
                }
            }
        }
        return null;
    }

    /** Where the ordinal stands: before the noun, or as a number behind it; −1 when there is none. */
    private static int ordinalAt(Sentence s, int i, int behind) {
        int k = i - 1;
        if (s.at(k).is(".") && s.at(k - 1).text().length() == 1) {
            k -= 2;
        }
        if (Ordinals.value(s.at(k)) > 0 && !Ordinals.isYear(s.at(k))) {
            return k;
        }
        int number = Ordinals.numberEnd(s, behind);
        return number > behind ? number - 1 : -1;
    }

    private static @Nullable Integer ordinal(Sentence s, int at, int head) {
        if (at < 0) {
            return null;
        }
        int value = Ordinals.value(s.at(at));
        if (at < head && Ordinals.isTens(s.at(at - 1)) && value < 10) {
            value += Ordinals.value(s.at(at - 1));
        }
        return value;
    }

    private MeetingMention mention(Candidate c, Candidate named) {
        Map<String, Span> spans = new LinkedHashMap<>();
        Span nameSpan = named.s().span(named.from(), named.to());
        String name = name(named.s(), named.from(), named.to(), named.ordinalAt());
        spans.put("meeting.name", nameSpan);
        if (c.ordinalAt() >= 0) {
            spans.put("meeting.ordinal", c.s().at(c.ordinalAt()).span());
        }
        Body body = c.body();
        if (body != null) {
            spans.put("meeting.body", nameSpan);
        }
        Scope scope = Scopes.of(body, name);
        if (scope != null) {
            spans.put("meeting.scope", nameSpan);
        }
        String region = region(body);
        if (region != null) {
            spans.put("meeting.region", nameSpan);
        }
        Phases.Said phase = Phases.of(paper);
        if (phase != null) {
            spans.put("meeting.phase", phase.span());
        }
        Span venue = Venues.of(paper);
        if (venue != null) {
            spans.put("meeting.venue", venue);
        }
        Meeting meeting = new Meeting(
                name,
                c.ordinal(),
                scope,
                region,
                body == null ? null : body.family(),
                phase == null ? (Phase) null : phase.phase(),
                venue == null ? null : paper.flat(venue));
        return new MeetingMention(meeting, spans);
    }

    private @Nullable String region(@Nullable Body body) {
        String code = body == null || body.organ() != null ? null : body.region();
        return code == null
                ? null
                : gazetteer.pack().organ(code).map(o -> o.shortName()).orElse(null);
    }
}

package mx.andamio.reader.meetings;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import mx.andamio.pack.Body;
import mx.andamio.reader.Reading.Meeting;
import mx.andamio.reader.Reading.Phase;
import mx.andamio.reader.Reading.Scope;
import mx.andamio.reader.Span;
import mx.andamio.reader.layout.Paper;
import mx.andamio.reader.organs.Gazetteer;
import mx.andamio.reader.text.Fold;
import mx.andamio.reader.text.Sentence;
import mx.andamio.reader.text.Sentence.Part;
import mx.andamio.reader.text.Token;
import org.jspecify.annotations.Nullable;

/** Finds the meeting that a paper tells of: the name with the best evidence (a body of the pack, an ordinal, an early place). */
public final class MeetingReader {

    private static final Set<String> HEADS = Set.of(
            "reunion",
            "asamblea",
            "encuentro",
            "congreso",
            "foro",
            "sesion",
            "jornada",
            "simposio",
            "cumbre",
            "seminario",
            "convencion");
    private static final Set<String> PARTICLES =
            Set.of("de", "del", "la", "las", "los", "el", "y", "e", "con", "para", "en");

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

    private MeetingReader(Paper paper, Gazetteer gazetteer, Bodies bodies) {
        this.bodies = bodies;
        this.paper = paper;
        this.gazetteer = gazetteer;
    }

    public static @Nullable MeetingMention of(Paper paper, Gazetteer gazetteer, Bodies bodies) {
        return new MeetingReader(paper, gazetteer, bodies).read();
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
        return best == null ? null : mention(best, fuller(best, all));
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
        Token head = s.at(i);
        boolean sessions = (head.is("sesiones") || head.is("sesion")) && s.reads(i + 1, "de", "trabajo");
        boolean quoted =
                HEADS.contains(head.fold()) && head.lower() && s.at(i + 1).opensQuote();
        boolean group = head.is("grupo") && head.capital() && s.at(i + 1).is("local");
        if (!sessions
                && !quoted
                && !group
                && !(HEADS.contains(head.fold()) && head.capital() && !(s.shouts() && s.part() == Part.TITLE))) {
            return null;
        }
        int to = sessions ? sessionsEnd(s, i) : quoted ? quoteEnd(s, i + 1) : nameEnd(s, i);
        int ordinalAt = ordinalBefore(s, i);
        Integer ordinal = ordinal(s, ordinalAt, i);
        String name = paper.flat(s.span(i, to));
        Body body = body(s, i, name);
        if ((body == null && to - i < 2) || (body == null && ordinal == null && to - i < 3)) {
            return null;
        }
        int score = (body != null ? 4 : 0)
                + (ordinal != null ? 3 : 0)
                + (s.part() == Part.BODY ? 1 : 0)
                + (to - i > 4 ? 1 : 0);
        return new Candidate(s, i, to, ordinalAt, ordinal, body, sessions && ordinal == null ? 1 : score);
    }

    /** The body that the name means; a session without one is of the body that the letterhead names. */
    private @Nullable Body body(Sentence s, int i, String name) {
        Body body = bodies.of(name);
        if (body != null || !s.at(i).is("sesion")) {
            return body;
        }
        int of = name.indexOf(" del ");
        body = of < 0 ? null : bodies.of(name.substring(of + 5));
        for (Sentence line : paper.in(Part.LETTERHEAD)) {
            body = body == null ? bodies.of(paper.flat(line.span())) : body;
        }
        return body;
    }

    private static int quoteEnd(Sentence s, int open) {
        for (int k = open + 1; k < Math.min(s.size(), open + 20); k++) {
            if (s.at(k).closesQuote()) {
                return k + 1;
            }
        }
        return open;
    }

    private static int sessionsEnd(Sentence s, int i) {
        if (s.reads(i + 3, "por", "videoconferencia")) {
            return i + 5;
        }
        return i + 3;
    }

    /** Capitals and particles between them; "así como de …" may go on; the institution and the year are no part of the name. */
    private int nameEnd(Sentence s, int i) {
        int end = i + 1;
        int k = i + 1;
        while (k < s.size()) {
            int next = k;
            while (PARTICLES.contains(s.at(next).fold()) && next - k < 3) {
                next++;
            }
            if (s.at(next).is("h") && s.at(next + 1).is(".") && s.at(next + 2).capital()) {
                end = next + 3;
            } else if (s.at(k).is("ordinaria")
                    || s.at(k).is("extraordinaria")
                    || s.at(k).is("solemne")) {
                end = k + 1;
            } else if (s.at(k).is("(") && s.at(k + 2).is(")")) {
                end = k + 3;
            } else if (s.at(k).is(",") && s.reads(k + 1, "asi", "como") && goesOn(s, k + 3)) {
                end = k + 3;
            } else if (s.at(next).capital()
                    && !isInstitution(s, next)
                    && !(next > k && s.at(k).is("en"))) {
                end = next + 1;
            } else {
                break;
            }
            k = end;
        }
        return end;
    }

    private static boolean goesOn(Sentence s, int k) {
        return s.at(k).is("de") && s.at(k + 1).capital();
    }

    private boolean isInstitution(Sentence s, int k) {
        return s.at(k).is(gazetteer.shortName()) || s.at(k).is("instituto");
    }

    private static int ordinalBefore(Sentence s, int i) {
        int k = i - 1;
        if (s.at(k).is(".") && s.at(k - 1).text().length() == 1) {
            k -= 2;
        }
        return Ordinals.value(s.at(k)) > 0
                        && !(s.at(k).isNumber()
                                && s.at(k).text().length() == 4
                                && s.at(k).text().startsWith("20"))
                ? k
                : -1;
    }

    private static @Nullable Integer ordinal(Sentence s, int at, int head) {
        if (at < 0 || at >= head) {
            return null;
        }
        int value = Ordinals.value(s.at(at));
        if (Ordinals.isTens(s.at(at - 1)) && value < 10) {
            value += Ordinals.value(s.at(at - 1));
        }
        return value;
    }

    private MeetingMention mention(Candidate c, Candidate named) {
        Map<String, Span> spans = new HashMap<>();
        Span nameSpan = named.s().span(named.from(), named.to());
        String name = paper.flat(nameSpan);
        spans.put("meeting.name", nameSpan);
        if (c.ordinalAt() >= 0) {
            spans.put("meeting.ordinal", c.s().at(c.ordinalAt()).span());
        }
        Body body = c.body();
        if (body != null) {
            spans.put("meeting.body", nameSpan);
        }
        Scope scope = scope(body, name);
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
                body == null ? null : body.name().replaceFirst(",.*", ""),
                phase == null ? (Phase) null : phase.phase(),
                venue == null ? null : paper.flat(venue));
        return new MeetingMention(meeting, spans);
    }

    private static @Nullable Scope scope(@Nullable Body body, String name) {
        if (body != null) {
            return Scope.valueOf(body.scope().toUpperCase(Locale.ROOT));
        }
        List<String> words = List.of(Fold.of(name).split("\\s+"));
        if (words.contains("nacional")) {
            return Scope.NATIONAL;
        }
        if (words.contains("regional")) {
            return Scope.REGIONAL;
        }
        if (words.contains("estatal")) {
            return Scope.STATE;
        }
        return words.contains("local") ? Scope.LOCAL : null;
    }

    private @Nullable String region(@Nullable Body body) {
        String code = body == null ? null : body.region();
        return code == null
                ? null
                : gazetteer.pack().organ(code).map(o -> o.shortName()).orElse(null);
    }
}

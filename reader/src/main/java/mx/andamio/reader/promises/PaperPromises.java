package mx.andamio.reader.promises;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import mx.andamio.reader.Reading.Person;
import mx.andamio.reader.Reading.Precision;
import mx.andamio.reader.Reading.Promise;
import mx.andamio.reader.dates.DateMention;
import mx.andamio.reader.figures.FoundFigure;
import mx.andamio.reader.layout.Paper;
import mx.andamio.reader.text.Fold;
import mx.andamio.reader.text.Sentence;
import mx.andamio.reader.text.Words;
import org.jspecify.annotations.Nullable;

/** Reads the promises of a paper, sentence by sentence; within a paragraph a sentence completes what the one before promised. */
public final class PaperPromises {

    private static final Set<String> STARTS = Words.folded("due_labels.txt");
    private static final Set<String> ARTICLES = Set.of("el", "la", "los", "las", "otro", "otra", "otros", "otras", "y");
    private static final Set<String> CAMPAIGN = Set.of("campana", "temporada", "vigente", "vigencia");
    private static final Set<String> UNTIL =
            Set.of("hasta", "concluira", "concluye", "termina", "terminara", "finaliza", "finalizara");
    private static final Set<String> DOSES = Set.of("dosis", "vacunas", "biologicos");
    private static final Pattern NEXT = Pattern.compile("(?:proxima|siguiente) (?:sesion|reunion)");
    private static final Locale SPANISH = Locale.of("es", "MX");
    private static final int SHORT = 20;
    /** Tokens of a heading like "Próxima sesión". */
    private static final int HEADING = 4;
    /** Characters that lie between two promises of different sentences. */
    private static final int SENTENCE = 40;

    private final Paper paper;
    private final @Nullable LocalDate nextSession;
    /** Until when the campaign of which the paper tells lasts. */
    private final @Nullable Deadline campaign;

    private final List<Promise> found = new ArrayList<>();
    private final OthersSpeech others = new OthersSpeech();
    private int block = -1;
    private int from;
    private @Nullable FoundFigure reached;
    private @Nullable Deadline pending;
    private @Nullable Integer frame;

    /** @param facts of the whole paper: minutes say when the next session is */
    public PaperPromises(Paper paper, List<SentenceFacts> facts) {
        this.paper = paper;
        this.nextSession = nextSession(facts, paper.reference());
        this.campaign = campaign(facts, paper.reference());
    }

    public List<Promise> all() {
        return found;
    }

    /** Reads a sentence of the body. */
    public void read(SentenceFacts f, @Nullable Person speaker) {
        Sentence s = f.sentence();
        boolean point = s.at(0).isNumber()
                && s.at(0).text().matches("\\d+\\.\\d+")
                && s.at(1).capital();
        if ((s.block() != block && !isLabel(s)) || point) {
            from = found.size();
            reached = null;
            pending = null;
            frame = null;
        }
        block = s.block();
        Integer year = YearFrame.of(s, f.dates());
        frame = year == null ? frame : year;
        Deadline due = s.size() <= SHORT ? new Deadlines(clauses(f)).in(0, s.size()) : null;
        if (others.goesOn(s) || label(f, due)) {
            return;
        }
        List<Promise> own = PromiseReader.in(paper, f, speaker, reached, frame).stream()
                .map(this::atNextSession)
                .map(this::withCampaign)
                .map(this::atPending)
                .toList();
        pending = null;
        if (due != null && own.isEmpty() && isVerbless(s)) {
            if (from < found.size() && ARTICLES.contains(s.at(0).fold())) {
                found.add(elided(s, found.getLast(), due));
            } else {
                pending = due;
            }
        }
        BigDecimal level = from < found.size() && own.isEmpty() ? Level.behind(f, found.getLast()) : null;
        if (level != null) {
            found.set(found.size() - 1, found.getLast().since(level));
        }
        own.forEach(this::add);
        FoundFigure now = PromiseReader.reached(f);
        reached = now == null ? reached : now;
    }

    /** A promise that only says again what an earlier sentence promised lends it its date. */
    private void add(Promise p) {
        for (int i = 0; i < found.size(); i++) {
            Promise old = found.get(i);
            boolean open = old.deadline() == null
                    || p.deadline() == null
                    || old.deadline().equals(p.deadline());
            boolean again = p.unit() != null
                    && !p.rule().startsWith("promise.future")
                    && p.unit().equals(old.unit())
                    && same(old.target(), p.target())
                    && open
                    && old.span().end() < p.span().start() - SENTENCE
                    && alike(old.deliverable(), p.deliverable());
            if (again) {
                found.set(i, p.deadline() == null ? old : old.completed(null, p.deadline(), p.deadlinePrecision()));
                return;
            }
        }
        found.add(p);
    }

    /** The same words but for articles and what one of the two adds. */
    private static boolean alike(@Nullable String a, @Nullable String b) {
        if (a == null || b == null) {
            return false;
        }
        List<String> one = List.of(Fold.of(a).split("\\W+"));
        List<String> other = List.of(Fold.of(b).split("\\W+"));
        return one.size() <= other.size() ? other.containsAll(one) : one.containsAll(other);
    }

    /** A headline or bullet promises what the body does not repeat with the same number. */
    public void summary(SentenceFacts f) {
        for (Promise p : PromiseReader.in(paper, f, null, null, YearFrame.of(f.sentence(), f.dates()))) {
            boolean repeated = found.stream()
                    .anyMatch(o -> same(o.target(), p.target()) || (o.verb().equals(p.verb()) && !others(o, p)));
            boolean told = p.rule().startsWith("promise.future") || p.rule().startsWith("promise.ir-a");
            if (p.target() != null && !repeated && told) {
                found.add(p);
            }
        }
    }

    /** "tendrá 250 lugares", "tendrá nueve salas": the same verb of other things. */
    private static boolean others(Promise a, Promise b) {
        return a.unit() != null && b.unit() != null && !a.unit().equals(b.unit());
    }

    private static boolean same(@Nullable BigDecimal a, @Nullable BigDecimal b) {
        return a != null && b != null && a.compareTo(b) == 0;
    }

    private Clauses clauses(SentenceFacts f) {
        return new Clauses(f.sentence(), f.figures(), f.dates(), paper.reference(), frame);
    }

    /** "Responsable: …", "Fecha: …" complete every promise of their point; "Empieza el 14 de febrero" the last one. */
    private boolean label(SentenceFacts f, @Nullable Deadline due) {
        Sentence s = f.sentence();
        if (from >= found.size()) {
            return false;
        }
        int colon = s.at(1).is(":") ? 1 : s.at(2).is(":") ? 2 : -1;
        boolean who = colon > 0 && s.at(0).fold().startsWith("resp") && s.size() > colon + 1;
        boolean when = due != null && STARTS.contains(s.at(0).fold());
        if (who) {
            String name = paper.flat(s.span(colon + 1, s.at(s.size() - 1).is(".") ? s.size() - 1 : s.size()));
            found.subList(from, found.size()).replaceAll(p -> p.by(name));
        } else if (due != null && when) {
            complete(colon > 0 ? from : found.size() - 1, due, colon > 0);
        }
        return who || (when && (colon > 0 || isShortStart(s)));
    }

    /** "Responsable: …" and "Fecha: …" on a line of their own still belong to the point above. */
    private static boolean isLabel(Sentence s) {
        boolean colon = s.at(1).is(":") || s.at(2).is(":");
        return colon
                && (s.at(0).fold().startsWith("resp") || STARTS.contains(s.at(0).fold()));
    }

    private static boolean isShortStart(Sentence s) {
        return s.size() < 10;
    }

    /** @param label whether the day stands on a label of its own: then it holds against any month inside the clause */
    private void complete(int first, Deadline due, boolean label) {
        found.subList(first, found.size())
                .replaceAll(
                        p -> label ? p.due(due.day(), due.precision()) : p.completed(null, due.day(), due.precision()));
    }

    private Promise atPending(Promise p) {
        Deadline due = pending;
        return due == null ? p : p.completed(null, due.day(), due.precision());
    }

    private Promise atNextSession(Promise p) {
        String text = Fold.of(p.text());
        if (nextSession != null && text.contains(inMonth(nextSession))) {
            return p.due(nextSession, Precision.DAY);
        }
        boolean next = nextSession != null && NEXT.matcher(text).find();
        return next ? p.completed(null, nextSession, Precision.DAY) : p;
    }

    private static String inMonth(LocalDate session) {
        return "sesion de " + Fold.of(session.getMonth().getDisplayName(TextStyle.FULL, SPANISH));
    }

    /** "La meta es aplicar 90 mil dosis", of a campaign "vigente hasta el 30 de abril". */
    private Promise withCampaign(Promise p) {
        Deadline due = campaign;
        String unit = p.unit();
        boolean doses =
                unit != null && DOSES.contains(Fold.of(unit)) && p.verb().equals("aplicar");
        return due != null && doses && p.deadline() == null ? p.completed(null, due.day(), due.precision()) : p;
    }

    private static @Nullable Deadline campaign(List<SentenceFacts> facts, @Nullable LocalDate day) {
        for (SentenceFacts f : facts) {
            Sentence s = f.sentence();
            int about = -1;
            for (int k = 0; k < s.size(); k++) {
                about = CAMPAIGN.contains(s.at(k).fold()) ? k : about;
                int lasts = about >= 0 && UNTIL.contains(s.at(k).fold()) ? k : s.size();
                for (DateMention d : f.dates()) {
                    LocalDate end = d.from() > lasts && d.from() <= lasts + 2 ? d.endAfter(day) : null;
                    if (end != null && (day == null || end.isAfter(day))) {
                        return new Deadline(end, d.precision());
                    }
                }
            }
        }
        return null;
    }

    /** When the paper says that the next session is; null when it does not. */
    public static @Nullable LocalDate nextSession(List<SentenceFacts> facts, @Nullable LocalDate day) {
        boolean headed = false;
        for (SentenceFacts f : facts) {
            Sentence s = f.sentence();
            int k = s.at(0).is("la") ? 1 : 0;
            boolean named = (s.at(k).is("proxima") || s.at(k).is("siguiente"))
                    && (s.at(k + 1).is("sesion") || s.at(k + 1).is("reunion"));
            boolean says = named || headed;
            headed = (named && s.size() <= HEADING) || s.reads(0, "nos", "vemos");
            for (DateMention d : f.dates()) {
                if (says && !d.days().isEmpty()) {
                    return d.endAfter(day);
                }
            }
        }
        return null;
    }

    /** "El de Otay, en octubre.": the verb is that of the promise before. */
    private Promise elided(Sentence s, Promise before, Deadline due) {
        int end = s.at(s.size() - 1).isMark() ? s.size() - 1 : s.size();
        String text = paper.flat(s.span(0, end));
        return new Promise(
                text,
                before.verb(),
                text,
                null,
                null,
                null,
                due.day(),
                due.precision(),
                before.responsible(),
                Targets.NONE.missing(before.responsible(), due),
                s.span(0, end),
                "promise.elided");
    }

    private static boolean isVerbless(Sentence s) {
        for (int i = 0; i < s.size(); i++) {
            if (Finite.at(s, i) || s.at(i).is(":")) {
                return false;
            }
        }
        return true;
    }
}

package mx.andamio.annual.store;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import mx.andamio.annual.Reports;
import mx.andamio.annual.gathering.Gatherer;
import mx.andamio.annual.model.Chapter;
import mx.andamio.annual.model.Figure;
import mx.andamio.annual.model.Kind;
import mx.andamio.annual.model.Prose;
import mx.andamio.annual.model.Report;
import mx.andamio.annual.model.Report.Compiled;
import mx.andamio.directory.PackFiles;
import mx.andamio.pack.PackLoading;
import mx.andamio.register.Command;
import mx.andamio.register.Outcome;
import mx.andamio.register.Reason;
import mx.andamio.register.Register;
import org.springframework.stereotype.Component;

@Component
class AnnualInPostgres implements Reports {

    private final Register register;
    private final AnnualRows rows;
    private final Gatherer gatherer;
    private final Clock clock;
    private final List<String> letterhead;

    AnnualInPostgres(Register register, AnnualRows rows, Gatherer gatherer, PackFiles files, Clock clock) {
        this.register = register;
        this.rows = rows;
        this.gatherer = gatherer;
        this.clock = clock;
        this.letterhead = files.atStart() instanceof PackLoading.Loaded(var pack)
                ? pack.institution().letterhead()
                : List.of();
    }

    @Override
    public List<Line> all() {
        return rows.all();
    }

    @Override
    public Optional<Kept> one(UUID id) {
        return rows.one(id);
    }

    @Override
    public Optional<Kept> before(Kept kept) {
        var report = kept.report();
        return rows.one(report.kind(), report.year(), report.compiled().number() - 1);
    }

    @Override
    public Optional<Report> draft(Kind kind, int year) {
        return isYear(kind, year) ? Optional.of(gathered(kind, year, 0, "")) : Optional.empty();
    }

    private boolean isYear(Kind kind, int year) {
        return year >= FIRST && year <= gatherer.lastYear(kind);
    }

    private Report gathered(Kind kind, int year, int number, String by) {
        var texts = rows.texts(kind, year).stream().collect(Collectors.toMap(Text::chapter, Text::text));
        var last = register.newest(1, Long.MAX_VALUE).stream().findFirst();
        return new Report(
                Report.FORMAT,
                letterhead,
                kind,
                year,
                gatherer.cutOff(kind, year),
                gatherer.gather(kind, year).stream()
                        .map(one -> one.saying(Prose.paragraphs(texts.getOrDefault(one.code(), ""))))
                        .toList(),
                new Compiled(
                        number,
                        clock.instant().truncatedTo(ChronoUnit.SECONDS),
                        by,
                        last.map(entry -> entry.seq()).orElse(0L),
                        last.map(entry -> entry.hash()).orElse(null)));
    }

    @Override
    public Outcome compile(Command command, Kind kind, int year) {
        var asked = command.asking(kind + " " + year);
        return register.once(asked, () -> {
            if (!isYear(kind, year)) {
                return noSuchYear(kind);
            }
            rows.lock();
            var number = rows.last(kind, year) + 1;
            var report = gathered(kind, year, number, command.actor().name());
            var uncited = uncited(report);
            if (uncited.isPresent()) {
                return uncited.get();
            }
            var kept = rows.add(report);
            var payload = new LinkedHashMap<String, Object>();
            payload.put("report", kept.id().toString());
            payload.put("kind", kind.name());
            payload.put("year", year);
            payload.put("number", number);
            payload.put("sha256", kept.sha256());
            payload.put("figures", (int) report.figures().count());
            payload.put("missing", (int) report.missing().count());
            register.write(asked, payload);
            return Outcome.done(kept.id());
        });
    }

    private Outcome noSuchYear(Kind kind) {
        return Outcome.refused(
                "annual.year", Reason.Kind.USER, Integer.toString(FIRST), Integer.toString(gatherer.lastYear(kind)));
    }

    /** Where a text cites what nothing stands for: a report with a hole in a sentence would be signed unread. */
    private static Optional<Outcome> uncited(Report report) {
        var codes = report.figures().map(Figure::code).collect(Collectors.toSet());
        for (Chapter chapter : report.chapters()) {
            for (var cited : Prose.cited(chapter.text())) {
                if (!codes.contains(cited)) {
                    return Optional.of(Outcome.refused(
                            "annual.cited", Reason.Kind.USER, chapter.title().text(), cited));
                }
            }
        }
        return Optional.empty();
    }

    @Override
    public List<Text> texts(Kind kind, int year) {
        return rows.texts(kind, year);
    }

    @Override
    public List<Text> texts(Kind kind, int year, String chapter) {
        return rows.texts(kind, year, chapter);
    }

    @Override
    public Outcome write(Command command, NewText text) {
        var asked = command.asking(text);
        return register.once(asked, () -> {
            if (!isYear(text.kind(), text.year())) {
                return noSuchYear(text.kind());
            }
            if (!gatherer.chapters(text.kind()).contains(text.chapter())) {
                return Outcome.refused("annual.chapter", Reason.Kind.ABSENT, text.chapter());
            }
            if (text.text().length() > LONGEST) {
                return Outcome.refused("annual.text", Reason.Kind.USER, Integer.toString(LONGEST));
            }
            rows.lock();
            var before = rows.texts(text.kind(), text.year(), text.chapter()).stream()
                    .findFirst();
            var version = before.map(Text::version).orElse(0);
            if (version != text.version()) {
                return Outcome.refused(
                        "annual.changed",
                        Reason.Kind.CONFLICT,
                        Integer.toString(version),
                        before.map(Text::by).orElse("–"));
            }
            if (before.map(Text::text).orElse("").strip().equals(text.text().strip())) {
                return Outcome.refused("annual.same", Reason.Kind.USER);
            }
            rows.add(text, version + 1, clock.instant(), command.actor().name());
            var payload = new LinkedHashMap<String, Object>();
            payload.put("kind", text.kind().name());
            payload.put("year", text.year());
            payload.put("chapter", text.chapter());
            payload.put("version", version + 1);
            payload.put("text", text.text());
            register.write(asked, payload);
            return Outcome.done(version + 1);
        });
    }
}

package mx.andamio.commitments.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import mx.andamio.commitments.Commitment;
import mx.andamio.commitments.Commitments;
import mx.andamio.commitments.FollowUp;
import mx.andamio.commitments.FollowUp.Followed;
import mx.andamio.commitments.Report;
import mx.andamio.commitments.goals.Course;
import mx.andamio.commitments.goals.Course.Value;
import mx.andamio.commitments.goals.GoalVersion;
import mx.andamio.commitments.goals.Headline;
import mx.andamio.commitments.goals.Progress;
import mx.andamio.commitments.life.Extension;
import mx.andamio.commitments.web.ChartViews.Chart;
import mx.andamio.commitments.web.ChartViews.Row;
import mx.andamio.commitments.web.Drawer.Marked;
import mx.andamio.pages.Pages;
import mx.andamio.pages.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a commitment was to reach from day to day, and what it reached. */
@Component
class Charts {

    private final Pages pages;
    private final Commitments commitments;
    private final FollowUp followUp;

    Charts(Pages pages, Commitments commitments, FollowUp followUp) {
        this.pages = pages;
        this.commitments = commitments;
        this.followUp = followUp;
    }

    /** What is known of a commitment, read once for all that its page shows. */
    record Known(
            Commitment commitment,
            List<GoalVersion> versions,
            List<Extension> extensions,
            List<Report> reports,
            Followed followed) {}

    /**
     * All that a chart of a commitment is made of.
     *
     * @param preliminary values of a report that somebody of the chain has yet to answer for
     * @param until last day that is looked at
     */
    record Told(
            Commitment commitment,
            List<GoalVersion> versions,
            List<Extension> extensions,
            Course course,
            Set<Value> preliminary,
            @Nullable Progress progress,
            LocalDate until,
            int left) {

        /** The day before it was ever moved; null where it never was. */
        @Nullable
        LocalDate originalDue() {
            return extensions.isEmpty() ? null : extensions.getFirst().from();
        }

        @Nullable
        LocalDate due() {
            return versions.isEmpty()
                    ? null
                    : Headline.of(versions.getLast().goal()).due();
        }
    }

    /** Reads what nobody has read yet. */
    Known read(Commitment one) {
        return new Known(
                one,
                commitments.goals(one.id()),
                commitments.extensions(one.id()),
                followUp.reports(one.id()),
                Objects.requireNonNull(followUp.of(List.of(one.id())).get(one.id())));
    }

    private Told told(Known known) {
        var one = known.commitment();
        var today = pages.words().today();
        var until = one.state().stage().isOver() && one.state().since().isBefore(today)
                ? one.state().since()
                : today;
        var versions = known.versions();
        var facts = known.followed().facts();
        var course = Course.of(versions, facts, until);
        return new Told(
                one,
                versions,
                known.extensions(),
                course,
                preliminary(known.reports(), course),
                versions.isEmpty()
                        ? null
                        : versions.getLast()
                                .goal()
                                .whole()
                                .map(goal -> goal.progress(facts, until))
                                .orElse(null),
                until,
                facts.measured().size()
                        - (int) course.values().stream()
                                .flatMap(value -> value.sources().stream())
                                .distinct()
                                .count());
    }

    private static Set<Value> preliminary(List<Report> reports, Course course) {
        var waiting = new HashSet<String>();
        reports.stream()
                .filter(Report::isPreliminary)
                .forEach(report -> waiting.add(report.id().toString()));
        var values = new HashSet<Value>();
        course.values().stream()
                .filter(value -> value.sources().stream().anyMatch(waiting::contains))
                .forEach(values::add);
        return Set.copyOf(values);
    }

    Chart of(Known known) {
        var told = told(known);
        var words = pages.words();
        Function<BigDecimal, String> said = value -> GoalWords.value(told.course(), value, words);
        return new Chart(
                known.commitment(),
                GoalWords.standing(told.course(), told.progress(), words),
                Drawer.drawing(told.course(), marked(told, words), words, said, value -> style(told, value))
                        .orElse(null),
                rows(told, words, said),
                told.left());
    }

    SeriesJson series(Commitment one) {
        var told = told(read(one));
        return SeriesJson.of(told, GoalWords.standing(told.course(), told.progress(), pages.words()));
    }

    private static String style(Told told, Value value) {
        if (!value.published()) {
            return "c-dot c-awaited";
        }
        return told.preliminary().contains(value) ? "c-dot c-preliminary" : "c-dot";
    }

    private static List<Marked> marked(Told told, Words words) {
        var marks = new ArrayList<Marked>();
        marks.add(new Marked(
                told.until(),
                "c-today",
                words.text(told.commitment().state().stage().isOver() ? "chart.end" : "chart.today")));
        var original = told.originalDue();
        if (original != null) {
            marks.add(new Marked(original, "c-original", words.text("chart.original")));
        }
        var due = told.due();
        if (due != null) {
            marks.add(new Marked(due, "c-limit", words.text("chart.due")));
        }
        return marks;
    }

    private static List<Row> rows(Told told, Words words, Function<BigDecimal, String> said) {
        var days = new TreeMap<LocalDate, List<String>>();
        for (var version : told.versions()) {
            version.goal()
                    .whole()
                    .ifPresent(goal -> goal.checkpoints().forEach(day -> add(days, day, words.text("chart.interim"))));
            if (version.number() > 1) {
                add(
                        days,
                        version.validFrom(),
                        words.text("chart.version", version.number(), GoalWords.sentence(version.goal(), words)));
            }
        }
        told.course().due().stream()
                .findFirst()
                .ifPresent(first -> add(days, first.spots().getFirst().on(), words.text("chart.baseline")));
        marked(told, words).forEach(mark -> add(days, mark.on(), words.text("chart.day." + mark.style())));
        told.course().values().forEach(value -> days.computeIfAbsent(value.at().on(), _ -> new ArrayList<>()));
        return days.entrySet().stream()
                .map(day -> row(told, day.getKey(), day.getValue(), words, said))
                .toList();
    }

    private static void add(Map<LocalDate, List<String>> days, LocalDate day, String what) {
        var there = days.computeIfAbsent(day, _ -> new ArrayList<>());
        if (!there.contains(what)) {
            there.add(what);
        }
    }

    private static Row row(
            Told told, LocalDate day, List<String> what, Words words, Function<BigDecimal, String> said) {
        var value = told.course().values().stream()
                .filter(one -> one.at().on().equals(day))
                .findFirst()
                .orElse(null);
        var more = new ArrayList<>(what);
        if (value != null && !value.published()) {
            more.add(words.text("chart.awaited"));
        } else if (value != null && told.preliminary().contains(value)) {
            more.add(words.text("chart.preliminary"));
        }
        return new Row(
                day,
                value == null ? null : said.apply(value.at().value()),
                Course.dueOn(told.versions(), day).map(said).orElse(null),
                more,
                value != null && (!value.published() || told.preliminary().contains(value)));
    }
}

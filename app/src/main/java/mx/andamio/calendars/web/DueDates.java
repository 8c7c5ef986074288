package mx.andamio.calendars.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import mx.andamio.calendars.ical.DueEvent;
import mx.andamio.commitments.Commitment;
import mx.andamio.commitments.Commitments;
import mx.andamio.commitments.Commitments.Filter;
import mx.andamio.commitments.goals.Dated;
import mx.andamio.commitments.goals.Headline;
import mx.andamio.commitments.goals.Hold;
import mx.andamio.commitments.goals.Milestone;
import mx.andamio.commitments.goals.Milestones;
import mx.andamio.commitments.goals.PartialGoal;
import mx.andamio.commitments.goals.Reach;
import mx.andamio.commitments.goals.Rubric;
import mx.andamio.commitments.goals.Stated;
import mx.andamio.commitments.life.Stage;
import mx.andamio.commitments.life.State;
import mx.andamio.directory.Directory;
import mx.andamio.pages.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The days on which something is due of what a post answers for, and those that ended by agreement a short while ago. */
@Component
class DueDates {

    /** How long an exit is told: whoever looks seldom still learns that the day no longer holds. */
    private static final int DAYS_OF_EXITS = 90;

    private static final List<Stage> EXITS = List.of(Stage.CANCELLED, Stage.REPLACED, Stage.NOT_MET);

    private final Commitments commitments;
    private final Directory directory;

    DueDates(Commitments commitments, Directory directory) {
        this.commitments = commitments;
        this.directory = directory;
    }

    /** A dated part of a goal. */
    private record Due(
            String part,
            LocalDate on,
            String summary,
            @Nullable String target) {}

    /** @param base of absolute addresses, without a slash at its end */
    List<DueEvent> of(String post, Words words, String base) {
        var since = words.today().minusDays(DAYS_OF_EXITS);
        var open = commitments.every(at(null, true).ofPost(post)).stream();
        var out = EXITS.stream()
                .flatMap(stage -> commitments.every(at(stage, false).ofPost(post)).stream())
                .filter(one -> !one.state().since().isBefore(since));
        return Stream.concat(open, out)
                .filter(one -> post.equals(one.terms().parties().responsible()))
                .flatMap(one -> events(one, words, base))
                .sorted(Comparator.comparing(DueEvent::day).thenComparing(DueEvent::uid))
                .toList();
    }

    private static Filter at(@Nullable Stage stage, boolean open) {
        return new Filter("", stage, null, null, null, null, null, open, false, null);
    }

    private Stream<DueEvent> events(Commitment one, Words words, String base) {
        var goal = one.terms().goal();
        if (goal == null) {
            return Stream.empty();
        }
        var link = base + "/compromisos/" + one.id();
        var organ = directory.organ(one.organ()).map(known -> known.name()).orElse(one.organ());
        var revised = revised(one, words);
        return days(one, goal, words)
                .map(due -> new DueEvent(
                        one.id() + "-" + due.part() + "@andamio",
                        due.on(),
                        revised,
                        one.version(),
                        one.state() instanceof State.Exit,
                        one.simulated() ? words.text("calendar.simulated", due.summary()) : due.summary(),
                        String.join(
                                "\n",
                                Stream.of(organ, due.target(), link)
                                        .filter(Objects::nonNull)
                                        .map(Objects::requireNonNull)
                                        .toList()),
                        link));
    }

    /** Beginning of the last day on which it says that it changed: nothing of it keeps the hour. */
    private Instant revised(Commitment one, Words words) {
        var days = new ArrayList<LocalDate>();
        days.add(one.state().since());
        if (one.heardOn() != null) {
            days.add(one.heardOn());
        }
        if (one.takenOn() != null) {
            days.add(one.takenOn());
        }
        commitments.goals(one.id()).forEach(version -> days.add(version.validFrom()));
        return days.stream()
                .max(Comparator.naturalOrder())
                .orElseThrow()
                .atStartOfDay(words.zone())
                .toInstant();
    }

    /** The day of the target, and those before it. */
    private static Stream<Due> days(Commitment one, Stated goal, Words words) {
        var headline = Headline.of(goal);
        var text = one.terms().text();
        var last = headline.due() == null
                ? Stream.<Due>empty()
                : Stream.of(new Due(
                        "due", headline.due(), words.text("calendar.due", text), target(goal, headline, words)));
        var before = switch (goal) {
            case Reach reach -> points(reach.trajectory().interim(), text, headline.unit(), words);
            case Rubric rubric -> points(rubric.trajectory().interim(), text, null, words);
            case Hold hold -> checks(hold, text, words);
            case Milestones steps -> milestones(steps, text, words);
            case PartialGoal partial -> partial(partial, text, words);
        };
        return Stream.concat(before, last);
    }

    private static @Nullable String target(Stated goal, Headline headline, Words words) {
        if (goal instanceof Milestones steps) {
            // Those of the last day are told here: that day is the day of the commitment itself.
            return String.join(
                    "\n",
                    steps.steps().stream()
                            .filter(step -> step.due().equals(steps.due()))
                            .map(step -> words.text("calendar.accepted", step.text(), step.acceptance()))
                            .toList());
        }
        if (goal instanceof Rubric rubric) {
            return words.text(
                    "calendar.level", words.number(rubric.trajectory().target().value()));
        }
        return headline.target() == null ? null : target(headline.target(), headline.unit(), words);
    }

    private static String target(BigDecimal value, @Nullable String unit, Words words) {
        return words.text("calendar.target", words.number(value) + (unit == null ? "" : " " + unit));
    }

    private static Stream<Due> points(List<Dated> points, String text, @Nullable String unit, Words words) {
        var days = new ArrayList<Due>();
        for (var point : points) {
            days.add(new Due(
                    "interim-" + (days.size() + 1),
                    point.on(),
                    words.text("calendar.interim", text),
                    unit == null
                            ? words.text("calendar.level", words.number(point.value()))
                            : target(point.value(), unit, words)));
        }
        return days.stream();
    }

    private static Stream<Due> checks(Hold hold, String text, Words words) {
        var days = new ArrayList<Due>();
        for (var day : hold.checkpoints()) {
            days.add(new Due(
                    "interim-" + (days.size() + 1),
                    day,
                    words.text("calendar.interim", text),
                    target(hold.baseline().value(), hold.measure().unit(), words)));
        }
        return days.stream();
    }

    private static Stream<Due> milestones(Milestones steps, String text, Words words) {
        return steps.steps().stream()
                .filter(step -> step.due().isBefore(steps.due()))
                .map((Milestone step) -> new Due(
                        "milestone-" + step.code(),
                        step.due(),
                        words.text("calendar.milestone", step.text(), text),
                        words.text("calendar.accepted", step.text(), step.acceptance())));
    }

    /** Numbered as they were stated, those without a day too: one that gets its day later takes no number of another. */
    private static Stream<Due> partial(PartialGoal goal, String text, Words words) {
        var days = new ArrayList<Due>();
        for (var i = 0; i < goal.interim().size(); i++) {
            var point = goal.interim().get(i);
            if (point.on() != null) {
                days.add(new Due(
                        "interim-" + (i + 1),
                        point.on(),
                        words.text("calendar.interim", text),
                        point.value() == null ? null : target(point.value(), goal.unit(), words)));
            }
        }
        return days.stream();
    }
}

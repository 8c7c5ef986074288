package mx.andamio.requests.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import mx.andamio.requests.PlannedStep;
import mx.andamio.requests.Schedule;
import mx.andamio.requests.UpdateRequest;
import org.jspecify.annotations.Nullable;

/**
 * A request as programs read it.
 *
 * @param state {@code open}, {@code answered}, {@code over} or {@code withdrawn}
 * @param report id of the report that answered it, null before
 * @param next the next step of the schedule and its day, null where none is left or it ended
 */
record RequestJson(
        UUID id,
        UUID asking,
        UUID commitment,
        String post,
        String organ,
        String message,
        String askedBy,
        String askedAs,
        LocalDate askedOn,
        LocalDate due,
        String state,
        @Nullable LocalDate endedOn,
        @Nullable UUID report,
        List<StepJson> steps,
        @Nullable StepJson next,
        int version) {

    /** @param post null for the secretariat */
    record StepJson(String kind, @Nullable String post, LocalDate on) {}

    /** What programs send. */
    record Sent(
            @Nullable List<UUID> commitments,
            @Nullable String message,
            @Nullable LocalDate due) {}

    record Withdrawing(@Nullable Integer version, @Nullable String why) {}

    /** A link, shown once. */
    record LinkJson(UUID request, String address, Instant expires) {}

    record AskedJson(UUID asking, List<RequestJson> requests) {}

    static RequestJson of(UpdateRequest one, Schedule schedule) {
        var taken = one.steps().stream()
                .map(step -> new StepJson(step.kind().name(), step.post(), step.on()))
                .toList();
        return new RequestJson(
                one.id().value(),
                one.asking().value(),
                one.commitment().value(),
                one.post(),
                one.organ(),
                one.message(),
                one.askedBy(),
                one.askedAs(),
                one.askedOn(),
                one.due(),
                state(one.state()),
                endedOn(one.state()),
                one.state() instanceof UpdateRequest.Answered(var _, var report) ? report.value() : null,
                taken,
                next(one, schedule),
                one.version());
    }

    private static String state(UpdateRequest.State state) {
        return switch (state) {
            case UpdateRequest.Open _ -> "open";
            case UpdateRequest.Answered _ -> "answered";
            case UpdateRequest.Over _ -> "over";
            case UpdateRequest.Withdrawn _ -> "withdrawn";
        };
    }

    private static @Nullable LocalDate endedOn(UpdateRequest.State state) {
        return switch (state) {
            case UpdateRequest.Open _ -> null;
            case UpdateRequest.Answered answered -> answered.on();
            case UpdateRequest.Over over -> over.on();
            case UpdateRequest.Withdrawn withdrawn -> withdrawn.on();
        };
    }

    private static @Nullable StepJson next(UpdateRequest one, Schedule schedule) {
        if (!one.isOpen()) {
            return null;
        }
        var done = one.last().map(UpdateRequest.Taken::number).orElse(0);
        return schedule.steps().stream()
                .filter(step -> step.number() > done)
                .findFirst()
                .map((PlannedStep step) ->
                        new StepJson(step.kind().name(), null, Schedule.day(step, one.countedFrom())))
                .orElse(null);
    }
}

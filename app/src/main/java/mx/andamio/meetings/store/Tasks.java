package mx.andamio.meetings.store;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import mx.andamio.commitments.Drafting;
import mx.andamio.commitments.Drafting.NewCommitment;
import mx.andamio.commitments.Instructing;
import mx.andamio.commitments.InstructionId;
import mx.andamio.commitments.NewInstruction;
import mx.andamio.commitments.Ruling;
import mx.andamio.commitments.life.Aim;
import mx.andamio.commitments.life.Alignment;
import mx.andamio.commitments.life.CommitmentKind;
import mx.andamio.commitments.life.Instructed;
import mx.andamio.commitments.life.Origin;
import mx.andamio.directory.Directory;
import mx.andamio.directory.OrganPost;
import mx.andamio.meetings.Deciding.Made;
import mx.andamio.meetings.outcomes.Result;
import mx.andamio.meetings.outcomes.Task;
import mx.andamio.register.Command;
import mx.andamio.sessions.MeetingBody;
import mx.andamio.sessions.Session;
import mx.andamio.sessions.Sessions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is asked of posts in a session, as the commitments know it. */
@Component
class Tasks {

    /** Nothing is known of its number: the post says it, and what shows it. */
    private static final Aim.Amount NOT_SAID = new Aim.Amount(null, null, null, null, null, List.of());

    private final Instructing instructing;
    private final Drafting drafting;
    private final Directory directory;
    private final Sessions sessions;

    Tasks(Instructing instructing, Drafting drafting, Directory directory, Sessions sessions) {
        this.instructing = instructing;
        this.drafting = drafting;
        this.directory = directory;
        this.sessions = sessions;
    }

    /**
     * Of which session and item something comes.
     *
     * @param chair code of the post that presides, null where it is not known
     * @param item its place on the agenda, null where it is not on it
     * @param folio of the resolution, or what stands for it
     */
    record Source(
            Session session,
            @Nullable String chair,
            @Nullable Integer item,
            @Nullable String folio) {}

    /** What would come of it, without doing anything; of a task that is whole. Refused as {@link Instructing#plan}. */
    Ruling<Instructing.Plan> plan(Result result, Task task, Source from) {
        return instructing.plan(asked(result, task, from, null));
    }

    /**
     * In the transaction of the caller. Refused as {@link #plan}, and {@code instruction.folio}.
     *
     * @param own folio by which it is known, null for none
     */
    Ruling<Made> make(Command command, Result result, Task task, Source from, @Nullable String own) {
        var asked = asked(result, task, from, own);
        return result instanceof Result.Commitment
                ? instructing.plan(asked).then(plan -> {
                    if (plan.parts().size() > 1) {
                        return given(command, asked);
                    }
                    var part = plan.parts().getFirst();
                    var id = drafting.begin(
                            command,
                            new NewCommitment(
                                    part.post().organ(),
                                    null,
                                    part.terms(),
                                    null,
                                    from.session().simulated()));
                    return Ruling.granted(new Made(false, id.value()));
                })
                : given(command, asked);
    }

    private Ruling<Made> given(Command command, NewInstruction asked) {
        return instructing
                .agreed(command, asked)
                .then((InstructionId id) -> Ruling.granted(new Made(true, id.value())));
    }

    private NewInstruction asked(Result result, Task task, Source from, @Nullable String own) {
        LocalDate due = Objects.requireNonNull(task.due());
        return new NewInstruction(
                own,
                issuer(from),
                new Instructed(
                        kind(result),
                        task.text(),
                        task.verifier(),
                        new Aim(due, task.closingEvidence() == null ? NOT_SAID : null),
                        task.source(),
                        task.closingEvidence(),
                        new Alignment(task.line(), null, List.of()),
                        new Origin.SessionItem(from.session().id(), from.item(), from.folio())),
                task.audience(),
                task.to(),
                Map.of(),
                true,
                from.session().simulated());
    }

    private static CommitmentKind kind(Result result) {
        return switch (result) {
            case Result.Commitment _ -> CommitmentKind.COMMITMENT;
            case Result.Recommendation _ -> CommitmentKind.RECOMMENDATION;
            default -> CommitmentKind.INSTRUCTION;
        };
    }

    /** Who presides; where nobody knows, the head of the organ to which the body belongs; else the post to which all report. */
    private String issuer(Source from) {
        if (from.chair() != null) {
            return from.chair();
        }
        return sessions.body(from.session().bodyCode())
                .map(MeetingBody::ownerOrgan)
                .flatMap(directory::headOf)
                .map(OrganPost::code)
                .orElseGet(this::top);
    }

    private String top() {
        return directory.posts().stream()
                .filter(post -> post.reportsTo() == null)
                .map(OrganPost::code)
                .findFirst()
                .orElse("");
    }
}

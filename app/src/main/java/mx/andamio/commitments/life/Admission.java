package mx.andamio.commitments.life;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import mx.andamio.commitments.goals.Goal;
import mx.andamio.commitments.goals.PartialGoal;
import org.jspecify.annotations.Nullable;

/**
 * What a commitment lacks of the six {@linkplain Requirement requirements}. Without a lack it passes the gate before signing; how many it has is the
 * completeness of one that was signed elsewhere, which enters whatever it lacks.
 *
 * @param lacks in the order of a form
 */
public record Admission(List<Lack> lacks) {

    /** How many requirements there are. */
    public static final int OF = Requirement.values().length;

    public Admission {
        lacks = List.copyOf(lacks);
    }

    /** @param followUps days of the sessions that will follow it, as far as they are known; with none, one interim target is asked for */
    public static Admission of(Terms terms, List<LocalDate> followUps) {
        return new Admission(Stream.of(
                        parties(terms.parties()),
                        goal(terms),
                        interim(terms, followUps),
                        blank(terms.source(), Requirement.SOURCE),
                        blank(terms.closingEvidence(), Requirement.EVIDENCE))
                .flatMap(List::stream)
                .toList());
    }

    public boolean passes() {
        return lacks.isEmpty();
    }

    /** Whether an instruction may be given as it is: what is asked for in one go has no interim target, all else it has. */
    public boolean mayBeGiven() {
        return lacks.stream().allMatch(Lack.of(Requirement.INTERIM, Requirement.INTERIM.field())::equals);
    }

    /** The <em>n</em> of n of 6. */
    public int met() {
        return OF - lacking().size();
    }

    private Set<Requirement> lacking() {
        var lacking = EnumSet.noneOf(Requirement.class);
        lacks.forEach(lack -> lacking.add(lack.requirement()));
        return lacking;
    }

    private static List<Lack> parties(Parties parties) {
        var lacks = new ArrayList<>(blank(parties.responsible(), Requirement.RESPONSIBLE));
        lacks.addAll(blank(parties.verifier(), Requirement.VERIFIER));
        parties.wrong()
                .map(reason -> new Lack(
                        parties.verifierIsResponsible() ? Requirement.VERIFIER : Requirement.RESPONSIBLE,
                        reason.code(),
                        reason.parameters()))
                .ifPresent(lacks::add);
        return lacks;
    }

    private static List<Lack> blank(@Nullable String said, Requirement requirement) {
        return said == null || said.isBlank() ? List.of(Lack.of(requirement, requirement.field())) : List.of();
    }

    private static List<Lack> goal(Terms terms) {
        return switch (terms.goal()) {
            case null -> List.of(Lack.of(Requirement.GOAL, Requirement.GOAL.field()));
            case Goal whole -> List.of();
            case PartialGoal partial -> partial(partial);
        };
    }

    private static List<Lack> partial(PartialGoal goal) {
        var missing = goal.missing().stream()
                .map(code -> Lack.of(
                        code.equals(Requirement.INTERIM.field()) ? Requirement.INTERIM : Requirement.GOAL,
                        code.equals(Requirement.INTERIM.field()) ? "interim_incomplete" : code))
                .toList();
        return missing.isEmpty()
                ? goal
                        .complete()
                        .objection()
                        .map(reason -> new Lack(Requirement.GOAL, reason.code(), reason.parameters()))
                        .stream()
                        .toList()
                : missing;
    }

    private static List<Lack> interim(Terms terms, List<LocalDate> followUps) {
        return switch (terms.goal()) {
            case null -> List.of(Lack.of(Requirement.INTERIM, Requirement.INTERIM.field()));
            case Goal whole -> interim(whole.checkpoints(), followUps, whole.due());
            case PartialGoal partial ->
                interim(days(partial), followUps, partial.target().on());
        };
    }

    private static List<LocalDate> days(PartialGoal goal) {
        return goal.interim().stream()
                .flatMap(point -> Stream.ofNullable(point.on()))
                .sorted()
                .toList();
    }

    /** Each session before the target needs something due since the session before it. */
    private static List<Lack> interim(List<LocalDate> targets, List<LocalDate> followUps, @Nullable LocalDate due) {
        if (followUps.isEmpty()) {
            return targets.isEmpty() ? List.of(Lack.of(Requirement.INTERIM, Requirement.INTERIM.field())) : List.of();
        }
        var lacks = new ArrayList<Lack>();
        var before = LocalDate.MIN;
        for (var session : followUps.stream().sorted().toList()) {
            if ((due == null || session.isBefore(due)) && !hasOne(targets, before, session)) {
                lacks.add(Lack.of(Requirement.INTERIM, "interim_session", session.toString()));
            }
            before = session;
        }
        return lacks;
    }

    private static boolean hasOne(List<LocalDate> targets, LocalDate after, LocalDate upTo) {
        return targets.stream().anyMatch(day -> day.isAfter(after) && !day.isAfter(upTo));
    }
}

package mx.andamio.meetings.agenda;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import mx.andamio.meetings.agenda.Line.Agreed;
import mx.andamio.meetings.agenda.Line.OffCourse;
import mx.andamio.meetings.agenda.Line.Single;
import mx.andamio.meetings.agenda.Line.Turn;

/**
 * An agenda that fits into a session.
 *
 * <p>What the series itself agreed and is open is always on it: in lines of their own as far as half of the time goes, or all of it where nothing else comes, the rest in one. Of what comes for another reason each has a line of its
 * own where all fit. Otherwise it is told by lines of action that take turns, so that each has had its turn after {@link #ROUND} sessions, and the time that is left is for single ones: the gravest
 * of those that waited longest.
 *
 * @param lines in the order in which they are spoken of
 */
public record Proposal(List<Line> lines) {

    /** After so many sessions everything that qualifies has had a line. */
    public static final int ROUND = 8;

    /** Of a line of one commitment. */
    public static final int SINGLE = 5;

    /** Of a line of several. */
    public static final int GROUP = 5;

    /** No session is shorter: a line for what the series agreed, one for a group, one single. */
    public static final int SHORTEST = 15;

    public Proposal {
        lines = List.copyOf(lines);
    }

    /**
     * @param candidates each commitment once
     * @param minutes that the lines may take together, at least {@link #SHORTEST}
     * @throws IllegalArgumentException for less
     */
    public static Proposal of(Collection<Candidate> candidates, int minutes, Before before) {
        if (minutes < SHORTEST) {
            throw new IllegalArgumentException("an agenda has " + SHORTEST + " minutes at least, not " + minutes);
        }
        var all = candidates.stream().sorted(Candidate.GRAVEST).toList();
        if (all.size() * SINGLE <= minutes) {
            return new Proposal(all.stream().map(Proposal::single).toList());
        }
        var rest = all.stream().filter(one -> one.cause() != Cause.CARRIED).toList();
        var carried = carried(
                all.stream().filter(one -> one.cause() == Cause.CARRIED).toList(),
                rest.isEmpty() ? minutes : minutes / 2);
        var others = others(rest, minutes - minutes(carried), before);
        return new Proposal(Stream.concat(carried.stream(), others.stream()).toList());
    }

    private static Line single(Candidate one) {
        return new Single(one, SINGLE);
    }

    private static int minutes(List<Line> lines) {
        return lines.stream().mapToInt(Line::minutes).sum();
    }

    private static List<Line> carried(List<Candidate> open, int minutes) {
        if (open.size() * SINGLE <= minutes) {
            return open.stream().map(Proposal::single).toList();
        }
        var alone = Math.max(0, minutes - GROUP) / SINGLE;
        var lines = new ArrayList<Line>();
        open.subList(0, alone).forEach(one -> lines.add(single(one)));
        lines.add(new Agreed(open.subList(alone, open.size()), GROUP));
        return lines;
    }

    private static List<Line> others(List<Candidate> others, int minutes, Before before) {
        if (others.size() * SINGLE <= minutes) {
            return others.stream().map(Proposal::single).toList();
        }
        var groups = onTurn(groups(others, minutes), before);
        var alone = others.stream()
                .sorted(comparing((Candidate one) -> before.last(one)).thenComparing(Candidate.GRAVEST))
                .limit((minutes - groups.size() * GROUP) / SINGLE)
                .sorted(Candidate.GRAVEST)
                .toList();
        var told = new HashSet<>(alone);
        var lines = new ArrayList<Line>();
        alone.forEach(one -> lines.add(single(one)));
        groups.forEach((turn, members) -> {
            var rest = members.stream().filter(one -> !told.contains(one)).toList();
            if (!rest.isEmpty()) {
                lines.add(rest.size() == 1 ? single(rest.getFirst()) : new OffCourse(turn, rest, GROUP));
            }
        });
        lines.sort(comparing(Line::cause));
        return lines;
    }

    /** By line of action; all in one where turns of those would take more than half of the time. */
    private static Map<Turn, List<Candidate>> groups(List<Candidate> others, int minutes) {
        var lines = others.stream().collect(groupingBy(one -> new Turn(Objects.requireNonNullElse(one.line(), ""))));
        return perSession(lines.size()) * GROUP <= minutes / 2 ? lines : Map.of(new Turn(null), others);
    }

    private static int perSession(int groups) {
        return Math.ceilDiv(groups, ROUND);
    }

    /** As many as must be told so that all have had their turn after a round: those that waited longest. */
    private static Map<Turn, List<Candidate>> onTurn(Map<Turn, List<Candidate>> groups, Before before) {
        var next = new LinkedHashMap<Turn, List<Candidate>>();
        groups.entrySet().stream()
                .sorted(comparing((Map.Entry<Turn, List<Candidate>> one) -> before.last(one.getKey()))
                        .thenComparing(one -> one.getValue().getFirst(), Candidate.GRAVEST))
                .limit(perSession(groups.size()))
                .forEach(one -> next.put(one.getKey(), one.getValue()));
        return next;
    }

    public int minutes() {
        return minutes(lines);
    }
}

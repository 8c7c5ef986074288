package mx.andamio.rounds.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import mx.andamio.pages.Words;
import mx.andamio.rounds.Round;
import mx.andamio.rounds.Round.By;
import mx.andamio.rounds.Round.Item;
import mx.andamio.rounds.Round.Part;
import mx.andamio.rounds.RoundName;
import mx.andamio.rounds.Rounds.Line;
import mx.andamio.rounds.model.Tally;
import mx.andamio.sessions.SessionLine;
import org.jspecify.annotations.Nullable;

/**
 * A round as the JSON interface gives it: all of what it agreed, not only what a page has room for.
 *
 * @param day for which it is told
 * @param bodies how many bodies meet in such a round
 * @param regions, lines, organs each obligation is in exactly one of each
 */
record RoundJson(
        String body,
        @Nullable String series,
        int number,
        String name,
        LocalDate day,
        int bodies,
        List<Meeting> sessions,
        TallyJson tally,
        List<PartJson> regions,
        List<PartJson> lines,
        List<PartJson> organs,
        List<ItemJson> items) {

    /** A round in a list. */
    record Head(
            String body, @Nullable String series, int number, String name, List<Meeting> sessions, TallyJson tally) {

        static Head of(Line line, Words words) {
            return new Head(
                    line.name().cycle().code(),
                    line.name().series(),
                    line.name().number(),
                    RoundWords.title(line.name(), words),
                    meetings(line.sessions()),
                    new TallyJson(
                            line.tally(), line.tally().counted(), line.tally().all()));
        }
    }

    record Meeting(
            UUID session,
            String body,
            String name,
            @Nullable LocalDate startsOn,
            @Nullable LocalDate endsOn,
            boolean simulated) {}

    /**
     * @param of denominator of every share: without cancelled, replaced and never signed
     * @param all everything that was agreed
     */
    record TallyJson(@JsonUnwrapped Tally tally, int of, int all) {}

    /** @param code null for what has none */
    record PartJson(@Nullable String code, TallyJson tally) {

        static PartJson of(Part part) {
            return new PartJson(part.code(), tallied(part.tally()));
        }
    }

    /** @param standing {@code met}, {@code met_late}, {@code not_met}, {@code open}, {@code cancelled}, {@code replaced} or {@code draft} */
    record ItemJson(
            UUID commitment,
            UUID session,
            String text,
            String organ,
            @Nullable String region,
            @Nullable String line,
            @Nullable String responsible,
            String stage,
            String standing,
            @Nullable LocalDate firstDue,
            @Nullable LocalDate due,
            int moved,
            @Nullable LocalDate metOn,
            @Nullable LocalDate heardOn,
            boolean recent,
            boolean simulated) {

        static ItemJson of(Item item) {
            var owed = item.owed();
            return new ItemJson(
                    owed.id().value(),
                    owed.session().value(),
                    owed.text(),
                    owed.organ(),
                    item.obligation().region(),
                    owed.line(),
                    owed.responsible(),
                    owed.stage().name(),
                    RoundWords.code(item.standing()),
                    owed.firstDue(),
                    owed.due(),
                    owed.moved(),
                    owed.metOn(),
                    owed.heardOn(),
                    owed.recent(),
                    owed.simulated());
        }
    }

    static RoundJson of(Round round, Words words) {
        RoundName name = round.name();
        return new RoundJson(
                name.cycle().code(),
                name.series(),
                name.number(),
                RoundWords.title(name, words),
                round.on(),
                round.of(),
                meetings(round.sessions()),
                tallied(round.tally()),
                parts(round, By.REGION),
                parts(round, By.LINE),
                parts(round, By.ORGAN),
                round.items().stream().map(ItemJson::of).toList());
    }

    private static TallyJson tallied(Tally tally) {
        return new TallyJson(tally, tally.counted(), tally.all());
    }

    private static List<PartJson> parts(Round round, By by) {
        return round.parts(by).stream().map(PartJson::of).toList();
    }

    private static List<Meeting> meetings(List<SessionLine> sessions) {
        return sessions.stream()
                .map(one -> new Meeting(
                        one.id().value(), one.bodyCode(), one.name(), one.startsOn(), one.endsOn(), one.simulated()))
                .toList();
    }
}

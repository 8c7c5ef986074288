package mx.andamio.requests.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import mx.andamio.commitments.Commitment;
import mx.andamio.commitments.Report;
import mx.andamio.commitments.ValueField;
import mx.andamio.pack.Organ;
import mx.andamio.requests.Schedule;
import mx.andamio.requests.UpdateRequest;
import mx.andamio.requests.UpdateRequests.Filter;
import mx.andamio.requests.UpdateRequests.Look;
import org.jspecify.annotations.Nullable;

/** What the templates of this module show. */
public interface Views {

    /**
     * @param names of posts and offices, by code
     * @param counts how many stand how
     */
    record RequestList(
            List<Line> lines,
            long total,
            int page,
            int pageSize,
            Filter filter,
            Map<Look, Long> counts,
            Map<String, String> names,
            Schedule schedule) {

        public String name(@Nullable String code, String secretariat) {
            return code == null ? secretariat : names.getOrDefault(code, code);
        }

        public String at(@Nullable Look look) {
            return path(look);
        }

        public String path() {
            return path(filter.look());
        }

        private String path(@Nullable Look look) {
            return "/solicitudes?" + (look == null ? "" : "ver=" + look.name() + "&")
                    + (filter.post() == null ? "" : "cargo=" + filter.post() + "&")
                    + (filter.organ() == null ? "" : "organo=" + filter.organ() + "&");
        }
    }

    /** @param commitment whose report is asked for */
    record Line(UpdateRequest request, Commitment commitment) {}

    /**
     * What may be asked.
     *
     * @param organ whose commitments these are; null where they were chosen one by one
     * @param organs of which one may be chosen
     * @param error what was wrong, in words; null where nothing was
     */
    record NewRequest(
            List<Choice> choices,
            @Nullable Organ organ,
            List<Organ> organs,
            String message,
            @Nullable LocalDate due,
            @Nullable String error) {

        public long ticked() {
            return choices.stream().filter(Choice::ticked).count();
        }

        /** The choices by whose they are, in the order of the first of each. */
        public List<Group> groups() {
            return choices.stream()
                    .collect(Collectors.groupingBy(
                            choice -> choice.commitment().organ(), LinkedHashMap::new, Collectors.toList()))
                    .entrySet()
                    .stream()
                    .map(group -> new Group(label(group.getKey()), group.getValue()))
                    .toList();
        }

        private String label(String code) {
            return organs.stream()
                    .filter(organ -> organ.code().equals(code))
                    .findFirst()
                    .map(Organ::label)
                    .orElse(code);
        }
    }

    /** @param label of the organ that the choices are of, its code where it is none of those to choose from */
    record Group(String label, List<Choice> choices) {

        public long ticked() {
            return choices.stream().filter(Choice::ticked).count();
        }
    }

    /**
     * @param who name of the post that would be asked, empty where there is none
     * @param silent days since the last report, or since the signature
     * @param open whether somebody asks already
     */
    record Choice(Commitment commitment, String who, long silent, boolean open, boolean ticked) {}

    /**
     * What to send by chat.
     *
     * @param asking its id
     * @param parts one for each post
     * @param open how many still wait for an answer
     */
    record Messages(String asking, List<Message> parts, int open) {}

    /**
     * @param to name of the post
     * @param text ready to be sent; empty where all of it was answered
     * @param linked whether it holds links
     * @param elsewhere whether links serve that are not in it
     * @param until day and hour until which its links serve
     */
    record Message(
            String to,
            String text,
            boolean linked,
            boolean elsewhere,
            @Nullable Instant until,
            int count) {}

    /**
     * The one screen behind a link.
     *
     * @param text of the commitment
     * @param commitmentDue its date, null where it has none
     * @param last value that was reported last, null before the first
     * @param field value to give, null where the goal has none
     */
    record LinkForm(
            String token,
            String text,
            @Nullable LocalDate commitmentDue,
            String message,
            LocalDate due,
            @Nullable LastValue last,
            @Nullable ValueField field,
            Typed typed,
            @Nullable String error) {}

    record LastValue(BigDecimal value, LocalDate on) {

        static LastValue of(Report report) {
            var value = java.util.Objects.requireNonNull(report.value());
            return new LastValue(value.value(), value.cutOff());
        }
    }

    /** @param step 1 to 4, 0 for none */
    record Typed(int step, String text, String value, String from, String cutOff) {}

    /** @param key of the words: a link that serves nothing, too many tries, thanks */
    record Told(String key) {}
}

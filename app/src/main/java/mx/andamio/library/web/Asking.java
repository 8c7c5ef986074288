package mx.andamio.library.web;

import java.time.LocalDate;
import java.time.Year;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Objects;
import mx.andamio.library.PaperArchive.Order;
import mx.andamio.library.PaperArchive.Question;
import mx.andamio.pages.BadRequest;
import org.jspecify.annotations.Nullable;

/** Reads a question out of an address. What is absent or empty does not narrow. */
final class Asking {

    /** Years of four digits: no paper of ours is of another, and PostgreSQL has no year 0. */
    private static final String YEAR = "[1-9][0-9]{3}";

    private final Map<String, String> parameters;
    private final Names names;

    /** How the parameters are called: the page speaks Spanish, the JSON interface English. */
    enum Names {
        PAGE("reunion", "organo", "persona", "anio", "desde", "hasta", "tipo", "estado", "registrados", "orden"),
        JSON("body", "organ", "person", "year", "from", "to", "kind", "state", "registered", "order");

        private final String body;
        private final String organ;
        private final String person;
        private final String year;
        private final String from;
        private final String to;
        private final String kind;
        private final String state;
        private final String registered;
        private final String order;

        Names(
                String body,
                String organ,
                String person,
                String year,
                String from,
                String to,
                String kind,
                String state,
                String registered,
                String order) {
            this.body = body;
            this.organ = organ;
            this.person = person;
            this.year = year;
            this.from = from;
            this.to = to;
            this.kind = kind;
            this.state = state;
            this.registered = registered;
            this.order = order;
        }
    }

    private Asking(Map<String, String> parameters, Names names) {
        this.parameters = parameters;
        this.names = names;
    }

    /**
     * @throws BadRequest {@code search.day}, {@code search.year}, {@code search.days} (from after to) or {@code search.order}, with the
     *     name of the parameter
     */
    static Question question(Map<String, String> parameters, Names names) {
        return new Asking(parameters, names).question();
    }

    private Question question() {
        var from = day(names.from);
        var to = day(names.to);
        if (from != null && to != null && from.isAfter(to)) {
            throw new BadRequest("search.days", names.from, from.toString(), names.to, to.toString());
        }
        var year = year();
        if (year != null) {
            from = from == null || from.isBefore(year.atDay(1)) ? year.atDay(1) : from;
            var last = year.atDay(year.length());
            to = to == null || to.isAfter(last) ? last : to;
        }
        return new Question(
                Objects.requireNonNullElse(given("q"), ""),
                given(names.body),
                given(names.organ),
                given(names.person),
                from,
                to,
                given(names.kind),
                given(names.state),
                "true".equals(given(names.registered)),
                order());
    }

    private @Nullable String given(String name) {
        var value = parameters.get(name);
        return value == null || value.isBlank() ? null : value.strip();
    }

    private @Nullable LocalDate day(String name) {
        var day = given(name);
        if (day == null) {
            return null;
        }
        try {
            if (day.matches(YEAR + "-.*")) {
                return LocalDate.parse(day);
            }
        } catch (DateTimeParseException e) {
            // No day of the calendar: the same answer as for what has no form of one.
        }
        throw new BadRequest("search.day", name, day);
    }

    private @Nullable Year year() {
        var year = given(names.year);
        if (year == null) {
            return null;
        }
        if (!year.matches(YEAR)) {
            throw new BadRequest("search.year", names.year, year);
        }
        return Year.of(Integer.parseInt(year));
    }

    private Order order() {
        return switch (given(names.order)) {
            case null -> Order.NEWEST;
            case "newest" -> Order.NEWEST;
            case "relevance" -> Order.RELEVANCE;
            case String other -> throw new BadRequest("search.order", names.order, other);
        };
    }
}

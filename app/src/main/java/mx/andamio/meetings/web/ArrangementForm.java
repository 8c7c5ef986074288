package mx.andamio.meetings.web;

import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import mx.andamio.meetings.call.Arrangement;
import mx.andamio.meetings.web.RoomViews.Goal;
import mx.andamio.pages.BadRequest;
import org.jspecify.annotations.Nullable;

/** Forms that each write one part of an arrangement: {@code what} says which. */
final class ArrangementForm {

    private ArrangementForm() {}

    static Arrangement changed(Arrangement was, Fields fields) {
        return switch (fields.text("what")) {
            case "when" ->
                new Arrangement(
                        fields.time("starts"),
                        fields.number("minutes"),
                        fields.orNull("room"),
                        fields.orNull("video"),
                        fields.orNull("words"),
                        was.parts(),
                        was.papers(),
                        was.guests());
            case "part" -> with(was, and(was.parts(), part(fields)), was.papers(), was.guests());
            case "paper" -> with(was, was.parts(), and(was.papers(), paper(fields)), was.guests());
            case "guest" -> with(was, was.parts(), was.papers(), and(was.guests(), guest(fields)));
            case "remove" -> without(was, fields.text("of"));
            default -> throw new BadRequest("request.value", fields.text("what"));
        };
    }

    private static Arrangement.Part part(Fields fields) {
        return new Arrangement.Part(
                UUID.randomUUID(),
                required(fields.day("day")),
                required(fields.time("starts")),
                required(fields.number("minutes")),
                fields.text("name"),
                fields.orNull("room"),
                code(fields.text("group")));
    }

    private static Arrangement.Paper paper(Fields fields) {
        return new Arrangement.Paper(
                UUID.randomUUID(),
                fields.text("title"),
                code(fields.text("from")),
                fields.day("due"),
                fields.orNull("address"));
    }

    private static Arrangement.Guest guest(Fields fields) {
        return new Arrangement.Guest(
                UUID.randomUUID(), code(fields.text("code")), fields.orNull("person"), fields.orNull("mail"));
    }

    private static Arrangement with(
            Arrangement was,
            List<Arrangement.Part> parts,
            List<Arrangement.Paper> papers,
            List<Arrangement.Guest> guests) {
        return new Arrangement(
                was.starts(), was.minutes(), was.room(), was.video(), was.words(), parts, papers, guests);
    }

    private static Arrangement without(Arrangement was, String id) {
        Predicate<UUID> stays = one -> !one.toString().equals(id);
        return with(
                was,
                was.parts().stream().filter(one -> stays.test(one.id())).toList(),
                was.papers().stream().filter(one -> stays.test(one.id())).toList(),
                was.guests().stream().filter(one -> stays.test(one.id())).toList());
    }

    private static <T> List<T> and(List<T> some, T one) {
        return Stream.concat(some.stream(), Stream.of(one)).toList();
    }

    private static @Nullable String code(String said) {
        return RoomJson.blank(said.startsWith(Goal.GROUP) ? said.substring(Goal.GROUP.length()) : said);
    }

    private static <T> T required(@Nullable T said) {
        if (said == null) {
            throw new BadRequest("call.part", "");
        }
        return said;
    }
}

package mx.andamio.library.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import mx.andamio.commitments.PromiseWords;
import mx.andamio.library.Item;
import mx.andamio.library.ItemKind;
import mx.andamio.library.Values;
import mx.andamio.library.web.Views.Chip;
import mx.andamio.pages.Words;
import org.jspecify.annotations.Nullable;

/** A finding in words: its value and what goes beside it. */
final class ItemWords {

    private final Words words;

    ItemWords(Words words) {
        this.words = words;
    }

    String value(ItemKind kind, Values values) {
        return switch (kind) {
            case SCALAR -> scalar(values);
            case MEETING -> meeting(values);
            case DATE -> date(values.date("date"), values.said("date"));
            case PERSON -> values.said("name");
            case ORGAN -> values.text("name") == null ? values.said("code") : values.said("name");
            case FIGURE -> figure(values);
            case PROMISE -> promise(values);
            case AGENDA, INSTRUCTION, HIGHLIGHT -> values.said("text");
            case LINK -> values.said("url");
            case WARNING -> values.said("text").isEmpty() ? warning(values) : values.said("text");
        };
    }

    private String warning(Values values) {
        return words.textOr("warning." + values.said("code"), values.said("code"));
    }

    private String date(@Nullable LocalDate day, String otherwise) {
        return day == null ? otherwise : words.longDate(day);
    }

    private String scalar(Values values) {
        return switch (values.said("field")) {
            case "date_published" -> date(values.date("value"), values.said("value"));
            case "kind" -> words.textOr("paper.kind." + values.said("value"), values.said("value"));
            case "commitments_count", "ooad_stated", "umae_stated" -> number(values, "value");
            default -> values.said("value");
        };
    }

    private String number(Values values, String field) {
        var number = values.number(field);
        return number == null ? values.said(field) : words.number(number);
    }

    private String meeting(Values values) {
        var ordinal = values.whole("ordinal");
        return ordinal == null ? values.said("name") : words.text("meeting.numbered", values.said("name"), ordinal);
    }

    private String figure(Values values) {
        var number = number(values, "value");
        var unit = values.text("unit");
        var counts = values.text("counts");
        if ("money".equals(values.text("kind"))) {
            return unit == null ? number : number + " " + unit;
        }
        var noun = "%".equals(unit) || counts == null ? unit : counts;
        return noun == null ? number : number + " " + noun;
    }

    private static String promise(Values values) {
        var sentence = Stream.of(values.said("verb"), values.said("deliverable"))
                .filter(part -> !part.isBlank())
                .reduce((a, b) -> a + " " + b)
                .orElse(values.said("text"));
        return sentence.isEmpty()
                ? sentence
                : sentence.substring(0, 1).toUpperCase(Words.SPANISH) + sentence.substring(1);
    }

    List<Chip> chips(Item item) {
        var values = item.values();
        var chips = new ArrayList<Chip>();
        switch (item.kind()) {
            case SCALAR -> plain(chips, words.textOr("field." + values.said("field"), values.said("field")));
            case MEETING -> meetingChips(chips, values);
            case PERSON -> personChips(chips, values);
            case ORGAN -> plain(chips, values.said("code"));
            case FIGURE -> figureChips(chips, values);
            case PROMISE -> promiseChips(chips, values);
            case INSTRUCTION -> {
                labelled(chips, "instruction.from", values.text("from"));
                labelled(chips, "instruction.to", values.text("to"));
            }
            case WARNING -> chips.add(new Chip(warning(values), "warn"));
            case DATE -> plain(chips, words.text("field.event_date"));
            case AGENDA, HIGHLIGHT, LINK -> {}
        }
        if (item.warned() && item.kind() != ItemKind.WARNING) {
            chips.add(new Chip(words.text("item.warned"), "warn"));
        }
        if (item.origin() == Item.Origin.RECORD) {
            chips.add(new Chip(words.text("item.record"), ""));
        }
        return chips;
    }

    private static void plain(List<Chip> chips, @Nullable String text) {
        if (text != null && !text.isBlank()) {
            chips.add(new Chip(text, ""));
        }
    }

    private void labelled(List<Chip> chips, String key, @Nullable String text) {
        if (text != null) {
            plain(chips, words.text(key, text));
        }
    }

    private void coded(List<Chip> chips, String prefix, @Nullable String code) {
        if (code != null) {
            plain(chips, words.textOr(prefix + code, code));
        }
    }

    private void meetingChips(List<Chip> chips, Values values) {
        var body = values.text("body");
        if (body == null) {
            chips.add(new Chip(words.text("meeting.no_body"), "lack"));
        } else {
            plain(chips, body);
        }
        coded(chips, "scope.", values.text("scope"));
        coded(chips, "phase.", values.text("phase"));
        labelled(chips, "meeting.venue", values.text("venue"));
    }

    private void personChips(List<Chip> chips, Values values) {
        var role = values.text("role");
        if (role == null) {
            chips.add(new Chip(words.text("person.no_role"), "lack"));
        } else {
            plain(chips, role);
        }
        var organ = values.text("organ");
        if (organ != null && (role == null || !role.contains(organ))) {
            plain(chips, organ);
        }
        plain(chips, words.textOr("presence." + values.said("presence"), values.said("presence")));
    }

    private void figureChips(List<Chip> chips, Values values) {
        coded(chips, "qualifier.", values.text("qualifier"));
        coded(chips, "figure.kind.", values.text("kind"));
        if ("%".equals(values.text("unit")) || "money".equals(values.text("kind"))) {
            plain(chips, values.text("counts"));
        }
        plain(chips, values.text("period"));
    }

    private void promiseChips(List<Chip> chips, Values values) {
        plain(chips, PromiseWords.goal(values.number("baseline"), values.number("target"), values.text("unit"), words));
        plain(chips, PromiseWords.deadline(values.date("deadline"), values.text("deadline_precision"), words));
        labelled(chips, "promise.responsible", values.text("responsible"));
        labelled(chips, "promise.status", values.text("status"));
        for (var field : List.of("responsible", "deadline", "baseline", "target", "unit")) {
            if (values.text(field) == null) {
                chips.add(new Chip(words.text("missing." + field), "lack"));
            }
        }
    }
}

package mx.andamio.reader.json;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import mx.andamio.reader.Reading;
import mx.andamio.reader.Reading.Figure;
import mx.andamio.reader.Reading.Meeting;
import mx.andamio.reader.Reading.OrganMention;
import mx.andamio.reader.Reading.Person;
import mx.andamio.reader.Reading.Promise;
import mx.andamio.reader.Span;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Writes a Reading as one line of JSON: snake_case, every key always there but {@code status}, in the order of the contract. */
public final class ReadingJson {

    private static final JsonFactory FACTORY = new JsonFactory();

    private final JsonGenerator out;

    private ReadingJson(JsonGenerator out) {
        this.out = out;
    }

    /** One line without its end. */
    public static String line(Reading reading) {
        StringWriter text = new StringWriter();
        try (JsonGenerator generator = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
            new ReadingJson(generator).write(reading);
        }
        return text.toString();
    }

    private void write(Reading r) {
        out.writeStartObject();
        string("file", r.file());
        string("kind", word(r.kind()));
        string("bulletin_number", r.bulletinNumber());
        string("series", r.series());
        string("date_published", text(r.datePublished()));
        string("place", r.place());
        string("title", r.title());
        list("highlights", r.highlights(), h -> item(h.span(), h.rule(), () -> string("text", h.text())));
        meeting(r.meeting());
        list(
                "event_dates",
                r.eventDates(),
                e -> item(e.span(), e.rule(), () -> string("date", e.date().toString())));
        list("attendees", r.attendees(), this::person);
        list("mentioned", r.mentioned(), this::person);
        organs(r);
        number("commitments_count", r.commitmentsCount());
        list("figures", r.figures(), this::figure);
        list("promises", r.promises(), this::promise);
        list(
                "instructions",
                r.instructions(),
                i -> item(i.span(), i.rule(), () -> {
                    string("text", i.text());
                    string("from", i.from());
                    string("to", i.to());
                }));
        list("agenda", r.agenda(), a -> item(a.span(), a.rule(), () -> string("text", a.text())));
        list("links", r.links(), l -> item(l.span(), l.rule(), () -> string("url", l.url())));
        list(
                "warnings",
                r.warnings(),
                w -> item(w.span(), w.rule(), () -> {
                    string("code", w.code().name());
                    string("text", w.text());
                }));
        spans(r);
        out.writeEndObject();
    }

    private void meeting(@Nullable Meeting m) {
        out.writeName("meeting");
        if (m == null) {
            out.writeNull();
            return;
        }
        out.writeStartObject();
        string("name", m.name());
        number("ordinal", m.ordinal());
        string("scope", word(m.scope()));
        string("region", m.region());
        string("body", m.body());
        string("phase", word(m.phase()));
        string("venue", m.venue());
        out.writeEndObject();
    }

    private void person(Person p) {
        item(p.span(), p.rule(), () -> {
            string("name", p.name());
            string("role", p.role());
            string("organ", p.organ());
        });
    }

    private void organs(Reading r) {
        out.writeName("organs");
        out.writeStartObject();
        list("ooad", r.organs().ooad(), this::organ);
        list("umae", r.organs().umae(), this::organ);
        number("ooad_stated", r.organs().ooadStated());
        number("umae_stated", r.organs().umaeStated());
        out.writeEndObject();
    }

    private void organ(OrganMention o) {
        item(o.span(), o.rule(), () -> {
            string("code", o.code());
            string("name", o.name());
            string("as_written", o.asWritten());
        });
    }

    private void figure(Figure f) {
        item(f.span(), f.rule(), () -> {
            decimal("value", f.value());
            string("unit", f.unit());
            string("counts", f.counts());
            string("kind", word(f.kind()));
            string("qualifier", word(f.qualifier()));
            string("period", f.period());
            string("as_written", f.asWritten());
        });
    }

    private void promise(Promise p) {
        item(p.span(), p.rule(), () -> {
            string("text", p.text());
            string("verb", p.verb().isEmpty() ? null : p.verb());
            string("deliverable", p.deliverable());
            decimal("baseline", p.baseline());
            decimal("target", p.target());
            string("unit", p.unit());
            string("deadline", text(p.deadline()));
            string("deadline_precision", word(p.deadlinePrecision()));
            string("responsible", p.responsible());
            list("missing", p.missing(), m -> out.writeString(word(m)));
            if (p.status() != null) {
                string("status", p.status());
            }
        });
    }

    private void spans(Reading r) {
        out.writeName("spans");
        out.writeStartObject();
        r.spans().forEach((name, span) -> {
            out.writeName(name);
            span(span);
        });
        out.writeEndObject();
    }

    private void item(Span span, String rule, Runnable fields) {
        out.writeStartObject();
        fields.run();
        out.writeName("span");
        span(span);
        string("rule", rule);
        out.writeEndObject();
    }

    private void span(Span span) {
        out.writeStartArray();
        out.writeNumber(span.start());
        out.writeNumber(span.end());
        out.writeEndArray();
    }

    private <T> void list(String name, List<T> items, Consumer<T> each) {
        out.writeName(name);
        out.writeStartArray();
        items.forEach(each);
        out.writeEndArray();
    }

    private void string(String name, @Nullable String value) {
        out.writeName(name);
        if (value == null) {
            out.writeNull();
        } else {
            out.writeString(value);
        }
    }

    private void number(String name, @Nullable Integer value) {
        out.writeName(name);
        if (value == null) {
            out.writeNull();
        } else {
            out.writeNumber(value);
        }
    }

    private void decimal(String name, @Nullable BigDecimal value) {
        out.writeName(name);
        if (value == null) {
            out.writeNull();
        } else {
            out.writeNumber(value.toPlainString());
        }
    }

    private static @Nullable String word(@Nullable Enum<?> value) {
        return value == null ? null : value.name().toLowerCase(Locale.ROOT);
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}

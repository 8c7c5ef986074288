package mx.andamio.reader.cli;

import java.util.List;
import mx.andamio.reader.Reading;
import mx.andamio.reader.Reading.Meeting;
import org.jspecify.annotations.Nullable;

/** A reading for a person at a terminal, in Spanish. */
final class Summary {

    private Summary() {}

    static String of(Reading r) {
        StringBuilder out = new StringBuilder();
        line(out, "Archivo", r.file());
        line(out, "Título", r.title());
        line(out, "Número", r.bulletinNumber());
        line(out, "Fecha", r.datePublished());
        line(out, "Lugar", r.place());
        Meeting m = r.meeting();
        line(out, "Reunión", m == null ? null : (m.ordinal() == null ? "" : m.ordinal() + "ª ") + m.name());
        items(
                out,
                "Presentes",
                r.attendees().stream()
                        .map(p -> p.name() + (p.role() == null ? "" : ", " + p.role()))
                        .toList());
        items(
                out,
                "Mencionados",
                r.mentioned().stream()
                        .map(p -> p.name() + (p.role() == null ? "" : ", " + p.role()))
                        .toList());
        line(
                out,
                "Órganos",
                "%d OOAD, %d UMAE"
                        .formatted(r.organs().ooad().size(), r.organs().umae().size()));
        line(out, "Cifras", r.figures().size());
        items(
                out,
                "Promesas",
                r.promises().stream()
                        .map(p -> p.text() + (p.deadline() == null ? "" : " [" + p.deadline() + "]"))
                        .toList());
        items(out, "Instrucciones", r.instructions().stream().map(i -> i.text()).toList());
        items(
                out,
                "Advertencias",
                r.warnings().stream().map(w -> w.code() + ": " + w.text()).toList());
        return out.toString();
    }

    private static void line(StringBuilder out, String name, @Nullable Object value) {
        out.append(name)
                .append(": ")
                .append(value == null ? "no se dice" : value)
                .append('\n');
    }

    private static void items(StringBuilder out, String name, List<String> items) {
        out.append(name).append(": ").append(items.size()).append('\n');
        items.forEach(i -> out.append("  - ").append(i).append('\n'));
    }
}

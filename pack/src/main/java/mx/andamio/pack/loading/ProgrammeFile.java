package mx.andamio.pack.loading;

import java.util.List;
import java.util.Objects;
import mx.andamio.pack.Programme;
import mx.andamio.pack.PublishedFigure;
import mx.andamio.pack.PublishedGoal;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;

/** {@code programmes.yaml}. */
final class ProgrammeFile {

    private final Entry entry;

    ProgrammeFile(@Nullable Node root) {
        entry = new Entry(root);
    }

    List<Programme> make() {
        return entry.entries("programmes").stream()
                .map(ProgrammeFile::programme)
                .toList();
    }

    private static Programme programme(Entry entry) {
        return new Programme(
                entry.text("code"),
                entry.text("name"),
                entry.texts("sources"),
                entry.textOrNull("responsible"),
                entry.entries("figures").stream().map(ProgrammeFile::figure).toList(),
                entry.entries("goals").stream().map(ProgrammeFile::goal).toList(),
                entry.texts("indicators"),
                entry.texts("to_confirm"));
    }

    private static PublishedFigure figure(Entry entry) {
        return new PublishedFigure(
                entry.text("counts"),
                Objects.requireNonNull(entry.numberOrNull("value")),
                entry.text("unit"),
                entry.textOrNull("qualifier"),
                entry.numberOrNull("denominator"),
                entry.textOrNull("cut_off"),
                entry.textOrNull("definition_version"),
                entry.textOrNull("note"),
                entry.text("source"));
    }

    private static PublishedGoal goal(Entry entry) {
        return new PublishedGoal(
                entry.text("counts"),
                entry.numberOrNull("baseline"),
                entry.numberOrNull("target"),
                entry.text("unit"),
                entry.textOrNull("deadline"),
                entry.textOrNull("note"),
                entry.text("source"));
    }
}

package mx.andamio.start;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import mx.andamio.commitments.Finding;
import mx.andamio.commitments.NewEvidence;
import mx.andamio.commitments.Outcomes;
import mx.andamio.commitments.PromiseId;
import mx.andamio.commitments.Promises;
import mx.andamio.pack.Folding;
import mx.andamio.register.Actor;
import mx.andamio.register.Command;
import mx.andamio.register.CommandId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** What the press said later of promises in the records, for a demonstration: facts with their sources. */
@Component
class DemoEvidence {

    private static final JsonMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();

    private final Promises promises;
    private final Outcomes outcomes;

    DemoEvidence(Promises promises, Outcomes outcomes) {
        this.promises = promises;
        this.outcomes = outcomes;
    }

    /** @param on day, month or year of the source */
    record Later(
            String deliverable,
            String on,
            Finding finding,
            @Nullable LocalDate redatedTo,
            String text,
            String source) {}

    /** Adds what {@code file} says of the paper's promises; a later start changes nothing. Without the file there is nothing to add. */
    void ensure(UUID paper, Path file) {
        if (!Files.exists(file)) {
            return;
        }
        var lines = promises.ofPaper(paper);
        for (var later : read(file)) {
            lines.stream()
                    .filter(line -> isOf(later, line.promise().deliverable()))
                    .forEach(line -> outcomes.add(command(line.id(), later), asked(line.id(), later)));
        }
    }

    private static boolean isOf(Later later, @Nullable String deliverable) {
        return deliverable != null && Folding.fold(deliverable).equals(Folding.fold(later.deliverable()));
    }

    private static NewEvidence asked(PromiseId promise, Later later) {
        var said = later.on();
        var on = switch (said.length()) {
            case 10 -> LocalDate.parse(said);
            case 7 -> YearMonth.parse(said).atEndOfMonth();
            default -> LocalDate.of(Integer.parseInt(said), 12, 31);
        };
        var precision = said.length() == 10 ? "day" : said.length() == 7 ? "month" : "year";
        return new NewEvidence(
                promise, on, precision, later.finding(), later.redatedTo(), later.text(), later.source());
    }

    private static Command command(PromiseId promise, Later later) {
        var id = CommandId.named("later " + promise.value() + later.on() + later.source());
        return new Command(id, Actor.PACK, "commitments.evidence.add");
    }

    private static List<Later> read(Path file) {
        try {
            return List.of(JSON.readValue(Files.readString(file), Later[].class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

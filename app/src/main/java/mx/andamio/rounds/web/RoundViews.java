package mx.andamio.rounds.web;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mx.andamio.commitments.ActionLines;
import mx.andamio.directory.Directory;
import mx.andamio.pack.Organ;
import mx.andamio.pages.BadRequest;
import mx.andamio.pages.Pages;
import mx.andamio.pages.Words;
import mx.andamio.rounds.Round;
import mx.andamio.rounds.Round.By;
import mx.andamio.rounds.Round.Item;
import mx.andamio.rounds.Round.Part;
import mx.andamio.rounds.model.Standing;
import mx.andamio.rounds.web.Views.ItemsPage;
import mx.andamio.rounds.web.Views.RoundPage;
import mx.andamio.rounds.web.Views.Row;
import mx.andamio.rounds.web.Views.Sheet;
import mx.andamio.rounds.web.Views.Shown;
import mx.andamio.rounds.web.Views.Table;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gives what is of a round its names. */
@Component
class RoundViews {

    static final int PAGE = 50;

    /** What somebody has to answer for comes first. */
    private static final List<Standing> URGENT = List.of(
            Standing.NOT_MET,
            Standing.OPEN,
            Standing.MET_LATE,
            Standing.MET,
            Standing.DRAFT,
            Standing.CANCELLED,
            Standing.REPLACED);

    private final Pages pages;
    private final Directory directory;
    private final ActionLines lines;

    RoundViews(Pages pages, Directory directory, ActionLines lines) {
        this.pages = pages;
        this.directory = directory;
        this.lines = lines;
    }

    /** What an address asks for; null and empty mean all. */
    record Asked(
            @Nullable String region,
            @Nullable String linea,
            @Nullable String organo,
            @Nullable String estado) {

        Optional<By> by() {
            return Stream.of(By.ORGAN, By.REGION, By.LINE)
                    .filter(by -> said(by) != null)
                    .findFirst();
        }

        @Nullable
        String said(By by) {
            var said = switch (by) {
                case REGION -> region;
                case LINE -> linea;
                case ORGAN -> organo;
            };
            return said == null || said.isBlank() ? null : said.strip();
        }

        @Nullable
        String code(By by) {
            var said = said(by);
            return RoundWords.NONE.equals(said) ? null : said;
        }

        /** Without its standing. */
        Round of(Round round) {
            var narrowed = round;
            for (var by : By.values()) {
                if (said(by) != null) {
                    narrowed = narrowed.only(by, code(by));
                }
            }
            return narrowed;
        }

        String standing() {
            return estado == null ? "" : estado.strip();
        }

        /** Refused as a bad request: a standing that there is not. */
        Round standing(Round round) {
            return switch (standing()) {
                case "" -> round;
                case RoundWords.SILENT -> round.silent();
                default ->
                    round.only(
                            Standing.named(standing()).orElseThrow(() -> new BadRequest("request.value", standing())));
            };
        }
    }

    RoundPage page(Round round) {
        var names = organs();
        return new RoundPage(
                round,
                whole(round),
                Stream.of(By.values()).map(by -> table(round, by, names)).toList());
    }

    private Row whole(Round round) {
        return new Row(round.name(), null, null, pages.words().text("round.whole"), round.tally());
    }

    private Table table(Round round, By by, Map<String, Organ> names) {
        return new Table(
                by,
                round.parts(by).stream()
                        .map(part -> row(round, by, part, names))
                        .toList());
    }

    private Row row(Round round, By by, Part part, Map<String, Organ> names) {
        return new Row(round.name(), by, part.code(), name(by, part.code(), names), part.tally());
    }

    private String name(By by, @Nullable String code, Map<String, Organ> names) {
        if (code == null) {
            return pages.words().text("round.without." + by.name());
        }
        return by == By.LINE
                ? lines.name(code)
                : Optional.ofNullable(names.get(code)).map(Organ::label).orElse(code);
    }

    ItemsPage items(Round round, Asked asked, int page) {
        var names = organs();
        var whole = asked.of(round);
        var part = asked.standing(whole);
        var by = asked.by().orElse(null);
        var row = by == null
                ? whole(whole)
                : new Row(round.name(), by, asked.code(by), name(by, asked.code(by), names), whole.tally());
        var posts = directory.postNames();
        var total = part.items().size();
        var at = Math.max(0, page);
        var from = (int) Math.min((long) at * PAGE, total);
        var rows = part.items().subList(from, Math.min(from + PAGE, total)).stream()
                .map(item -> shown(item, names, posts))
                .toList();
        return new ItemsPage(part, by == null ? "" : row.name(), row, asked.standing(), rows, at, PAGE, total);
    }

    /** Empty where neither a region nor an organ is asked for, or the round has nothing of it. */
    Optional<Sheet> sheet(Round round, Asked asked) {
        return asked.by()
                .filter(by -> by != By.LINE && asked.code(by) != null)
                .map(by -> sheet(round.only(by, asked.code(by)), by, Objects.requireNonNull(asked.code(by))))
                .filter(sheet -> !sheet.rows().isEmpty());
    }

    private Sheet sheet(Round part, By by, String code) {
        var names = organs();
        var posts = directory.postNames();
        var rows = part.items().stream()
                .sorted(comparing((Item item) -> URGENT.indexOf(item.standing()))
                        .thenComparing(item -> item.owed().due(), nullsLast(naturalOrder())))
                .map(item -> shown(item, names, posts))
                .toList();
        var organs = by == By.REGION
                ? part.parts(By.ORGAN).stream()
                        .map(one -> row(part, By.ORGAN, one, names))
                        .toList()
                : List.<Row>of();
        return new Sheet(
                        part,
                        new Row(part.name(), by, code, name(by, code, names), part.tally()),
                        organs,
                        rows,
                        rows.size())
                .within(Sheet.ROOM - organs.size());
    }

    /** All of it, for a file. */
    List<Shown> rows(Round round) {
        var names = organs();
        var posts = directory.postNames();
        return round.items().stream().map(item -> shown(item, names, posts)).toList();
    }

    private Shown shown(Item item, Map<String, Organ> names, Map<String, String> posts) {
        var owed = item.owed();
        var post = owed.responsible();
        return new Shown(
                item,
                name(By.ORGAN, owed.organ(), names),
                owed.line() == null ? null : lines.name(owed.line()),
                post == null ? null : posts.getOrDefault(post, post));
    }

    private Map<String, Organ> organs() {
        return directory.all().stream().collect(Collectors.toMap(Organ::code, organ -> organ, (one, _) -> one));
    }

    String title(Round round) {
        return RoundWords.title(round.name(), words());
    }

    Words words() {
        return pages.words();
    }
}

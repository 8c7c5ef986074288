package mx.andamio.reader.minutas;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import mx.andamio.reader.Reading.Missing;
import mx.andamio.reader.Reading.Promise;
import mx.andamio.reader.Span;
import mx.andamio.reader.layout.Paper;
import mx.andamio.reader.promises.SentenceFacts;
import mx.andamio.reader.promises.Task;
import mx.andamio.reader.tables.Cell;
import mx.andamio.reader.tables.Row;
import mx.andamio.reader.tables.Table;
import mx.andamio.reader.text.Fold;
import mx.andamio.reader.text.Sentence;
import mx.andamio.reader.text.Sentence.Part;
import mx.andamio.reader.text.Sentences;
import mx.andamio.reader.text.Token;
import mx.andamio.reader.text.Words;
import org.jspecify.annotations.Nullable;

/** Reads the rows of tables of commitments: one promise a row, one a deliverable where one verb governs several. */
final class Rows {

    private static final Set<String> NOBODY = Set.of(
            "por definir",
            "por designar",
            "por asignar",
            "pendiente",
            "pendiente de definir",
            "sin asignar",
            "n/a",
            "na",
            "no aplica",
            "s/d",
            "-",
            "--",
            "—",
            "–",
            "x definir",
            "?");
    private static final List<String> DONE =
            List.of("cumplid", "conclu", "atendid", "terminad", "cerrad", "100", "realizad", "finaliz");

    private final Paper paper;
    private final Function<Sentence, SentenceFacts> facts;
    private final @Nullable LocalDate next;

    /** @param next day of the next session, when the minutes say it */
    Rows(Paper paper, Function<Sentence, SentenceFacts> facts, @Nullable LocalDate next) {
        this.paper = paper;
        this.facts = facts;
        this.next = next;
    }

    List<Promise> all() {
        List<Promise> promises = new ArrayList<>();
        for (Table table : paper.tables()) {
            if (table.kind() == Table.Kind.COMMITMENTS) {
                table.rows().forEach(row -> promises.addAll(row(table, row)));
            }
        }
        return promises;
    }

    private List<Promise> row(Table table, Row row) {
        Table.Places at = table.layout();
        String status = said(row.at(at.status()));
        Due due = DueCell.of(row.at(at.due()).text(), paper.reference(), next, isDone(status));
        String who = who(row.at(at.responsible()));
        Cell cell = row.at(at.commitment());
        List<Promise> promises = new ArrayList<>();
        for (Span item : items(cell)) {
            promises.addAll(promises(item, who, due, status, "minuta.row"));
        }
        return promises;
    }

    /** What a stretch promises, completed by who, when and how it stands. */
    List<Promise> promises(Span place, @Nullable String who, @Nullable Due due, @Nullable String status, String rule) {
        List<Token> tokens = Sentences.tokens(paper.view(), place);
        if (tokens.isEmpty()) {
            return List.of();
        }
        Sentence sentence = new Sentence(tokens.subList(0, Math.min(tokens.size(), Sentences.LONGEST)), Part.TABLE, -1);
        List<Promise> promises = new ArrayList<>();
        for (Task task : Task.in(paper, facts.apply(sentence))) {
            Span span = task.listed() ? task.span() : place;
            promises.add(new Promise(
                    paper.flat(span),
                    task.verb(),
                    task.deliverable(),
                    task.baseline(),
                    task.target(),
                    task.unit(),
                    due == null ? null : due.day(),
                    due == null ? null : due.precision(),
                    who,
                    missing(task, who, due),
                    status,
                    span,
                    task.listed() ? rule + ".list" : rule));
        }
        return promises;
    }

    private static List<Missing> missing(Task task, @Nullable String who, @Nullable Due due) {
        List<Missing> missing = new ArrayList<>();
        if (who == null) {
            missing.add(Missing.RESPONSIBLE);
        }
        if (due == null) {
            missing.add(Missing.DEADLINE);
        }
        if (task.baseline() == null) {
            missing.add(Missing.BASELINE);
        }
        if (task.target() == null) {
            missing.add(Missing.TARGET);
        }
        if (task.unit() == null) {
            missing.add(Missing.UNIT);
        }
        return missing;
    }

    /** A cell with several bullets asks for several things. */
    private static List<Span> items(Cell cell) {
        List<Span> items = new ArrayList<>();
        String text = cell.text();
        String mark = text.startsWith("- ") ? "- " : text.startsWith("•") ? "•" : "";
        if (mark.isEmpty()) {
            return List.of(cell.span());
        }
        int from = 0;
        while (from >= 0 && from < text.length()) {
            int start = from + mark.length();
            int end = text.indexOf(mark.equals("- ") ? " - " : "•", start);
            int to = end < 0 ? text.length() : end;
            int first = start;
            while (first < to && text.charAt(first) == ' ') {
                first++;
            }
            int last = to;
            while (last > first && text.charAt(last - 1) == ' ') {
                last--;
            }
            if (last > first) {
                items.add(new Span(cell.span().start() + first, cell.span().start() + last));
            }
            from = end < 0 ? -1 : mark.equals("- ") ? end + 1 : end;
        }
        return items.isEmpty() ? List.of(cell.span()) : items;
    }

    private static @Nullable String said(Cell cell) {
        return cell.blank() ? null : cell.text();
    }

    static @Nullable String who(Cell cell) {
        String fold = cell.fold().strip();
        return cell.blank() || NOBODY.contains(fold) ? null : Words.withoutEnd(cell.text(), ".;,");
    }

    private static boolean isDone(@Nullable String status) {
        String fold = status == null ? "" : Fold.of(status);
        return !fold.startsWith("no ") && DONE.stream().anyMatch(fold::startsWith);
    }
}

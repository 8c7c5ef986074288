package mx.andamio.reader.minutas;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mx.andamio.reader.Reading.Promise;
import mx.andamio.reader.Span;
import mx.andamio.reader.layout.Paper;
import mx.andamio.reader.tables.Cell;
import mx.andamio.reader.text.Words;
import org.jspecify.annotations.Nullable;

/** Agreements that carry their number as a label: "Acuerdo 3.- Colocar 60 dispensadores. Responsable: … Fecha: …". */
final class Agreements {

    private static final Pattern POINT = Pattern.compile(
            "^(?:[-•]\\s*)?(?:acuerdo|compromiso|tarea|resolutivo)\\s*(?:no\\.?|num\\.?|numero|n°|nº|#)?\\s*[\\p{L}]{0,8}[-/.]?\\d[\\d/.\\p{L}-]{0,18}?\\s*(?:\\.-|[.:)–—-])+\\s+(?=\\S)");
    private static final Pattern LABEL = Pattern.compile(
            "\\b(?:(responsables?|a cargo de|encargad[oa]s?|area responsable)|(fecha compromiso|fecha de"
                    + " compromiso|fecha limite|fecha de entrega|fecha de"
                    + " cumplimiento|fecha|plazo|vencimiento|vence|termino)|(estatus|estado|status|avance))\\s*:\\s*");
    private static final int LONGEST = 3000;

    /** The stretch of one agreement and what it promises. */
    record Agreement(Span span, List<Promise> promises) {}

    private Agreements() {}

    static List<Agreement> of(Paper paper, List<TextLine> lines, Rows rows, @Nullable LocalDate next) {
        List<Agreement> all = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            TextLine line = lines.get(i);
            Matcher m = POINT.matcher(line.fold());
            if (line.text().length() > LONGEST || !m.lookingAt()) {
                continue;
            }
            int last = i;
            int ahead = following(lines, line, last);
            while (ahead > last) {
                last = ahead;
                ahead = following(lines, line, last);
            }
            Span whole = new Span(
                    line.span().start() + m.end(), lines.get(last).span().end());
            Agreement agreement = read(paper, whole, rows, next);
            if (!agreement.promises().isEmpty()) {
                all.add(agreement);
            }
            i = last;
        }
        return all;
    }

    /** The next line of an agreement: the one below, or a label behind a blank line; the line itself when there is none. */
    private static int following(List<TextLine> lines, TextLine first, int last) {
        boolean blank = last + 1 < lines.size() && lines.get(last + 1).blank();
        int next = blank ? last + 2 : last + 1;
        if (next >= lines.size() || lines.get(next).blank()) {
            return last;
        }
        TextLine line = lines.get(next);
        boolean near = line.span().end() - first.span().start() < LONGEST;
        boolean labelled = LABEL.matcher(lines.get(last).fold()).lookingAt();
        boolean lower = Character.isLowerCase(line.text().charAt(0));
        boolean goesOn = LABEL.matcher(line.fold()).lookingAt()
                || (!blank && !POINT.matcher(line.fold()).lookingAt() && (lower || !labelled));
        return near && goesOn ? next : last;
    }

    private static Agreement read(Paper paper, Span whole, Rows rows, @Nullable LocalDate next) {
        String text = paper.view().substring(whole.start(), whole.end());
        String fold = mx.andamio.reader.text.Fold.of(text);
        String who = null;
        Due due = null;
        String status = null;
        int end = text.length();
        Matcher m = LABEL.matcher(fold);
        for (int at = 0; m.find(at); ) {
            end = Math.min(end, m.start());
            int kind = m.group(1) != null ? 1 : m.group(2) != null ? 2 : 3;
            int from = m.end();
            at = from;
            boolean more = m.find(from);
            String said = text.substring(from, more ? m.start() : text.length())
                    .replace('\n', ' ')
                    .strip();
            said = Words.withoutEnd(said, ".;,");
            switch (kind) {
                case 1 -> who = Rows.who(new Cell(whole, said));
                case 2 -> due = DueCell.of(said, paper.reference(), next, false);
                default -> status = said.isEmpty() ? null : said;
            }
        }
        while (end > 0 && " .;,\n".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        List<Promise> promises = end == 0
                ? List.of()
                : rows.promises(new Span(whole.start(), whole.start() + end), who, due, status, "minuta.agreement");
        boolean asked = who != null
                || due != null
                || promises.stream().anyMatch(p -> !p.verb().isEmpty());
        return new Agreement(whole, asked ? promises : List.of());
    }
}

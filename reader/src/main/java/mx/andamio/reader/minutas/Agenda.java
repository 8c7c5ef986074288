package mx.andamio.reader.minutas;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mx.andamio.reader.Reading.AgendaItem;
import mx.andamio.reader.Span;
import mx.andamio.reader.layout.Paper;

/** The points under "Orden del día". */
final class Agenda {

    private static final Pattern HEADING = Pattern.compile(
            "(?:[ivx\\d]{1,4}[.)]\\s*)?(?:orden del dia|agenda|temario|temas a tratar|asuntos a tratar|puntos a"
                    + " tratar)\\s*(?:de la (?:reunion|sesion))?\\s*(?:[:.]|$)\\s*");
    private static final Pattern POINT =
            Pattern.compile("(?:(?:\\d{1,2}|[ivxIVX]{1,5}|[a-zA-Z])\\s?[.)]-?|[-–•▪●])\\s+(?=\\S)");
    private static final Pattern INLINE =
            Pattern.compile("(?<=^|\\s|[.;])(?:\\d{1,2}|[IVX]{1,5}|[a-z])[.)]-?\\s+(?=\\p{Lu})");

    private Agenda() {}

    static List<AgendaItem> of(Paper paper, List<TextLine> lines) {
        for (int i = 0; i < lines.size(); i++) {
            TextLine line = lines.get(i);
            Matcher m = HEADING.matcher(line.fold());
            if (line.text().length() > 2000 || !m.lookingAt()) {
                continue;
            }
            List<AgendaItem> items =
                    m.end() < line.text().length() ? inline(paper, line, m.end()) : listed(paper, lines, i + 1);
            if (!items.isEmpty()) {
                return items;
            }
        }
        return List.of();
    }

    /** "ORDEN DEL DÍA: 1. Incidentes. 2. Asuntos generales." */
    private static List<AgendaItem> inline(Paper paper, TextLine line, int from) {
        List<AgendaItem> items = new ArrayList<>();
        Matcher m = INLINE.matcher(line.text());
        int start = -1;
        for (int at = from; m.find(at); at = m.end()) {
            if (start >= 0) {
                add(paper, line, start, m.start(), items);
            }
            start = m.end();
        }
        if (start >= 0) {
            add(paper, line, start, line.text().length(), items);
        }
        return items;
    }

    private static List<AgendaItem> listed(Paper paper, List<TextLine> lines, int from) {
        List<AgendaItem> items = new ArrayList<>();
        int i = from;
        while (i < lines.size()) {
            TextLine line = lines.get(i);
            Matcher m = POINT.matcher(line.text());
            if (!line.blank()) {
                if (!m.lookingAt()) {
                    break;
                }
                add(paper, line, m.end(), line.text().length(), items);
            } else if (!items.isEmpty() && !nextIsPoint(lines, i)) {
                break;
            }
            i++;
        }
        return items;
    }

    private static boolean nextIsPoint(List<TextLine> lines, int blank) {
        return blank + 1 < lines.size()
                && POINT.matcher(lines.get(blank + 1).text()).lookingAt();
    }

    private static void add(Paper paper, TextLine line, int from, int to, List<AgendaItem> items) {
        int end = to;
        while (end > from && " .;,".indexOf(line.text().charAt(end - 1)) >= 0) {
            end--;
        }
        if (end > from) {
            Span span = line.part(from, end);
            items.add(new AgendaItem(paper.flat(span), span, "agenda.point"));
        }
    }
}

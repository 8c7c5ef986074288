package mx.andamio.reader.minutas;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mx.andamio.reader.Reading.Person;
import mx.andamio.reader.Span;
import mx.andamio.reader.layout.Paper;
import mx.andamio.reader.organs.Gazetteer;
import mx.andamio.reader.people.TableRoles;
import mx.andamio.reader.tables.Cell;
import mx.andamio.reader.tables.Row;
import mx.andamio.reader.tables.Table;
import mx.andamio.reader.text.Fold;
import mx.andamio.reader.text.Sentence;
import mx.andamio.reader.text.Sentence.Part;
import mx.andamio.reader.text.Sentences;
import mx.andamio.reader.text.Token;
import org.jspecify.annotations.Nullable;

/** Who a table or a list of attendance says was there, and who was not. */
final class Attendance {

    private static final Pattern PRESENT =
            Pattern.compile("(?:quien(?:es)? (?:estuv|asist|particip|vin)\\p{L}*|lista de asistencia|lista de"
                    + " asistentes|asistentes|asistencia|asisten|asistieron|presentes|participantes|participan|participaron|integrantes"
                    + " presentes)\\b[^:]{0,40}(?::\\s*|$)");
    private static final Pattern ABSENT = Pattern.compile(
            "(?:quien(?:es)? (?:falt|no )\\p{L}*|ausentes?|inasistencias?|justific\\p{L}*|faltas?|faltaron|falto|no asisti\\p{L}*|se"
                    + " disculp\\p{L}*|disculpas?|con aviso)\\b[^:]{0,40}(?::\\s*|$)");
    /** A sentence about who did not come, in the middle of a list or behind it. */
    private static final Pattern EXCUSED =
            Pattern.compile("(?:se disculp|justific|no asisti|se excus|falto |faltaron |ausente)");

    private static final Pattern OPENED =
            Pattern.compile("\\b(?:se reunieron|se reune|reunidos|estando presentes|comparecen)\\b");
    private static final int LONGEST_LIST = 120;

    private final Paper paper;
    private final Gazetteer gazetteer;
    private final List<Person> present = new ArrayList<>();
    private final List<Person> absent = new ArrayList<>();
    private final StringBuilder presentText = new StringBuilder();
    private final StringBuilder absentText = new StringBuilder();

    private Attendance(Paper paper, Gazetteer gazetteer) {
        this.paper = paper;
        this.gazetteer = gazetteer;
    }

    static Attendance of(Paper paper, Gazetteer gazetteer, List<TextLine> lines) {
        Attendance attendance = new Attendance(paper, gazetteer);
        paper.tables().stream().filter(t -> t.kind() == Table.Kind.ATTENDANCE).forEach(attendance::table);
        attendance.lists(lines);
        return attendance;
    }

    List<Person> present() {
        return present;
    }

    List<Person> absent() {
        return absent;
    }

    /** Names beyond this many characters of lists are not looked up again. */
    private static final int LONGEST_LISTS = 20_000;

    private static void say(StringBuilder text, String line) {
        if (text.length() + line.length() < LONGEST_LISTS) {
            text.append(line).append('\n');
        }
    }

    /** Whether a list says that a person was there; null when none says anything. */
    @Nullable
    Boolean says(String name) {
        if (absentText.indexOf(name) >= 0) {
            return false;
        }
        return presentText.indexOf(name) >= 0 ? Boolean.TRUE : null;
    }

    private void table(Table table) {
        Table.Places at = table.layout();
        for (Row row : table.rows()) {
            boolean here = isHere(row.at(at.signature())) && isHere(row.at(at.role()));
            Person p = person(row.at(at.name()).span(), row.at(at.role()), row.at(at.area()), "attendance.row");
            if (p != null) {
                (here ? present : absent).add(p);
                say(here ? presentText : absentText, p.name());
            }
        }
    }

    private static boolean isHere(Cell signature) {
        String f = signature.fold();
        return !(f.startsWith("ausente")
                || f.startsWith("no asist")
                || f.equals("no")
                || f.equals("f")
                || f.startsWith("falta")
                || f.startsWith("falto")
                || f.startsWith("inasist")
                || f.startsWith("justific"));
    }

    private @Nullable Person person(Span place, @Nullable Cell role, @Nullable Cell area, String rule) {
        Sentence s = sentence(place);
        if (s == null) {
            return null;
        }
        int from = TableRoles.nameStart(s);
        int to = TableRoles.nameEnd(s, from);
        String name = to > from ? TableRoles.name(paper, s, from, to) : null;
        if (name == null) {
            return null;
        }
        Sentence said = role != null && !role.blank() ? sentence(role.span()) : behind(s, to, place);
        String post = said == null ? null : TableRoles.role(paper, gazetteer, said);
        String organ = area == null || area.blank() ? null : area.text();
        return new Person(name, post, organ, s.span(from, to), rule);
    }

    /** "Dra. Ixchel Pech Canul, jefa de Prestaciones Médicas": what stands behind the name. */
    private @Nullable Sentence behind(Sentence s, int to, Span place) {
        boolean parted = s.at(to).is(",")
                || s.at(to).is("-")
                || s.at(to).is("–")
                || s.at(to).is("—");
        if (!parted || to + 1 >= s.size()) {
            return null;
        }
        Span rest = new Span(s.at(to + 1).start(), place.end());
        Sentence said = sentence(rest);
        return said != null && said.at(said.size() - 1).is(".") && said.size() > 1
                ? new Sentence(said.tokens().subList(0, said.size() - 1), Part.TABLE, -1)
                : said;
    }

    private @Nullable Sentence sentence(Span place) {
        List<Token> tokens = Sentences.tokens(paper.view(), place);
        return tokens.isEmpty() ? null : new Sentence(tokens.subList(0, Math.min(tokens.size(), 60)), Part.TABLE, -1);
    }

    private void lists(List<TextLine> lines) {
        for (int i = 0; i < lines.size(); i++) {
            TextLine line = lines.get(i);
            if (line.text().length() < 4000 && OPENED.matcher(line.fold()).find()) {
                say(presentText, line.text());
            }
            Matcher here = PRESENT.matcher(line.fold());
            Matcher away = ABSENT.matcher(line.fold());
            if (here.lookingAt() && line.text().length() < 4000) {
                i = list(lines, i, here.end(), true);
            } else if (away.lookingAt() && line.text().length() < 4000) {
                i = list(lines, i, away.end(), false);
            } else if (EXCUSED.matcher(line.fold()).lookingAt()) {
                say(absentText, line.text());
            }
        }
    }

    /** Reads the list behind a label and gives the last line that it takes. */
    private int list(List<TextLine> lines, int at, int from, boolean here) {
        TextLine first = lines.get(at);
        if (from < first.text().length()) {
            int start = from;
            for (int k = from; k <= first.text().length(); k++) {
                if (k == first.text().length() || first.text().charAt(k) == ';') {
                    entry(first.part(start, k), here);
                    start = k + 1;
                }
            }
            return at;
        }
        int i = at + 1;
        boolean any = false;
        while (i < lines.size() && i - at < LONGEST_LIST) {
            TextLine line = lines.get(i);
            boolean label = PRESENT.matcher(line.fold()).lookingAt()
                    || ABSENT.matcher(line.fold()).lookingAt()
                    || EXCUSED.matcher(line.fold()).lookingAt();
            if (label
                    || (line.blank() && any && !listGoesOn(lines, i))
                    || (line.shouts() && !line.text().contains(","))) {
                break;
            }
            any |= !line.blank();
            int skip = line.text().length()
                    - line.text()
                            .replaceFirst("^(?:\\d{1,2}[.)]-?|[-–•▪●])\\s+", "")
                            .length();
            entry(line.part(skip, line.text().length()), here);
            i++;
        }
        return i - 1;
    }

    /** A blank line between entries of one list. */
    private static boolean listGoesOn(List<TextLine> lines, int blank) {
        return blank + 1 < lines.size()
                && lines.get(blank + 1).text().matches("(?:\\d{1,2}[.)]-?|[-–•▪●])\\s+\\S.{3,200}");
    }

    private void entry(Span place, boolean here) {
        if (place.length() <= 0) {
            return;
        }
        say(here ? presentText : absentText, paper.flat(place));
        String fold = Fold.of(paper.at(place)).strip();
        boolean titled = fold.matches(
                "(?:el |la )?(?:dr|dra|lic|licda|ing|mtra?o?|c\\.? ?p|q\\.? ?f\\.? ?b|arq|prof|profa|enf|c|l\\."
                        + " ?e)\\b.*");
        boolean parted = fold.matches("[^,]{5,60}, \\p{L}.*");
        Person p = titled || parted ? person(place, null, null, "attendance.list") : null;
        if (p != null) {
            (here ? present : absent).add(p);
        }
    }
}

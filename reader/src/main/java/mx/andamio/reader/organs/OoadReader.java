package mx.andamio.reader.organs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mx.andamio.pack.Organ;
import mx.andamio.reader.Reading.OrganMention;
import mx.andamio.reader.layout.Paper;
import mx.andamio.reader.text.Sentence;
import mx.andamio.reader.text.Sentence.Part;
import mx.andamio.reader.text.Token;
import mx.andamio.reader.text.Words;

/** Finds the state bodies that a paper names as organs: a state's name alone is geography. */
public final class OoadReader {

    private static final Set<String> TRIGGERS = Words.folded("ooad_triggers.txt");
    private static final Set<String> PASSED = Set.of(
            "de",
            "del",
            "en",
            "la",
            "las",
            "los",
            "el",
            "y",
            "(",
            ")",
            ":",
            ",",
            "ooad",
            "imss",
            "estatal",
            "estatales",
            "siguientes",
            "servicios",
            "prestaciones",
            "medicas",
            "instituto",
            "mexicano",
            "seguro",
            "oficina",
            "oficinas",
            "representacion",
            "organo",
            "organos",
            "operacion",
            "administrativa",
            "desconcentrada",
            "desconcentra",
            "son",
            "estado",
            "entidades",
            "a",
            "jefatura",
            "jspm",
            "social");
    private static final int REACH = 16;
    /** Words between what is shared and with whom. */
    private static final int GIVEN = 6;

    private static final Set<String> TITLES = Words.folded("titles.txt");

    private final Paper paper;
    private final Gazetteer gazetteer;
    private final Map<String, OrganMention> found = new LinkedHashMap<>();
    private boolean listed;

    private OoadReader(Paper paper, Gazetteer gazetteer) {
        this.paper = paper;
        this.gazetteer = gazetteer;
    }

    public static List<OrganMention> of(Paper paper, Gazetteer gazetteer) {
        OoadReader reader = new OoadReader(paper, gazetteer);
        paper.in(Part.HIGHLIGHT, Part.BODY, Part.TABLE).forEach(reader::sentence);
        paper.in(Part.TITLE, Part.BYLINE, Part.LETTERHEAD).forEach(reader::sentence);
        return new ArrayList<>(reader.found.values());
    }

    private void sentence(Sentence s) {
        listed(s);
        int listEnd = -1;
        for (int i = 0; i < s.size(); ) {
            Phrases.Hit<Organ> hit = s.at(i).capital() ? gazetteer.ooadAt(s, i) : null;
            if (hit == null) {
                i++;
                continue;
            }
            boolean inList = listEnd >= 0
                    && (onlyJoins(s, Ranking.rateEnd(s, listEnd), i)
                            || acrossName(s, listEnd, i)
                            || Ranking.acrossRate(s, listEnd, i));
            String rule = inList
                    ? "ooad.list"
                    : s.at(hit.to()).is(":") && i < 2
                            ? "ooad.item"
                            : acts(s, i, hit.to())
                                            || actTogether(s, i, hit.to())
                                            || Ranking.ranks(s, i, end(s, hit.to()))
                                            || Ranking.listed(s, i, end(s, hit.to()) > hit.to())
                                    ? "ooad.acts"
                                    : named(s, i) || ofHead(s, i, hit.to()) || attends(s, i, hit.to())
                                            ? "ooad.named"
                                            : null;
            if (rule != null) {
                add(hit.value(), s, i, hit.to(), rule);
                listEnd = siblings(hit.value(), s, hit.to());
            }
            i = Math.max(hit.to(), listEnd);
        }
    }

    /** One past the last state of a list that begins before {@code to}, with rates in brackets: "Colima (61), Sonora (60) y Tabasco". */
    private int end(Sentence s, int to) {
        int end = Ranking.rateEnd(s, to);
        for (int k = end; s.at(k).is(",") || s.at(k).is("y") || s.at(k).is("e"); ) {
            k = s.at(k).is(",") && s.at(k + 1).is("y") ? k + 2 : k + 1;
            Phrases.Hit<Organ> next = s.at(k).capital() ? gazetteer.ooadAt(s, k) : null;
            if (next == null) {
                break;
            }
            end = Ranking.rateEnd(s, next.to());
            k = end;
        }
        return end;
    }

    /** Several states as one subject: "Nayarit y Colima presentaron su tablero", "que Puebla y Tlaxcala intercambien turnos". */
    private boolean actTogether(Sentence s, int from, int to) {
        Token before = s.at(from - 1);
        int verb = end(s, to);
        boolean subject = from == 0 || before.isMark() || before.is("que") || before.is("mientras");
        if (verb == to
                || !subject
                || (before.is(",") && s.at(from - 2).capital())
                || s.at(from).quoted()) {
            return receives(s, from);
        }
        verb = s.at(verb).is("se") || s.at(verb).is("ya") || s.at(verb).is("le") ? verb + 1 : verb;
        return Ranking.done(s.at(verb)) || (before.is("que") && Ranking.shares(s.at(verb)));
    }

    /** "abastecerá a Colima", "compartir anestesiólogos con Nayarit": who is given something by another part of the institution. */
    private static boolean receives(Sentence s, int from) {
        boolean whom = s.at(from - 1).is("a") || s.at(from - 1).is("con");
        for (int k = from - 2; whom && k >= Math.max(0, from - GIVEN); k--) {
            if (Ranking.shares(s.at(k))) {
                return true;
            }
            if (s.at(k).isMark()) {
                return false;
            }
        }
        return false;
    }

    /** "Los nuevos titulares son: Ana Ruiz Sosa (Colima), …": the organ of each head in brackets behind the name. */
    private static boolean ofHead(Sentence s, int from, int to) {
        if (!s.at(from - 1).is("(")
                || !s.at(to).is(")")
                || !s.at(from - 2).capital()
                || !s.at(from - 3).capital()) {
            return false;
        }
        for (int k = from - 3; k >= 0; k--) {
            if (HEADS.contains(s.at(k).fold())) {
                return true;
            }
        }
        return false;
    }

    /** "Por los OOAD" above "Dr. Luis Sosa Ruiz, Colima": what stands behind each name of the list is the organ. */
    private boolean attends(Sentence s, int from, int to) {
        boolean line = listed
                && s.at(from - 1).is(",")
                && s.at(from - 2).capital()
                && s.at(from - 3).capital();
        return line && (to >= s.size() || s.at(to).is(".") || s.at(to).is(";"));
    }

    /** Whether a short line without a final point has announced the heads of organs: the lines below it are their list. */
    private void listed(Sentence s) {
        boolean heading = s.part() == Part.BODY
                && s.size() <= 9
                && !s.at(s.size() - 1).is(".")
                && !s.at(0).isNumber()
                && s.at(0).text().length() > 2;
        if (heading) {
            boolean ooad = s.tokens().stream().anyMatch(t -> HEADS.contains(t.fold()));
            boolean others = s.tokens().stream().anyMatch(t -> t.is("por") || t.is("umae"));
            listed = ooad || (listed && !others);
        }
    }

    private static final Set<String> HEADS =
            Set.of("titulares", "delegados", "delegadas", "representantes", "jefes", "jefas", "ooad", "desconcentrada");

    private static boolean onlyJoins(Sentence s, int from, int to) {
        for (int k = from; k < to; k++) {
            Token t = s.at(k);
            if (!(t.is(",")
                    || t.is("y")
                    || t.is("e")
                    || t.is(";")
                    || t.is("de")
                    || t.is("en")
                    || t.is("asi")
                    || t.is("como")
                    || t.is("a"))) {
                return false;
            }
        }
        return to - from <= 5;
    }

    /** "de Coahuila, Evaristo Cárdenas Flores, y de Durango": between members of a list stand the names of their heads. */
    private static boolean acrossName(Sentence s, int from, int to) {
        int joint = s.at(to - 2).is("el") || s.at(to - 2).is("la") ? to - 3 : to - 2;
        boolean joins = (s.at(to - 1).is("de") || s.at(to - 1).is("del"))
                && (s.at(joint).is("y") || s.at(joint).is(",") || s.at(joint).is(";"));
        for (int k = from; k < to && joins; k++) {
            Token t = s.at(k);
            boolean small = TITLES.contains(t.fold())
                    || t.is("el")
                    || t.is("de")
                    || t.is("del")
                    || t.is("la")
                    || t.is("los")
                    || t.is("y")
                    || t.is("e");
            joins = t.capital() || t.isMark() || small;
        }
        return joins && s.at(from).is(",") && to - from <= 14;
    }

    /** "Ciudad de México Norte y Sur": the second shares all but the last word. */
    private int siblings(Organ organ, Sentence s, int to) {
        int end = to;
        String base = organ.name().contains(" ")
                ? organ.name().substring(0, organ.name().lastIndexOf(' '))
                : "";
        while (!base.isEmpty()
                && (s.at(end).is("y") || s.at(end).is(","))
                && s.at(end + 1).capital()) {
            Organ sibling = gazetteer.ooad(base + " " + s.at(end + 1).text());
            if (sibling == null || gazetteer.ooadAt(s, end + 1) != null) {
                break;
            }
            add(sibling, s, end + 1, end + 2, "ooad.sibling");
            end += 2;
        }
        return end;
    }

    /** The state as subject of what an organ does: "Coahuila entregará en agosto…". */
    private static boolean acts(Sentence s, int from, int to) {
        Token before = s.at(from - 1);
        if (before.is("de")
                || before.is("en")
                || before.is("del")
                || before.is("a")
                || (before.is(",") && s.at(from - 2).capital())
                || s.at(from).quoted()) {
            return false;
        }
        int verb = s.at(to).is("y") && s.at(to + 1).capital() ? to + 2 : Ranking.asideEnd(s, to);
        boolean small = s.at(verb).is("los")
                || s.at(verb).is("las")
                || s.at(verb).is("se")
                || s.at(verb).is("ya")
                || s.at(verb).is("le");
        Token t = small ? s.at(verb + 1) : s.at(verb);
        if (t.is("va") && s.at(verb + 1).is("por")) {
            return true;
        }
        boolean past = t.lower() && t.text().endsWith("ó");
        return past
                || (t.lower()
                        && (t.text().endsWith("rá") || t.text().endsWith("rán"))
                        && t.text().length() > 4);
    }

    private static boolean named(Sentence s, int from) {
        for (int k = from - 1; k >= Math.max(0, from - REACH); k--) {
            Token t = s.at(k);
            if (TRIGGERS.contains(t.fold()) && triggers(s, k)) {
                return true;
            }
            if (!PASSED.contains(t.fold())) {
                return false;
            }
        }
        return false;
    }

    private static boolean triggers(Sentence s, int k) {
        return !s.at(k).is("social")
                || (s.at(k - 1).is("seguro") && !s.at(k - 2).is("del"))
                || (s.at(k - 1).is("seguro") && !s.at(k - 3).lower());
    }

    private void add(Organ organ, Sentence s, int from, int to, String rule) {
        var span = s.span(from, to);
        found.putIfAbsent(organ.code(), new OrganMention(organ.code(), organ.name(), paper.flat(span), span, rule));
    }
}

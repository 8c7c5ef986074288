package mx.andamio.reader.people;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import mx.andamio.pack.Organ;
import mx.andamio.reader.Reading.Person;
import mx.andamio.reader.layout.Paper;
import mx.andamio.reader.organs.Gazetteer;
import mx.andamio.reader.text.Sentence;
import mx.andamio.reader.text.Sentence.Part;
import org.jspecify.annotations.Nullable;

/** Reads the people of a paper: who is named, in which post, and who was there. */
public final class PeopleReader {

    private final Paper paper;
    private final Gazetteer gazetteer;
    private final @Nullable String ooad;
    private final Lexicon lexicon = new Lexicon();
    private static final Pattern COPY = Pattern.compile("(?i)\\bc\\. ?c\\. ?p\\b");
    /** Persons that share a word of their names are compared up to this many. */
    private static final int NAMESAKES = 50;

    private final Map<String, List<Known>> byWord = new HashMap<>();
    private final List<Known> known = new ArrayList<>();
    private final Map<Integer, Known> speakers = new LinkedHashMap<>();
    private final Map<String, RoleMention> roles = new HashMap<>();
    private final Presence presence;
    /** Last person of the sentence before: "este último". */
    private @Nullable Known latter;

    private PeopleReader(Paper paper, Gazetteer gazetteer, boolean meeting, @Nullable String ooad) {
        this.ooad = ooad;
        this.paper = paper;
        this.gazetteer = gazetteer;
        this.presence = new Presence(lexicon, paper.sentences(), meeting, year(paper));
    }

    private static int year(Paper paper) {
        java.time.LocalDate day = paper.reference();
        return day == null ? 0 : day.getYear();
    }

    /** @param ooad name of the state body when the paper names exactly one, null otherwise */
    public static People of(Paper paper, Gazetteer gazetteer, boolean meeting, @Nullable String ooad) {
        PeopleReader reader = new PeopleReader(paper, gazetteer, meeting, ooad);
        List<Sentence> sentences = paper.in(Part.TITLE, Part.HIGHLIGHT, Part.BODY, Part.BYLINE);
        Rows rows = new Rows(paper, reader.lexicon);
        int index = 0;
        for (Sentence sentence : sentences) {
            for (Sentence row : rows.of(sentence)) {
                reader.sentence(row, index++);
            }
        }
        return reader.people();
    }

    private void sentence(Sentence sentence, int index) {
        MentionFinder finder = new MentionFinder(paper, sentence, index, gazetteer, lexicon);
        finder.roles().stream().filter(r -> !r.several()).forEach(r -> roles.putIfAbsent(r.role(), r));
        List<Mention> mentions = finder.mentions();
        if (latter != null && presence.tellsOfLatter(sentence)) {
            latter.seen();
        }
        latter = null;
        for (Mention mention : mentions) {
            Known person = known(mention);
            if (person == null) {
                continue;
            }
            if (Absence.excused(mention, mentions) || copied(mention)) {
                person.excuse();
            }
            if (presence.shows(mention, mentions)) {
                person.seen();
            }
            latter = person;
            boolean quotes = mentions.size() == 1
                    && sentence.tokens().stream().anyMatch(t -> t.opensQuote())
                    && !presence.governed(mention, mentions);
            boolean subject = sentence.part() == Part.BODY
                    && mention.equals(mentions.get(0))
                    && mention.role() != null
                    && (mention.from() <= 1 || (mentions.size() == 1 && !presence.governed(mention, mentions)));
            if (subject && !speakers.containsKey(sentence.span().start())) {
                speakers.put(sentence.span().start(), person);
            }
            if (presence.speaks(mention) || quotes) {
                speakers.put(sentence.span().start(), person);
            }
        }
    }

    /** "C.c.p. Mtro. Luis Sosa": who gets a copy of the paper. */
    private boolean copied(Mention mention) {
        int start = mention.sentence().span().start();
        int name = mention.name().span().start();
        String before = paper.view().substring(Math.max(0, Math.min(start, name) - 9), name);
        return COPY.matcher(before).find();
    }

    private @Nullable Known known(Mention mention) {
        Known person = seenBefore(mention.name());
        if (person == null
                && (mention.name().core().size() >= 2 || mention.rule().equals("person.kin"))) {
            person = new Known(mention);
            known.add(person);
        } else if (person != null) {
            person.add(mention);
        }
        if (person != null) {
            index(person, mention.name());
        }
        return person;
    }

    private void index(Known person, NameRun name) {
        for (String word : name.core()) {
            List<Known> sharing = byWord.computeIfAbsent(word, w -> new ArrayList<>());
            if (sharing.size() < NAMESAKES && !sharing.contains(person)) {
                sharing.add(person);
            }
        }
    }

    /** The person named before with a word of this name and, all in all, the same name. */
    private @Nullable Known seenBefore(NameRun name) {
        return name.core().stream()
                .flatMap(w -> byWord.getOrDefault(w, List.of()).stream())
                .filter(p -> p.is(name))
                .findFirst()
                .orElse(null);
    }

    private People people() {
        List<Person> attendees = new ArrayList<>();
        List<Person> mentioned = new ArrayList<>();
        List<People.Variant> variants = new ArrayList<>();
        Map<Known, Person> printed = new LinkedHashMap<>();
        for (Known person : known) {
            Person p = person(person);
            printed.put(person, p);
            (person.present() ? attendees : mentioned).add(p);
            variant(person, variants);
        }
        Map<Integer, Person> speaking = new LinkedHashMap<>();
        speakers.forEach((s, k) -> speaking.put(s, printed.get(k)));
        return new People(attendees, mentioned, variants, speaking);
    }

    /** A bare post that the paper elsewhere calls the institution's: "director general" and "director general del IMSS". */
    private RoleMention fuller(RoleMention role) {
        String code = gazetteer.pack().code().toUpperCase(Locale.ROOT);
        boolean bare = role.headed() == null && !role.several();
        boolean here = role.role().matches(".* (?:en|de) (?:la|esta|el|este) (?:entidad|estado)");
        if (ooad != null && here) {
            String text = role.role().replaceFirst("(?:en|de) (?:la|esta|el|este) (?:entidad|estado)$", "en " + ooad);
            return role.with(
                    text, RoleText.withoutPreposition(text.substring(role.bare().length() + 1)));
        }
        boolean head = role.role().equals("Titular") || role.role().matches("Titular (?:del OOAD|de la TOOAD)");
        if (ooad != null && head) {
            return role.with("Titular del OOAD " + ooad, "OOAD " + ooad);
        }
        boolean local = (bare && role.role().equals("Delegado"))
                || role.role().matches(".* de la (?:representación|delegación)");
        if (ooad != null && local) {
            String headed = code + " en " + ooad;
            return role.with(role.role() + " del " + headed, headed);
        }
        return bare ? roles.getOrDefault(role.role() + " del " + code, role) : role;
    }

    private Person person(Known person) {
        Mention best = person.fullest();
        RoleMention role = person.role();
        boolean reporter =
                best.sentence().part() == Part.BYLINE && best.sentence().at(0).is("por") && role == null;
        role = role == null ? null : fuller(role);
        String text = role == null ? (reporter ? "Reportero" : null) : role.role();
        return new Person(
                best.name().text(),
                text,
                role == null ? null : organ(role),
                best.name().span(),
                best.rule());
    }

    /** The pack's name of what the role heads, else as written, else null. */
    private @Nullable String organ(RoleMention role) {
        Organ organ = gazetteer.organ(role.role());
        if (organ == null && role.headed() != null) {
            organ = gazetteer.organ(role.headed());
        }
        if (organ != null) {
            return organ.name();
        }
        return role.headed();
    }

    private void variant(Known person, List<People.Variant> variants) {
        Mention first = null;
        for (Mention m : person.mentions()) {
            if (m.name().core().size() < 2 || !sameGiven(m, person.fullest())) {
                continue;
            }
            if (first == null) {
                first = m;
            } else if (!first.name().core().equals(m.name().core())) {
                variants.add(new People.Variant(
                        first.name().text(), m.name().text(), m.name().span()));
                return;
            }
        }
    }

    private static boolean sameGiven(Mention m, Mention fullest) {
        String a = m.name().core().get(0);
        String b = fullest.name().core().get(0);
        return a.equals(b) || Names.distanceOne(a, b);
    }
}

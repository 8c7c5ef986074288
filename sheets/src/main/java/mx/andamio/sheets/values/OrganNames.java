package mx.andamio.sheets.values;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mx.andamio.pack.Alias;
import mx.andamio.pack.Organ;
import mx.andamio.pack.OrganType;
import mx.andamio.pack.Pack;
import mx.andamio.sheets.values.OrganReading.Ambiguous;
import mx.andamio.sheets.values.OrganReading.Known;
import mx.andamio.sheets.values.OrganReading.Unknown;
import org.jspecify.annotations.Nullable;

/**
 * Reads the name of an organ as people write it in a cell. A name is taken when the pack has it, or when its telling words are those of exactly one
 * organ; a slip is named and never corrected in silence.
 */
public final class OrganNames {

    /** Longer texts name no organ. */
    private static final int LONGEST = 160;

    private static final Set<String> SIDES = Set.of("norte", "sur", "oriente", "poniente");
    /** Sides that a single letter stands for, where the organ has two. */
    private static final Map<String, String> SIDE_LETTERS =
            Map.of("n", "norte", "s", "sur", "o", "oriente", "p", "poniente");

    /** What a state body is called before its state, folded. */
    private static final Pattern STATE_BODY = Pattern.compile(
            "(?:titular (?:del? )?(?:la )?)?(?:ooad[er]?|deleg(?:acion)?|repr?(?:es(?:entacion)?)?|of(?:i|icina)? de rep(?:resentacion)?|organo de operacion) ");
    /** "Sin OOAD": without one; Sinaloa has its abbreviation alone or beside a code. */
    private static final Pattern WITHOUT = Pattern.compile("sin [a-z]");
    /** "Del." is a delegation only with its point. */
    private static final Pattern DELEGATION = Pattern.compile("\\s*del\\.", Pattern.CASE_INSENSITIVE);

    private static final Pattern PLACE_BEHIND = Pattern.compile("([^()]{3,}?)\\s*\\(([\\p{L}. ]{4,})\\)\\.?");
    /** No state body has a centre, and none of those that are two by their sides. */
    private static final Pattern CENTRE = Pattern.compile("\\bcentro\\b(?! medico)");

    private static final Set<OrganType> HOLDERS =
            Set.of(OrganType.OOAD, OrganType.UMAE, OrganType.DIRECTORATE, OrganType.UNIT, OrganType.UNION);

    private final Pack pack;
    /** State bodies by the telling words of each of their names. */
    private final Map<Set<String>, Set<Organ>> states = new LinkedHashMap<>();
    /** State bodies by the telling words of a name without its side: "Estado de México" is two. */
    private final Map<Set<String>, Set<Organ>> families = new LinkedHashMap<>();

    private final Hospitals hospitals = new Hospitals();

    private final Map<String, Organ> named = new LinkedHashMap<>();
    private final Map<String, Organ> codes = new LinkedHashMap<>();
    private final Map<String, Organ> oldCodes = new LinkedHashMap<>();
    private final Map<String, Map<String, Organ>> spelled = new HashMap<>();
    private final Map<String, Boolean> knows = new HashMap<>();
    private final Map<String, OrganReading> read = new LinkedHashMap<>();

    public OrganNames(Pack pack) {
        this.pack = pack;
        pack.organs().stream().filter(o -> HOLDERS.contains(o.type())).forEach(this::index);
        pack.aliases().stream()
                .filter(a -> a.kind() == Alias.Kind.OLD_CODE)
                .forEach(a -> pack.organ(a.organ()).ifPresent(o -> oldCodes.put(OrganWords.fold(a.text()), o)));
    }

    private void index(Organ organ) {
        codes.put(OrganWords.fold(organ.code()), organ);
        List<String> names = new ArrayList<>(List.of(organ.name(), organ.shortName()));
        pack.aliasesOf(organ.code()).stream()
                .filter(a -> a.kind().isName())
                .map(Alias::text)
                .forEach(names::add);
        for (String name : names) {
            String folded = OrganWords.fold(name);
            named.putIfAbsent(folded, organ);
            Set<String> telling = OrganWords.telling(folded);
            if (organ.type() == OrganType.OOAD && !SIDES.containsAll(telling)) {
                states.computeIfAbsent(telling, w -> new LinkedHashSet<>()).add(organ);
                Set<String> family = new LinkedHashSet<>(telling);
                if (family.removeAll(SIDES) && !family.isEmpty()) {
                    families.computeIfAbsent(family, w -> new LinkedHashSet<>()).add(organ);
                }
            }
        }
        if (organ.type() == OrganType.UMAE) {
            hospitals.add(organ, names);
        }
    }

    /**
     * What a cell says.
     *
     * @param text as written, not blank
     * @param type what another cell or the heading says of the organ's kind; null where nothing does
     */
    public OrganReading read(String text, @Nullable OrganType type) {
        String key = type + "\n" + text;
        OrganReading known = read.get(key);
        if (known == null) {
            known = reading(text, type);
            if (read.size() < 20_000) {
                read.put(key, known);
            }
        }
        return known;
    }

    /** Whether a cell names an organ, or several that could be meant; what an unknown name was meant for is not looked up. */
    public boolean knows(String text) {
        return text.length() <= LONGEST
                && knows.computeIfAbsent(text, t -> !(reading(t, null, false) instanceof Unknown));
    }

    private OrganReading reading(String text, @Nullable OrganType said) {
        return reading(text.replace('\n', ' '), said, true);
    }

    private OrganReading reading(String text, @Nullable OrganType said, boolean near) {
        String written = OrganWords.fold(text).replaceFirst("^t ?ooad (?=.)", "ooad ");
        OrganType type =
                said != null ? said : saidType(written, DELEGATION.matcher(text).lookingAt());
        String folded = type == OrganType.OOAD || written.matches("\\d\\d hgo") ? OrganWords.ofState(written) : written;
        OrganReading coded = coded(folded, type);
        if (coded != null) {
            return coded;
        }
        Organ brief = named.get(folded.startsWith("ooad ") ? folded.substring(5) : folded);
        if (brief != null && brief.type() == OrganType.OOAD && type != OrganType.UMAE) {
            return new Known(brief, false);
        }
        List<Organ> exact = pack.organsNamed(text).stream()
                .filter(o -> HOLDERS.contains(o.type()))
                .filter(o -> type == null || o.type() == type)
                .toList();
        if (exact.size() == 1) {
            return new Known(exact.get(0), false);
        }
        if (OrganWords.otherUnit(folded) || WITHOUT.matcher(folded).lookingAt()) {
            return new Unknown(List.of());
        }
        Set<Organ> fits = fits(folded, type);
        if (fits.size() == 1) {
            return new Known(fits.iterator().next(), false);
        }
        if (!fits.isEmpty()) {
            return new Ambiguous(sorted(fits));
        }
        OrganReading without = withoutBrackets(text, type);
        if (without != null && !(without instanceof Unknown)) {
            return without;
        }
        Set<Organ> sides =
                CENTRE.matcher(folded).find() ? families.getOrDefault(OrganWords.telling(folded), Set.of()) : Set.of();
        boolean looked = near && sides.isEmpty() && text.length() <= LONGEST;
        return new Unknown(looked ? near(folded, type) : sorted(sides));
    }

    /** "Quintana Roo (Cancún)": a place in brackets behind a name that is plain without it. */
    private @Nullable OrganReading withoutBrackets(String text, @Nullable OrganType type) {
        Matcher m = PLACE_BEHIND.matcher(text);
        return m.matches() && !OrganWords.hospital(OrganWords.fold(m.group(2)))
                ? reading(m.group(1), type, false)
                : null;
    }

    private static @Nullable OrganType saidType(String folded, boolean delegation) {
        if (folded.startsWith("umae ") || folded.contains("unidad medica de alta especialidad")) {
            return OrganType.UMAE;
        }
        return delegation || STATE_BODY.matcher(folded).lookingAt() ? OrganType.OOAD : null;
    }

    /** "14", "014", "14 Jalisco", "Jalisco (14)", a CLUES alone or beside a name; null where no code is written. */
    private @Nullable OrganReading coded(String folded, @Nullable OrganType type) {
        String bare = folded.replaceFirst("^(?:ooad|deleg(?:acion)?|rep(?:resentacion)?|clave|cve) (?=\\d)", "");
        boolean number = bare.matches("\\d{1,3}( 0)?");
        if (number && type != OrganType.UMAE) {
            String digits = bare.replaceFirst(" 0$", "").replaceFirst("^0+(?=\\d)", "");
            String code = digits.length() == 1 ? "0" + digits : digits;
            Organ now = codes.get(code);
            Organ before = oldCodes.get(code);
            return now != null
                    ? new Known(now, false)
                    : before != null ? new Known(before, true) : new Unknown(List.of());
        }
        Organ whole = codes.get(folded);
        // "D.F." is a city before it is the code of a directorate
        boolean place = whole != null && families.containsKey(OrganWords.telling(folded));
        if (whole != null && !place && (type == null || whole.type() == type)) {
            return new Known(whole, false);
        }
        return besideName(bare, type);
    }

    private @Nullable OrganReading besideName(String folded, @Nullable OrganType type) {
        String[] words = folded.split(" ");
        if (words.length < 2) {
            return null;
        }
        for (String word : List.of(words[0], words[words.length - 1])) {
            boolean clues = word.matches("[a-z]{5}\\d{6}");
            boolean state = word.matches("0?\\d\\d") && type != OrganType.UMAE && !OrganWords.hospital(folded);
            Organ organ = clues ? codes.get(word) : state ? state(word) : null;
            if (organ == null) {
                continue;
            }
            String rest =
                    (" " + folded + " ").replaceFirst(" " + word + " ", " ").strip();
            OrganReading name = reading(rest, organ.type(), false);
            boolean agrees = name instanceof Known k && k.organ().equals(organ)
                    || name instanceof Ambiguous a && a.organs().contains(organ)
                    || OrganWords.telling(rest).isEmpty();
            if (agrees) {
                return new Known(organ, oldCodes.containsValue(organ) && !codes.containsKey(word));
            }
            return name instanceof Known k ? new Ambiguous(List.of(organ, k.organ())) : name;
        }
        return null;
    }

    private @Nullable Organ state(String digits) {
        String code = digits.length() == 3 ? digits.substring(1) : digits;
        Organ now = codes.get(code);
        return now == null ? oldCodes.get(code) : now;
    }

    private Set<Organ> fits(String folded, @Nullable OrganType type) {
        Set<String> words = OrganWords.telling(folded);
        if (words.isEmpty()) {
            return Set.of();
        }
        if (words.size() > 1 && words.contains("estado") && !words.contains("mexico")) {
            words.remove("estado");
        }
        if (type == null || type == OrganType.OOAD) {
            Set<Organ> state = states.getOrDefault(words, families.getOrDefault(words, sided(words)));
            boolean centre = state.size() > 1 && CENTRE.matcher(folded).find();
            if (!state.isEmpty() && !centre && !OrganWords.hospital(folded)) {
                return state;
            }
        }
        boolean hospital = type == OrganType.UMAE || type == null && OrganWords.hospital(folded);
        if (hospital || type != null) {
            return hospital ? hospitals.of(words) : Set.of();
        }
        Set<Organ> called = hospitals.called(words);
        return called.isEmpty() ? hospitals.sharing(words) : called;
    }

    /** "CDMX N": a letter is a side where the body of the rest has one of that letter. */
    private Set<Organ> sided(Set<String> words) {
        Set<String> sided = new LinkedHashSet<>();
        words.forEach(w -> sided.add(SIDE_LETTERS.getOrDefault(w, w)));
        Set<String> family = new LinkedHashSet<>(sided);
        family.removeAll(SIDES);
        boolean split = families.getOrDefault(family, Set.of()).size() > 1;
        return split && !sided.equals(words) ? states.getOrDefault(sided, Set.of()) : Set.of();
    }

    private List<Organ> near(String folded, @Nullable OrganType type) {
        String bare = String.join(" ", OrganWords.telling(folded));
        Map<String, Organ> candidates = spelled.computeIfAbsent(String.valueOf(type), t -> spelled(type));
        Set<Organ> near = new LinkedHashSet<>(Near.of(folded, candidates));
        if (near.isEmpty() && bare.length() > 3) {
            near.addAll(Near.of(bare, candidates));
        }
        return near.stream().limit(3).toList();
    }

    /** Names and their telling words, against which slips are measured. */
    private Map<String, Organ> spelled(@Nullable OrganType type) {
        Map<String, Organ> candidates = new LinkedHashMap<>();
        named.forEach((name, organ) -> {
            if (type == null || organ.type() == type) {
                candidates.put(name, organ);
                candidates.putIfAbsent(String.join(" ", OrganWords.telling(name)), organ);
            }
        });
        if (type != OrganType.OOAD) {
            hospitals.called().forEach(candidates::putIfAbsent);
        }
        return candidates;
    }

    private static List<Organ> sorted(Collection<Organ> organs) {
        return organs.stream().limit(6).toList();
    }
}

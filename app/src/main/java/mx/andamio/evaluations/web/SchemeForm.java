package mx.andamio.evaluations.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import mx.andamio.evaluations.Evaluations.NewVersion;
import mx.andamio.evaluations.Scheme;
import mx.andamio.evaluations.model.Cadence;
import mx.andamio.evaluations.model.Element;
import mx.andamio.evaluations.model.Ruler;
import mx.andamio.evaluations.model.Source;
import mx.andamio.pack.Folding;
import mx.andamio.pack.OrganType;
import mx.andamio.register.Reason;

/** A scheme or a version as it was typed, kept so that a form that is refused comes back as it was filled in. */
public final class SchemeForm {

    private static final int FEWEST = 6;
    private static final int SPARE = 2;
    private static final int LONGEST_CODE = 40;
    private static final String NUMBER = "-?\\d{1,12}(\\.\\d{1,6})?";
    private static final List<OrganType> TYPES = List.of(OrganType.OOAD, OrganType.UMAE);

    private final Map<String, String> typed;

    SchemeForm(Map<String, String> typed) {
        this.typed = Map.copyOf(typed);
    }

    /** Something that cannot be read as what it should be. */
    static final class Unreadable extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient Reason reason;

        Unreadable(String code, String... parameters) {
            super(code);
            this.reason = Reason.of(code, Reason.Kind.USER, parameters);
        }

        Reason reason() {
            return reason;
        }
    }

    /** With the usual thresholds and nothing else. */
    static SchemeForm blank() {
        var typed = ruler(Ruler.HALF, Ruler.CUTS);
        typed.put("cadence", Cadence.QUARTER.name());
        TYPES.forEach(type -> typed.put("type" + type.name(), "on"));
        return new SchemeForm(typed);
    }

    /** As its latest version is. */
    static SchemeForm of(Scheme scheme) {
        var ruler = scheme.latest().ruler();
        var typed = ruler(ruler.least(), ruler.cuts());
        for (var i = 0; i < ruler.elements().size(); i++) {
            var element = ruler.elements().get(i);
            var row = Integer.toString(i + 1);
            typed.put("code" + row, element.code());
            typed.put("name" + row, element.name());
            typed.put("definition" + row, element.definition());
            typed.put("source" + row, element.source().name());
            typed.put("weight" + row, plain(element.weight().multiply(Element.FULL)));
            typed.put("unit" + row, element.unit());
            typed.put("worst" + row, plain(element.worst()));
            typed.put("best" + row, plain(element.best()));
        }
        return new SchemeForm(typed);
    }

    private static Map<String, String> ruler(BigDecimal least, List<BigDecimal> cuts) {
        var typed = new HashMap<String, String>();
        typed.put("least", plain(least.multiply(Element.FULL)));
        typed.put("cut2", plain(cuts.get(0)));
        typed.put("cut3", plain(cuts.get(1)));
        typed.put("cut4", plain(cuts.get(2)));
        return typed;
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    public String of(String field) {
        return typed.getOrDefault(field, "");
    }

    /** Numbers of the rows to show: those that are filled and some to fill. */
    public List<Integer> rows() {
        var filled = 0;
        for (var row = 1; row <= Ruler.MOST; row++) {
            if (isFilled(row)) {
                filled = row;
            }
        }
        return Stream.iterate(1, row -> row + 1)
                .limit(Math.min(Ruler.MOST, Math.max(FEWEST, filled + SPARE)))
                .toList();
    }

    private boolean isFilled(int row) {
        return !(of("name" + row) + of("weight" + row)).isBlank();
    }

    List<OrganType> types() {
        return TYPES.stream()
                .filter(type -> !of("type" + type.name()).isEmpty())
                .toList();
    }

    Cadence cadence() {
        return Arrays.stream(Cadence.values())
                .filter(cadence -> cadence.name().equals(of("cadence")))
                .findFirst()
                .orElseThrow(() -> new Unreadable("evaluation.cadence"));
    }

    /** @throws Unreadable where something typed is not what it should be, or makes no ruler */
    NewVersion version() {
        var elements = new ArrayList<Element>();
        for (var row = 1; row <= Ruler.MOST; row++) {
            if (isFilled(row)) {
                elements.add(element(row));
            }
        }
        var least = number("least", "").movePointLeft(2);
        var cuts = Stream.of("cut2", "cut3", "cut4").map(cut -> number(cut, "")).toList();
        Ruler.refused(elements, least, cuts).ifPresent(reason -> {
            throw new Unreadable(reason.code(), reason.parameters().toArray(String[]::new));
        });
        return new NewVersion(from(), new Ruler(elements, least, cuts), of("reason"));
    }

    private LocalDate from() {
        try {
            return LocalDate.parse(of("from").strip());
        } catch (DateTimeParseException e) {
            throw new Unreadable("evaluation.from", of("from"));
        }
    }

    private Element element(int row) {
        var name = of("name" + row).strip();
        if (name.isEmpty()) {
            throw new Unreadable("evaluation.element_name", Integer.toString(row));
        }
        var weight = number("weight" + row, name).movePointLeft(2);
        if (weight.signum() <= 0 || weight.compareTo(BigDecimal.ONE) > 0) {
            throw new Unreadable("evaluation.weight", name);
        }
        var worst = number("worst" + row, name);
        var best = number("best" + row, name);
        if (worst.compareTo(best) == 0) {
            throw new Unreadable("evaluation.thresholds", name);
        }
        var source = Arrays.stream(Source.values())
                .filter(one -> one.name().equals(of("source" + row)))
                .findFirst()
                .orElseThrow(() -> new Unreadable("evaluation.element_source", name));
        return new Element(
                code(row, name),
                name,
                of("definition" + row).strip(),
                source,
                weight,
                of("unit" + row).strip(),
                worst,
                best);
    }

    /** Kept where the element has one; of its name where it is new. */
    private String code(int row, String name) {
        var kept = of("code" + row).strip();
        if (kept.matches("[a-z0-9-]{1," + LONGEST_CODE + "}")) {
            return kept;
        }
        var made = Folding.fold(name).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return made.isEmpty() ? "e" + row : made.substring(0, Math.min(LONGEST_CODE, made.length()));
    }

    private BigDecimal number(String field, String of) {
        return read(of(field), of);
    }

    /** @throws Unreadable {@code evaluation.number} */
    static BigDecimal read(String text, String of) {
        var digits = text.strip().replace(",", "");
        if (!digits.matches(NUMBER)) {
            throw new Unreadable("evaluation.number", text, of);
        }
        return new BigDecimal(digits);
    }
}

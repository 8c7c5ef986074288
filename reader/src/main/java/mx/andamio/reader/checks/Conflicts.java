package mx.andamio.reader.checks;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import mx.andamio.reader.Reading.FigureKind;
import mx.andamio.reader.Reading.Warning;
import mx.andamio.reader.Reading.WarningCode;
import mx.andamio.reader.figures.FoundFigure;
import mx.andamio.reader.organs.StatedCounts;
import mx.andamio.reader.promises.SentenceFacts;
import mx.andamio.reader.text.Fold;
import mx.andamio.reader.text.Sentence;
import mx.andamio.reader.text.Sentence.Part;
import org.jspecify.annotations.Nullable;

/** A figure of the head against the same figure of the body: one unit, one value each, not the same. */
final class Conflicts {

    private static final Set<String> NOT_COMPARED = Set.of(
            "dias",
            "meses",
            "anos",
            "semanas",
            "horas",
            "minutos",
            "veces",
            "titulares",
            "directores",
            "personas",
            "unidades",
            "%",
            "pesos");

    private Conflicts() {}

    static List<Warning> of(Draft draft) {
        Map<String, Set<BigDecimal>> head = new LinkedHashMap<>();
        Map<String, Set<BigDecimal>> body = new LinkedHashMap<>();
        Map<String, FoundFigure> first = new LinkedHashMap<>();
        for (SentenceFacts facts : draft.facts()) {
            for (FoundFigure f : facts.figures()) {
                String unit = f.unit() == null ? "" : Fold.of(f.unit());
                if (f.nounFrom() >= f.nounTo()
                        || isMore(facts.sentence(), f)
                        || f.kind() != FigureKind.COUNT
                        || unit.isEmpty()
                        || NOT_COMPARED.contains(unit)) {
                    continue;
                }
                boolean told = facts.sentence().part() == Part.BODY;
                (told ? body : head)
                        .computeIfAbsent(unit, u -> new LinkedHashSet<>())
                        .add(f.value());
                if (told) {
                    first.putIfAbsent(unit, f);
                }
            }
        }
        List<Warning> warnings = new ArrayList<>(compare(head, body, first));
        takingPart(draft, StatedCounts::ooad, warnings);
        takingPart(draft, StatedCounts::umae, warnings);
        return warnings;
    }

    /** How many took part, said otherwise in the head than in the body. */
    private static void takingPart(
            Draft draft, BiFunction<Sentence, List<FoundFigure>, @Nullable FoundFigure> count, List<Warning> warnings) {
        FoundFigure head = null;
        FoundFigure body = null;
        for (SentenceFacts facts : draft.facts()) {
            FoundFigure said = count.apply(facts.sentence(), facts.figures());
            boolean told = facts.sentence().part() == Part.BODY;
            body = told && body == null ? said : body;
            head = !told && head == null ? said : head;
        }
        if (head != null && body != null && head.value().compareTo(body.value()) != 0) {
            String text = "El encabezado dice %s y el cuerpo %s".formatted(head.asWritten(), body.asWritten());
            warnings.add(new Warning(WarningCode.FIGURE_CONFLICT, text, body.span(), "check.figure.conflict"));
        }
    }

    /** "cinco clínicas más", "otras cinco clínicas": what comes on top is not what there is. */
    private static boolean isMore(Sentence s, FoundFigure f) {
        String before = s.at(f.from() - 1).fold();
        return s.at(f.nounTo()).is("mas") || before.equals("otros") || before.equals("otras");
    }

    /** "23.4 millones" above "23 millones 412 mil 905": the head gives the round number. */
    private static boolean isRounded(BigDecimal head, BigDecimal body) {
        BigDecimal round = head.stripTrailingZeros();
        return round.precision() > 1
                && body.round(new MathContext(round.precision())).compareTo(head) == 0;
    }

    /** Far apart they count two things of one name: doses in the country and doses in a state. */
    private static boolean isSameThing(BigDecimal head, BigDecimal body) {
        return head.max(body).compareTo(head.min(body).multiply(BigDecimal.TWO)) <= 0;
    }

    private static List<Warning> compare(
            Map<String, Set<BigDecimal>> head, Map<String, Set<BigDecimal>> body, Map<String, FoundFigure> first) {
        List<Warning> warnings = new ArrayList<>();
        head.forEach((unit, values) -> {
            Set<BigDecimal> told = body.getOrDefault(unit, Set.of());
            FoundFigure f = first.get(unit);
            boolean one = values.size() == 1 && told.size() == 1 && !told.equals(values);
            if (f != null
                    && one
                    && !isRounded(values.iterator().next(), told.iterator().next())
                    && isSameThing(values.iterator().next(), told.iterator().next())) {
                String text = "El encabezado dice %s %s y el cuerpo %s"
                        .formatted(values.iterator().next().toPlainString(), f.unit(), f.asWritten());
                warnings.add(new Warning(WarningCode.FIGURE_CONFLICT, text, f.span(), "check.figure.conflict"));
            }
        });
        return warnings;
    }
}

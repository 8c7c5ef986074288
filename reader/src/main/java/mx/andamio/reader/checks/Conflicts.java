package mx.andamio.reader.checks;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mx.andamio.reader.Reading.FigureKind;
import mx.andamio.reader.Reading.Warning;
import mx.andamio.reader.Reading.WarningCode;
import mx.andamio.reader.figures.FoundFigure;
import mx.andamio.reader.promises.SentenceFacts;
import mx.andamio.reader.text.Fold;
import mx.andamio.reader.text.Sentence.Part;

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
        return compare(head, body, first);
    }

    private static List<Warning> compare(
            Map<String, Set<BigDecimal>> head, Map<String, Set<BigDecimal>> body, Map<String, FoundFigure> first) {
        List<Warning> warnings = new ArrayList<>();
        head.forEach((unit, values) -> {
            Set<BigDecimal> told = body.getOrDefault(unit, Set.of());
            FoundFigure f = first.get(unit);
            if (f != null && values.size() == 1 && told.size() == 1 && !told.equals(values)) {
                String text = "El encabezado dice %s %s y el cuerpo %s"
                        .formatted(values.iterator().next().toPlainString(), f.unit(), f.asWritten());
                warnings.add(new Warning(WarningCode.FIGURE_CONFLICT, text, f.span(), "check.figure.conflict"));
            }
        });
        return warnings;
    }
}

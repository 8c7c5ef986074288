package mx.andamio.reader.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import mx.andamio.reader.Reading.FigureKind;
import mx.andamio.reader.Reading.OrganMention;
import mx.andamio.reader.Reading.Promise;
import mx.andamio.reader.Reading.Warning;
import mx.andamio.reader.Reading.WarningCode;
import mx.andamio.reader.Span;
import mx.andamio.reader.figures.FoundFigure;
import mx.andamio.reader.promises.SentenceFacts;
import mx.andamio.reader.text.Fold;
import mx.andamio.reader.text.Sentence;
import org.jspecify.annotations.Nullable;

/** A stated count against what is listed. */
final class Counts {

    private static final Set<String> UNDER_WAY = Set.of("proceso", "construccion", "conclusion", "concluiran", "obra");
    private static final int SHORTEST_LIST = 3;

    private Counts() {}

    static List<Warning> of(Draft draft) {
        List<Warning> warnings = new ArrayList<>();
        organs(
                draft,
                "organs.ooad_stated",
                draft.organs().ooadStated(),
                draft.organs().ooad(),
                "representaciones",
                warnings);
        organs(
                draft,
                "organs.umae_stated",
                draft.organs().umaeStated(),
                draft.organs().umae(),
                "UMAE",
                warnings);
        for (SentenceFacts facts : draft.facts()) {
            facts.figures().forEach(f -> underWay(draft, facts.sentence(), f, warnings));
            KindsOf.check(facts, warnings);
            Grouped.check(facts, warnings);
        }
        return warnings;
    }

    /** Less than half of those counted are examples, no list of them. */
    private static void organs(
            Draft draft,
            String scalar,
            @Nullable Integer stated,
            List<OrganMention> listed,
            String what,
            List<Warning> warnings) {
        int inList = longestList(draft, listed);
        if (stated != null && inList * 2 < stated) {
            return;
        }
        Span span = draft.spans().get(scalar);
        if (stated == null || span == null || inList < SHORTEST_LIST || (inList >= stated && listed.size() == stated)) {
            return;
        }
        if (inList != stated && listed.size() != stated) {
            String text = "Se dicen %d %s y se nombran %d".formatted(stated, what, listed.size());
            warnings.add(new Warning(WarningCode.COUNT_MISMATCH, text, span, "check.count.organs"));
        }
    }

    /** Organs named in one stretch of the paper: a paragraph that lists them and the next. */
    private static int longestList(Draft draft, List<OrganMention> listed) {
        List<Integer> blocks =
                listed.stream().map(o -> blockOf(draft, o.span())).toList();
        int best = 0;
        for (int block : blocks) {
            long here =
                    blocks.stream().filter(b -> b == block || b == block + 1).count();
            best = Math.max(best, (int) here);
        }
        return best;
    }

    private static int blockOf(Draft draft, Span span) {
        return draft.facts().stream()
                .filter(f -> f.sentence().span().holds(span))
                .mapToInt(f -> f.sentence().block())
                .findFirst()
                .orElse(-1);
    }

    /** "10 más se encuentran en proceso de conclusión" against the hospitals that are promised by name. */
    private static void underWay(Draft draft, Sentence s, FoundFigure f, List<Warning> warnings) {
        boolean hospitals =
                f.unit() != null && Fold.of(f.unit()).startsWith("hospital") && f.kind() == FigureKind.COUNT;
        if (!hospitals || !follows(s, f)) {
            return;
        }
        long named = draft.promises().stream().filter(Counts::isHospital).count();
        if (named >= 2 && named != f.value().longValue()) {
            String text = "Se dicen %s hospitales y se nombran %d".formatted(f.asWritten(), named);
            warnings.add(new Warning(WarningCode.COUNT_MISMATCH, text, f.span(), "check.count.works"));
        }
    }

    private static boolean follows(Sentence s, FoundFigure f) {
        boolean building =
                s.reads(f.from() - 2, "construccion", "de") || s.reads(f.from() - 3, "construccion", "de", "los");
        if (building) {
            return true;
        }
        for (int k = f.to(); k < f.to() + 8; k++) {
            if (k > f.to() && (s.at(k).isNumber() || s.at(k).is(";"))) {
                return false;
            }
            if (UNDER_WAY.contains(s.at(k).fold())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isHospital(Promise p) {
        boolean built = Set.of("concluir", "abrir", "inaugurar", "entregar", "terminar", "construir", "iniciar")
                .contains(p.verb());
        return built && (p.rule().endsWith(".list") || Fold.of(p.text()).contains("hospital"));
    }
}

package mx.andamio.evaluations.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import mx.andamio.evaluations.Evaluated;
import mx.andamio.evaluations.KeptPeriod;
import mx.andamio.evaluations.Scheme;
import mx.andamio.evaluations.Version;
import mx.andamio.evaluations.model.Element;
import mx.andamio.evaluations.model.Part;
import mx.andamio.evaluations.model.Value;
import org.jspecify.annotations.Nullable;

/** Evaluations as the JSON interface gives them. */
final class EvaluationJson {

    private EvaluationJson() {}

    record SchemeOut(
            String code,
            String name,
            String cadence,
            List<String> types,
            boolean simulated,
            List<VersionOut> versions,
            List<PeriodOut> periods) {

        static SchemeOut of(Scheme scheme, List<KeptPeriod> periods) {
            return new SchemeOut(
                    scheme.code(),
                    scheme.name(),
                    scheme.cadence().name(),
                    scheme.types().stream().map(Enum::name).toList(),
                    scheme.simulated(),
                    scheme.versions().stream().map(VersionOut::of).toList(),
                    periods.stream().map(PeriodOut::of).toList());
        }
    }

    /** @param cuts least totals for steps 2, 3 and 4 */
    record VersionOut(
            int number,
            LocalDate from,
            String reason,
            BigDecimal least,
            List<BigDecimal> cuts,
            List<Element> elements) {

        static VersionOut of(Version version) {
            var ruler = version.ruler();
            return new VersionOut(
                    version.number(), version.from(), version.reason(), ruler.least(), ruler.cuts(), ruler.elements());
        }
    }

    record PeriodOut(
            String code,
            LocalDate from,
            LocalDate to,
            int version,
            @Nullable Instant computedAt,
            @Nullable Instant closedAt) {

        static PeriodOut of(KeptPeriod kept) {
            return new PeriodOut(
                    kept.code(),
                    kept.period().from(),
                    kept.period().to(),
                    kept.version(),
                    kept.computedAt(),
                    kept.closedAt());
        }
    }

    /** @param total null where less is covered than the version wants */
    record OrganOut(
            String organ,
            String period,
            int version,
            boolean closed,
            int volume,
            BigDecimal coverage,
            BigDecimal points,
            @Nullable BigDecimal total,
            @Nullable Integer step,
            List<PartOut> parts) {

        static OrganOut of(Evaluated one) {
            var evaluation = one.evaluation();
            return new OrganOut(
                    one.organ(),
                    one.period().code(),
                    one.period().version(),
                    one.period().isClosed(),
                    one.volume(),
                    evaluation.coverage(),
                    evaluation.points(),
                    evaluation.total().orElse(null),
                    evaluation.step().orElse(null),
                    evaluation.parts().stream()
                            .map(part -> PartOut.of(
                                    part, one.entered().get(part.element().code())))
                            .toList());
        }
    }

    /**
     * @param missing why there is no value; null where there is one
     * @param entered who entered it and from where; null where nobody did
     */
    record PartOut(
            String element,
            BigDecimal weight,
            @Nullable BigDecimal value,
            @Nullable String missing,
            long counted,
            @Nullable BigDecimal score,
            @Nullable BigDecimal points,
            Evaluated.@Nullable Entry entered) {

        static PartOut of(Part part, Evaluated.@Nullable Entry entry) {
            return new PartOut(
                    part.element().code(),
                    part.element().weight(),
                    part.value() instanceof Value.Known known ? known.number() : null,
                    part.value() instanceof Value.Missing(var why) ? why.name() : null,
                    part.value() instanceof Value.Known known ? known.counted() : 0,
                    part.score().orElse(null),
                    part.points().orElse(null),
                    entry);
        }
    }
}

package mx.andamio.commitments.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import mx.andamio.commitments.NewReport;
import mx.andamio.commitments.Report;
import mx.andamio.commitments.ratings.Step;
import org.jspecify.annotations.Nullable;

/**
 * A report as the JSON interface gives it. What is not known is null.
 *
 * @param step 1 to 4; 4 is the best
 * @param post code of the post that answers for it
 * @param standing {@code preliminary}, {@code authorised} or {@code returned}
 */
record ReportJson(
        UUID id,
        UUID commitment,
        int step,
        String text,
        boolean met,
        @Nullable BigDecimal value,
        @Nullable LocalDate from,
        @Nullable LocalDate cutOff,
        LocalDate arrivedOn,
        Instant arrivedAt,
        String post,
        String standing,
        List<Evidence> evidence,
        List<Link> chain,
        int version) {

    /** @param address where a file is served, or the link */
    record Evidence(
            String name,
            @Nullable String mediaType,
            @Nullable String sha256,
            String address) {}

    record Link(
            String step,
            String post,
            String actor,
            Instant at,
            @Nullable String reason) {}

    static ReportJson of(Report one) {
        var value = one.value();
        return new ReportJson(
                one.id().value(),
                one.commitment().value(),
                one.said().step().level(),
                one.said().text(),
                one.met(),
                value == null ? null : value.value(),
                value == null ? null : value.from(),
                value == null ? null : value.cutOff(),
                one.said().on(),
                one.arrived(),
                one.said().post(),
                small(one.standing()),
                one.evidence().stream()
                        .map(piece -> new Evidence(piece.name(), piece.mediaType(), piece.hash(), address(one, piece)))
                        .toList(),
                one.chain().stream()
                        .map(link -> new Link(small(link.step()), link.post(), link.actor(), link.at(), link.reason()))
                        .toList(),
                one.version());
    }

    /** Where a piece of evidence is. */
    static String address(Report one, Report.Attachment piece) {
        var link = piece.link();
        return link == null ? "/compromisos/" + one.commitment().value() + "/evidencia/" + piece.id() : link;
    }

    private static String small(Enum<?> name) {
        return name.name().toLowerCase(Locale.ROOT);
    }

    /**
     * A report as it is sent.
     *
     * @param step 1 to 4
     * @param links addresses of evidence; files go by a form of several parts
     */
    record Sent(
            @Nullable Integer step,
            @Nullable String text,
            @Nullable Boolean met,
            @Nullable BigDecimal value,
            @Nullable LocalDate from,
            @Nullable LocalDate cutOff,
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator,
            @Nullable List<@Nullable String> links) {

        NewReport asked() {
            return new NewReport(
                    step(step),
                    text == null ? "" : text,
                    Boolean.TRUE.equals(met),
                    value == null ? null : new NewReport.Value(value, from, cutOff, numerator, denominator),
                    List.of(),
                    links == null
                            ? List.of()
                            : links.stream().filter(java.util.Objects::nonNull).toList());
        }

        static @Nullable Step step(@Nullable Integer level) {
            return level == null || level < 1 || level > 4 ? null : Step.of(level);
        }
    }
}

package mx.andamio.measurement.web;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import mx.andamio.identity.Allowed;
import mx.andamio.identity.Permission;
import mx.andamio.measurement.DataQuality;
import mx.andamio.measurement.Deliveries.Sent;
import mx.andamio.measurement.web.FindingList.Told;
import mx.andamio.measures.quality.Finding.Kind;
import mx.andamio.pages.Pages;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What is odd in delivered data, for programs. */
@RestController
@RequestMapping("/api/v1/data-quality")
class DataQualityApi {

    private final DataQuality quality;
    private final FindingWords findings;
    private final Pages pages;

    DataQualityApi(DataQuality quality, FindingWords findings, Pages pages) {
        this.quality = quality;
        this.findings = findings;
        this.pages = pages;
    }

    /**
     * @param examinedAt null where data were never looked at
     * @param kinds how many of each kind fit, whatever kind was asked for
     */
    record FoundOut(
            List<FindingOut> items,
            long total,
            Map<String, Long> kinds,
            @Nullable Instant examinedAt) {}

    /**
     * @param rule code of the rule that does not hold; null where it is none
     * @param from first month, as {@code 2026-03}
     * @param text what is wrong, in the caller's language
     * @param deliveries ids of the files of which its first month was counted
     */
    record FindingOut(
            UUID id,
            String kind,
            @Nullable String rule,
            String dataset,
            @Nullable String indicator,
            String organ,
            String parent,
            String from,
            String to,
            Map<String, Double> figures,
            String text,
            String mend,
            List<UUID> deliveries,
            boolean simulated,
            Instant since) {

        static FindingOut of(Told told) {
            var one = told.odd();
            return new FindingOut(
                    one.id(),
                    word(one.kind()),
                    one.kind() == Kind.RULE ? one.about() : null,
                    one.dataset(),
                    one.indicator(),
                    one.organ(),
                    one.parent(),
                    IndicatorWords.code(one.from()),
                    IndicatorWords.code(one.to()),
                    one.figures(),
                    told.what(),
                    told.mend(),
                    told.sent().stream().map(Sent::id).toList(),
                    one.simulated(),
                    one.since());
        }
    }

    private static String word(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    /** The last month ahead. */
    @GetMapping
    @Allowed(Permission.READ)
    FoundOut all(
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String organ,
            @RequestParam(defaultValue = "") String dataset,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        var filter = DataQualityPages.filter(kind, organ, dataset);
        var found = quality.all(filter, page, size);
        var kinds = quality.kinds(filter);
        return new FoundOut(
                findings.of(found.items(), pages.words()).stream()
                        .map(FindingOut::of)
                        .toList(),
                found.total(),
                List.of(Kind.values()).stream()
                        .collect(Collectors.toMap(DataQualityApi::word, one -> kinds.getOrDefault(one, 0L))),
                quality.examined().orElse(null));
    }
}

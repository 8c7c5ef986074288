package mx.andamio.annual.web;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import mx.andamio.annual.Reports.Kept;
import mx.andamio.annual.web.Views.Shown;
import mx.andamio.pages.Pages;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** A report as documents. */
@Component
class AnnualPapers {

    private final Pages pages;

    AnnualPapers(Pages pages) {
        this.pages = pages;
    }

    /** PDF/A-3 with the data inside; the same bytes each time. */
    ResponseEntity<byte[]> pdf(Kept kept) {
        return pages.archive(
                "annual/reportpdf",
                name(kept) + ".pdf",
                new Shown(kept.report(), kept.sha256()),
                name(kept) + ".json",
                kept.json().getBytes(StandardCharsets.UTF_8),
                kept.report().compiled().at());
    }

    private static String name(Kept kept) {
        var report = kept.report();
        return report.kind().name().toLowerCase(Locale.ROOT) + "-" + report.year() + "-v"
                + report.compiled().number();
    }
}

package mx.andamio.commitments.web;

import java.util.List;
import java.util.Objects;
import mx.andamio.commitments.NewReport;
import mx.andamio.commitments.Ruling;
import mx.andamio.commitments.web.FollowViews.Typed;
import mx.andamio.pages.SentFile;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.BindParam;
import org.springframework.web.multipart.MultipartFile;

/**
 * A report as a form sends it.
 *
 * @param cutOff as the pages name it
 * @param upTo the same as the JSON interface names everything, {@code cut_off}; it goes before
 */
record ReportSent(
        @Nullable Integer step,
        @Nullable String text,
        @Nullable Boolean met,
        @Nullable String value,
        @Nullable String from,
        @Nullable String cutOff,
        @BindParam("cut_off") @Nullable String upTo,
        @Nullable List<MultipartFile> file,
        @Nullable List<String> link) {

    /** Refused: {@code report.number}, {@code report.day} (what was typed is neither). */
    Ruling<NewReport> asked() {
        return NewReport.typed(
                ReportJson.Sent.step(step),
                Objects.requireNonNullElse(text, ""),
                Boolean.TRUE.equals(met),
                new NewReport.TypedValue(
                        Objects.requireNonNullElse(value, ""), Objects.requireNonNullElse(from, ""), lastDay()),
                files(),
                Objects.requireNonNullElse(link, List.of()));
    }

    Typed typed() {
        var level = Objects.requireNonNullElse(step, 0);
        return new Typed(
                level < 1 || level > 4 ? 0 : level,
                Objects.requireNonNullElse(text, ""),
                Objects.requireNonNullElse(value, ""),
                Objects.requireNonNullElse(from, ""),
                lastDay(),
                Boolean.TRUE.equals(met),
                link == null || link.isEmpty() ? "" : link.getFirst());
    }

    private String lastDay() {
        return Objects.requireNonNullElse(upTo == null ? cutOff : upTo, "");
    }

    private List<NewReport.File> files() {
        return SentFile.chosen(file).stream()
                .map(one -> new NewReport.File(one.name(), one.bytes()))
                .toList();
    }
}

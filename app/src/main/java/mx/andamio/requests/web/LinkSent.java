package mx.andamio.requests.web;

import java.util.List;
import java.util.Objects;
import mx.andamio.commitments.NewReport;
import mx.andamio.commitments.Ruling;
import mx.andamio.commitments.ratings.Step;
import mx.andamio.pages.SentFile;
import mx.andamio.requests.web.Views.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** An answer as the screen behind a link sends it. */
record LinkSent(
        @Nullable Integer step,
        @Nullable String text,
        @Nullable String value,
        @Nullable String from,
        @Nullable String cutOff,
        @Nullable List<MultipartFile> file) {

    /** Refused: {@code report.number}, {@code report.day}. */
    Ruling<NewReport> asked() {
        var typed = typed();
        return NewReport.typed(
                typed.step() == 0 ? null : Step.of(typed.step()),
                typed.text(),
                false,
                new NewReport.TypedValue(typed.value(), typed.from(), typed.cutOff()),
                files(),
                List.of());
    }

    Typed typed() {
        var level = Objects.requireNonNullElse(step, 0);
        return new Typed(
                level < 1 || level > 4 ? 0 : level,
                Objects.requireNonNullElse(text, ""),
                Objects.requireNonNullElse(value, ""),
                Objects.requireNonNullElse(from, ""),
                Objects.requireNonNullElse(cutOff, ""));
    }

    private List<NewReport.File> files() {
        return SentFile.chosen(file).stream()
                .map(one -> new NewReport.File(one.name(), one.bytes()))
                .toList();
    }
}

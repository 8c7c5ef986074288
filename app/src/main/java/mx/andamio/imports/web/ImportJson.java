package mx.andamio.imports.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import mx.andamio.imports.CommitmentImport;
import mx.andamio.imports.Fate;
import mx.andamio.imports.ImportState;
import mx.andamio.imports.Review;
import mx.andamio.imports.ReviewedRow;
import mx.andamio.imports.RowKey;
import mx.andamio.sheets.Difference.Change;
import mx.andamio.sheets.Fault;
import mx.andamio.sheets.Field;
import mx.andamio.sheets.Gap;
import mx.andamio.sheets.Language;
import mx.andamio.sheets.Place;
import mx.andamio.sheets.Preview;
import mx.andamio.sheets.TableRead;
import mx.andamio.sheets.Warning;
import org.jspecify.annotations.Nullable;

/**
 * An import as the JSON interface gives it.
 *
 * @param rows how many commitments the file holds
 * @param sheet the first sheet that holds any
 * @param mapping heading as written, by field
 * @param commitments every row as it was read, those with faults too; what has a fault or is not said is null
 * @param state {@code previewed}, {@code applied} or {@code discarded}
 */
record ImportJson(
        UUID id,
        String file,
        String sha256,
        int rows,
        String sheet,
        List<String> sheets,
        Map<String, String> mapping,
        List<TableJson> tables,
        List<FaultJson> faults,
        List<GapJson> gaps,
        List<FaultJson> warnings,
        List<RowJson> commitments,
        DifferencesJson differences,
        String state,
        boolean ready,
        @Nullable LocalDate signedOn,
        @Nullable UUID session,
        int withoutSignature,
        Instant receivedAt,
        String receivedBy,
        ImportState.@Nullable Result result) {

    record LineJson(UUID id, String file, int rows, String sheet, String state, Instant receivedAt, String receivedBy) {

        static LineJson of(CommitmentImport one) {
            return new LineJson(
                    one.id().value(),
                    one.fileName(),
                    one.rows(),
                    one.sheet(),
                    word(one.state()),
                    one.receivedAt(),
                    one.receivedBy());
        }
    }

    /** @param headerRow from 1 */
    record TableJson(String sheet, int headerRow, int rows, Map<String, String> mapping) {}

    /** @param suggestion several are parted by {@code " | "} */
    record FaultJson(
            String sheet,
            int row,
            String column,
            int index,
            String value,
            String code,
            String text,
            String textEn,
            @Nullable String suggestion) {

        static FaultJson of(Fault fault, Language language) {
            var said = fault.said();
            return of(
                    fault.place(),
                    fault.value(),
                    fault.code().name(),
                    said.in(language),
                    said.en(),
                    fault.suggestion());
        }

        static FaultJson of(Warning warning, Language language) {
            var said = warning.said();
            return of(
                    warning.place(),
                    warning.value(),
                    warning.code().name(),
                    said.in(language),
                    said.en(),
                    warning.suggestion());
        }

        private static FaultJson of(
                Place at, String value, String code, String text, String english, @Nullable String suggestion) {
            return new FaultJson(at.sheet(), at.row(), at.column(), at.index(), value, code, text, english, suggestion);
        }
    }

    record GapJson(String sheet, int row, String column, String field) {

        static GapJson of(Gap gap) {
            return new GapJson(
                    gap.place().sheet(), gap.place().row(), gap.place().column(), gap.name());
        }
    }

    /** @param fate see {@link Fate}, in small letters */
    record RowJson(
            String sheet,
            int row,
            @Nullable String key,
            @Nullable String organ,
            String organWritten,
            @Nullable String line,
            @Nullable String text,
            @Nullable String responsible,
            @Nullable String coResponsible,
            @Nullable BigDecimal baseline,
            @Nullable BigDecimal target,
            @Nullable String unit,
            @Nullable String direction,
            @Nullable LocalDate signedOn,
            @Nullable LocalDate deadline,
            @Nullable String status,
            @Nullable String programme,
            @Nullable String notes,
            String fate,
            @Nullable UUID commitment) {

        static RowJson of(ReviewedRow reviewed) {
            var row = reviewed.draft();
            var commitment = reviewed.commitment();
            var direction = row.direction();
            return new RowJson(
                    row.sheet(),
                    row.row(),
                    row.key(),
                    row.organ(),
                    row.organWritten(),
                    row.line(),
                    row.text(),
                    row.responsible(),
                    row.coResponsible(),
                    row.baseline(),
                    row.target(),
                    row.unit(),
                    direction == null ? null : small(direction),
                    row.signedOn(),
                    row.deadline(),
                    row.status(),
                    row.programme(),
                    row.notes(),
                    small(reviewed.fate()),
                    commitment == null ? null : commitment.value());
        }
    }

    /**
     * What the file would change.
     *
     * @param counts rows by fate
     * @param undecided conflicts that nobody decided
     * @param items rows in which anything differs
     * @param gone what an earlier file of this kind had and this one has not; nothing happens to them
     */
    record DifferencesJson(Map<String, Integer> counts, long undecided, List<DifferenceJson> items, List<RowKey> gone) {

        static DifferencesJson of(Review review) {
            var counts = new LinkedHashMap<String, Integer>();
            review.counts().forEach((fate, count) -> counts.put(small(fate), count));
            return new DifferencesJson(
                    counts,
                    review.open(),
                    review.rows().stream()
                            .filter(row -> !row.changes().isEmpty())
                            .map(DifferenceJson::of)
                            .toList(),
                    review.gone());
        }
    }

    record DifferenceJson(
            String sheet,
            int row,
            @Nullable String key,
            @Nullable String organ,
            String fate,
            @Nullable String side,
            List<ChangeJson> changes) {

        static DifferenceJson of(ReviewedRow row) {
            var side = row.side();
            return new DifferenceJson(
                    row.draft().sheet(),
                    row.draft().row(),
                    row.draft().key(),
                    row.draft().organ(),
                    small(row.fate()),
                    side == null ? null : small(side),
                    row.changes().stream().map(ChangeJson::of).toList());
        }
    }

    record ChangeJson(
            String field,
            @Nullable String before,
            @Nullable String now,
            @Nullable String file,
            boolean conflict) {

        static ChangeJson of(Change change) {
            return new ChangeJson(
                    small(change.field()), change.before(), change.now(), change.file(), change.conflict());
        }
    }

    static ImportJson of(Review review, Language language) {
        var file = review.imported();
        var preview = review.preview();
        return new ImportJson(
                file.id().value(),
                file.fileName(),
                file.sha256(),
                preview.rows(),
                preview.sheet(),
                preview.sheets(),
                mapping(preview),
                preview.tables().stream()
                        .map(table -> new TableJson(table.sheet(), table.headerRow(), table.rows(), mapping(table)))
                        .toList(),
                review.faults().stream()
                        .map(fault -> FaultJson.of(fault, language))
                        .toList(),
                preview.gaps().stream().map(GapJson::of).toList(),
                preview.warnings().stream()
                        .map(warning -> FaultJson.of(warning, language))
                        .toList(),
                review.rows().stream().map(RowJson::of).toList(),
                DifferencesJson.of(review),
                word(file.state()),
                review.ready(),
                file.decided().signedOn(),
                file.decided().session(),
                review.drafts(),
                file.receivedAt(),
                file.receivedBy(),
                file.state() instanceof ImportState.Applied applied ? applied.result() : null);
    }

    /** Heading of each field; of several tables, that of the first that has it. */
    static Map<String, String> mapping(Preview preview) {
        var mapping = new LinkedHashMap<String, String>();
        preview.tables().forEach(table -> mapping(table).forEach(mapping::putIfAbsent));
        return mapping;
    }

    private static Map<String, String> mapping(TableRead table) {
        var mapping = new LinkedHashMap<String, String>();
        for (var field : Field.values()) {
            table.column(field).ifPresent(column -> mapping.put(small(field), column.header()));
        }
        return mapping;
    }

    static String word(ImportState state) {
        return switch (state) {
            case ImportState.Previewed _ -> "previewed";
            case ImportState.Applied _ -> "applied";
            case ImportState.Discarded _ -> "discarded";
        };
    }

    static String small(Enum<?> name) {
        return name.name().toLowerCase(Locale.ROOT);
    }
}

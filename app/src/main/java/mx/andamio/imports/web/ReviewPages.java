package mx.andamio.imports.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import mx.andamio.directory.Directory;
import mx.andamio.imports.Fate;
import mx.andamio.imports.Review;
import mx.andamio.imports.ReviewedRow;
import mx.andamio.imports.web.Views.Changed;
import mx.andamio.imports.web.Views.Finding;
import mx.andamio.imports.web.Views.GapGroup;
import mx.andamio.imports.web.Views.HiddenSheet;
import mx.andamio.imports.web.Views.Line;
import mx.andamio.imports.web.Views.ReviewPage;
import mx.andamio.imports.web.Views.Tab;
import mx.andamio.pack.Organ;
import mx.andamio.pack.OrganType;
import mx.andamio.pages.Slice;
import mx.andamio.pages.Words;
import mx.andamio.sessions.SessionLine;
import mx.andamio.sessions.Sessions;
import mx.andamio.sheets.Difference.Change;
import mx.andamio.sheets.Field;
import mx.andamio.sheets.Gap;
import mx.andamio.sheets.Place;
import mx.andamio.sheets.TableRead.MappedColumn;
import mx.andamio.sheets.Warning;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes a review readable, one part and one page at a time. */
@Component
class ReviewPages {

    static final int PAGE = 50;
    private static final int ROWS_NAMED = 12;
    private static final int OF_EACH = 10;

    /** A key that the library made is nothing to read. */
    private static final String MADE = "h-[0-9a-f]{32}";

    private final Directory directory;
    private final Sessions sessions;

    ReviewPages(Directory directory, Sessions sessions) {
        this.directory = directory;
        this.sessions = sessions;
    }

    /** @param asked part that the address names; null for the one that needs somebody first */
    ReviewPage of(Review review, @Nullable Tab asked, int page, Words words) {
        var tab = asked == null ? first(review) : asked;
        var organs = directory.all().stream()
                .collect(Collectors.toMap(Organ::code, organ -> organ, (one, other) -> one, LinkedHashMap::new));
        var findings = findings(review, tab, words);
        var gaps = tab == Tab.GAPS ? gaps(review, words) : List.<GapGroup>of();
        var rows = rows(review, tab);
        var lines = Slice.of(rows, page, PAGE).items().stream()
                .map(row -> line(row, organs, words))
                .toList();
        var total = switch (tab) {
            case FAULTS, WARNINGS -> findings.size();
            case CHANGES, ROWS -> rows.size();
            case GAPS, COLUMNS -> 0;
        };
        return new ReviewPage(
                review,
                tab,
                page,
                PAGE,
                total,
                Slice.of(findings, page, PAGE).items(),
                gaps,
                lines,
                review.counts(),
                organs.values().stream()
                        .filter(organ -> organ.type() == OrganType.OOAD
                                || organ.type() == OrganType.UMAE
                                || organ.type() == OrganType.DIRECTORATE)
                        .toList(),
                chosen(review),
                headings(review),
                hidden(review),
                held(words));
    }

    /** The last of each body: commitments are signed in a session, and their list comes soon after. */
    private List<SessionLine> held(Words words) {
        var today = words.today();
        var kept = new HashMap<String, Integer>();
        return sessions.sessions(null, 0, Slice.LARGEST).items().stream()
                .filter(one -> {
                    var when = one.when();
                    return when != null && !when.isAfter(today);
                })
                .filter(one -> kept.merge(one.bodyCode(), 1, Integer::sum) <= OF_EACH)
                .toList();
    }

    private static Tab first(Review review) {
        if (!review.faults().isEmpty()) {
            return Tab.FAULTS;
        }
        return review.open() > 0 ? Tab.CHANGES : Tab.ROWS;
    }

    private static List<Finding> findings(Review review, Tab tab, Words words) {
        var language = ImportApi.language(words);
        return switch (tab) {
            case FAULTS ->
                review.faults().stream()
                        .map(one -> finding(one.place(), one.value(), one.said().in(language), one.suggestion()))
                        .toList();
            case WARNINGS ->
                review.preview().warnings().stream()
                        .map(one -> finding(one.place(), one.value(), one.said().in(language), one.suggestion()))
                        .toList();
            case CHANGES, ROWS, GAPS, COLUMNS -> List.of();
        };
    }

    private static Finding finding(Place at, String value, String text, @Nullable String suggestion) {
        var suggestions = suggestion == null ? List.<String>of() : Arrays.asList(suggestion.split(" \\| "));
        return new Finding(at.sheet(), at.row(), at.column(), at.index(), value, text, suggestions);
    }

    private static List<ReviewedRow> rows(Review review, Tab tab) {
        return switch (tab) {
            case ROWS -> review.rows();
            case CHANGES ->
                review.rows().stream()
                        .filter(row -> !row.changes().isEmpty() || row.fate() == Fate.CHANGED)
                        .sorted(java.util.Comparator.comparing(row -> row.fate() == Fate.CONFLICT ? 0 : 1))
                        .toList();
            case FAULTS, GAPS, WARNINGS, COLUMNS -> List.of();
        };
    }

    private static Line line(ReviewedRow row, Map<String, Organ> organs, Words words) {
        var draft = row.draft();
        var organ = draft.organ() == null ? null : organs.get(draft.organ());
        var key = draft.key();
        var name = row.key();
        return new Line(
                row,
                organ == null ? draft.organWritten() : organ.shortName(),
                key == null || key.matches(MADE) ? null : key,
                name == null ? "" : name.organ() + " " + name.key(),
                row.changes().stream().map(one -> changed(one, organs, words)).toList());
    }

    private static Changed changed(Change change, Map<String, Organ> organs, Words words) {
        return new Changed(
                words.text("imports.field." + change.field().name()),
                shown(change.field(), change.before(), organs, words),
                shown(change.field(), change.now(), organs, words),
                shown(change.field(), change.file(), organs, words),
                change.conflict());
    }

    private static String shown(Field field, @Nullable String value, Map<String, Organ> organs, Words words) {
        if (value == null) {
            return "";
        }
        return switch (field) {
            case SIGNED_ON, DEADLINE -> words.when(value);
            case BASELINE, TARGET -> words.number(new java.math.BigDecimal(value));
            case DIRECTION -> words.text("imports.direction." + value);
            case ORGAN -> organs.containsKey(value) ? organs.get(value).shortName() : value;
            default -> value;
        };
    }

    private static List<GapGroup> gaps(Review review, Words words) {
        var groups = review.preview().gaps().stream()
                .collect(Collectors.groupingBy(
                        gap -> List.of(
                                gap.place().sheet(),
                                gap.place().column(),
                                gap.field().name()),
                        LinkedHashMap::new,
                        Collectors.toList()));
        return groups.values().stream().map(group -> group(group, words)).toList();
    }

    private static GapGroup group(List<Gap> gaps, Words words) {
        var first = gaps.getFirst();
        var rows = new ArrayList<>(gaps.stream()
                .limit(ROWS_NAMED)
                .map(gap -> Integer.toString(gap.place().row()))
                .toList());
        var named = String.join(", ", rows);
        return new GapGroup(
                first.place().sheet(),
                first.place().column(),
                words.text("imports.field." + first.field().name()),
                gaps.size(),
                gaps.size() > ROWS_NAMED ? words.text("imports.and_more", named, gaps.size() - ROWS_NAMED) : named);
    }

    private static Map<Field, String> chosen(Review review) {
        var chosen = new EnumMap<Field, String>(Field.class);
        for (var table : review.preview().tables()) {
            for (var field : Field.values()) {
                table.column(field).ifPresent(column -> chosen.putIfAbsent(field, column.header()));
            }
        }
        return chosen;
    }

    private static List<String> headings(Review review) {
        var headings = review.preview().tables().stream()
                .flatMap(table -> table.columns().stream())
                .map(MappedColumn::header)
                .filter(header -> !header.isBlank())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return List.copyOf(headings);
    }

    private static List<HiddenSheet> hidden(Review review) {
        var read = review.imported().decided().choices().hiddenSheets();
        var hidden = new ArrayList<HiddenSheet>();
        read.stream().sorted().forEach(name -> hidden.add(new HiddenSheet(name, true)));
        review.preview().warnings().stream()
                .filter(warning -> warning.code() == Warning.Code.HIDDEN_SHEET)
                .map(warning -> warning.place().sheet())
                .filter(name -> !read.contains(name))
                .distinct()
                .forEach(name -> hidden.add(new HiddenSheet(Objects.requireNonNull(name), false)));
        return hidden;
    }
}

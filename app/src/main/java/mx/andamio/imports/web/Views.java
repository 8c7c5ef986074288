package mx.andamio.imports.web;

import java.util.List;
import java.util.Map;
import mx.andamio.imports.CommitmentImport;
import mx.andamio.imports.Fate;
import mx.andamio.imports.Review;
import mx.andamio.imports.ReviewedRow;
import mx.andamio.pack.Organ;
import mx.andamio.sessions.SessionLine;
import mx.andamio.sheets.Field;
import org.jspecify.annotations.Nullable;

/** What the templates of imports show. */
public interface Views {

    /** Parts of a review. */
    enum Tab {
        FAULTS,
        CHANGES,
        ROWS,
        GAPS,
        WARNINGS,
        COLUMNS;

        /** As the address names it. */
        public String word() {
            return switch (this) {
                case FAULTS -> "errores";
                case CHANGES -> "cambios";
                case ROWS -> "filas";
                case GAPS -> "huecos";
                case WARNINGS -> "avisos";
                case COLUMNS -> "columnas";
            };
        }
    }

    record ImportList(List<CommitmentImport> imports, long total, int page, int pageSize, long largestMegabytes) {}

    /**
     * @param tab the part that is shown
     * @param total how many lines the part has
     * @param organs names by code
     * @param chosen heading of each field that has a column
     * @param headings every heading of the file, once
     * @param hidden hidden sheets with commitments
     */
    record ReviewPage(
            Review review,
            Tab tab,
            int page,
            int pageSize,
            long total,
            List<Finding> findings,
            List<GapGroup> gaps,
            List<Line> lines,
            Map<Fate, Integer> counts,
            List<Organ> organs,
            Map<Field, String> chosen,
            List<String> headings,
            List<HiddenSheet> hidden,
            List<SessionLine> sessions) {

        public String path() {
            return "/compromisos/importar/" + review.imported().id();
        }

        public String at(Tab other) {
            return path() + "?ver=" + other.word();
        }

        public boolean organIsMissing() {
            var organ = review.imported().decided().choices().organ();
            return organ != null
                    || review.faults().stream().anyMatch(fault -> fault.place().index() < 0);
        }
    }

    /**
     * A fault or a warning.
     *
     * @param index of the column from 0, less for what is no cell
     * @param text in the reader's language
     * @param suggestions each may be written into the cell
     */
    record Finding(
            String sheet, int row, String column, int index, String value, String text, List<String> suggestions) {}

    /** Empty cells of one column: {@code rows} are the first of them, as people write a list of rows. */
    record GapGroup(String sheet, String column, String field, int count, String rows) {}

    /**
     * @param organ its short name, as written where it is not known
     * @param key null where the file gave none
     * @param word names its conflict in a form
     */
    record Line(ReviewedRow row, String organ, @Nullable String key, String word, List<Changed> changes) {}

    /** One field that differs, its values as people read them; empty for nothing. */
    record Changed(String field, String before, String now, String file, boolean conflict) {}

    record HiddenSheet(String name, boolean read) {}
}

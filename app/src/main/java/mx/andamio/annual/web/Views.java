package mx.andamio.annual.web;

import java.util.List;
import java.util.Map;
import mx.andamio.annual.Reports.Kept;
import mx.andamio.annual.Reports.Line;
import mx.andamio.annual.Reports.Text;
import mx.andamio.annual.model.Changes;
import mx.andamio.annual.model.Kind;
import mx.andamio.annual.model.Report;
import mx.andamio.pages.Words;
import org.jspecify.annotations.Nullable;

/** What pages of reports show. */
public final class Views {

    private Views() {}

    static String title(Kind kind, int year, Words words) {
        return words.text("annual.title." + kind.name(), Integer.toString(year));
    }

    /** @param next what could be compiled: of each kind its last year */
    public record ListPage(List<Group> groups, Map<Kind, Integer> next) {}

    /** Versions of one report, the last ahead. */
    public record Group(Kind kind, int year, List<Line> versions) {

        public String title(Words words) {
            return Views.title(kind, year, words);
        }
    }

    /**
     * A report, compiled or as it would be now.
     *
     * @param sha256 null of what is not compiled
     */
    public record Shown(Report report, @Nullable String sha256) {

        public String title(Words words) {
            return Views.title(report.kind(), report.year(), words);
        }

        public String footer(Words words) {
            return sha256 == null ? words.text("annual.footer_draft") : words.text("annual.footer", sha256);
        }
    }

    /**
     * @param changes against the version before; null of the first
     * @param versions all of them, the last ahead
     */
    public record ReportPage(
            Kept kept, Shown shown, @Nullable Changes changes, List<Line> versions) {}

    /**
     * @param texts the last of each chapter that has one
     * @param refused why what was asked for was not done; null where it was, or nothing was
     * @param typed the text that was refused, with its chapter; null where none was
     */
    public record DraftPage(
            Shown shown,
            Map<String, Text> texts,
            @Nullable String refused,
            @Nullable Typed typed) {

        public String text(String chapter) {
            var sent = typed;
            if (sent != null && sent.chapter().equals(chapter)) {
                return sent.text();
            }
            var text = texts.get(chapter);
            return text == null ? "" : text.text();
        }

        public int version(String chapter) {
            var text = texts.get(chapter);
            return text == null ? 0 : text.version();
        }
    }

    public record Typed(String chapter, String text) {}
}

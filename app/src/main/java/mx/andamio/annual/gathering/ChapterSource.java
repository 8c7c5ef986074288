package mx.andamio.annual.gathering;

import java.util.List;
import mx.andamio.annual.model.Chapter;
import mx.andamio.annual.model.Figure;
import mx.andamio.annual.model.Missing;

/** What other modules froze, as a chapter. */
interface ChapterSource {

    /** As the plan of chapters names it. */
    String code();

    Found of(Asked asked);

    /** What was found; tables without figures are not told. */
    record Found(List<Chapter.Table> tables, List<Missing> missing) {

        public Found {
            tables = tables.stream().filter(one -> !one.figures().isEmpty()).toList();
            missing = List.copyOf(missing);
        }
    }

    static Chapter.Table table(Asked asked, String code, List<Figure> figures) {
        return new Chapter.Table(code, asked.say("annual.table." + code), figures);
    }
}

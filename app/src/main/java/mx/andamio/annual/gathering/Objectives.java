package mx.andamio.annual.gathering;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import mx.andamio.annual.model.Figure;
import mx.andamio.annual.model.Figure.Source;
import mx.andamio.annual.model.Missing;
import mx.andamio.annual.model.Owed;
import mx.andamio.commitments.ActionLines;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/** What a year is to bring: what is owed by line of action, and goals that were published and are still to be reached. */
@Component
class Objectives implements ChapterSource {

    private final OwedRows rows;
    private final ActionLines lines;
    private final Published published;

    Objectives(OwedRows rows, ActionLines lines, Published published) {
        this.rows = rows;
        this.lines = lines;
        this.published = published;
    }

    @Override
    public String code() {
        return "objectives";
    }

    @Override
    public Found of(Asked asked) {
        var byLine = new ArrayList<Figure>();
        for (var simulated : List.of(false, true)) {
            var open = rows.all(simulated).stream().filter(Owed::isOpen).toList();
            var codes = new TreeSet<String>();
            open.stream().map(Owed::line).filter(Objects::nonNull).forEach(codes::add);
            for (var line : codes) {
                var address = "/compromisos?linea=" + UriUtils.encodeQueryParam(line, "UTF-8");
                var basis = Basis.of(asked.period(), asked.cutOff(), Source.REGISTER, address, simulated);
                var name = lines.name(line);
                byLine.add(basis.count(
                        "objective." + line,
                        asked.say("annual.figure.line_open", name),
                        Owed.count(open, one -> line.equals(one.line())),
                        null));
                byLine.add(basis.count(
                        "objective." + line + ".due",
                        asked.say("annual.figure.line_due", name, asked.period()),
                        Owed.count(open, one -> line.equals(one.line()) && one.isDueIn(asked.year())),
                        null));
            }
        }
        var goals = published.goals(asked, asked.period());
        var missing = new ArrayList<Missing>();
        if (byLine.isEmpty()) {
            missing.add(asked.missing("objective", asked.say("annual.table.by_line"), "no_line", "/compromisos"));
        }
        return new Found(
                List.of(ChapterSource.table(asked, "by_line", byLine), ChapterSource.table(asked, "goals", goals)),
                missing);
    }
}

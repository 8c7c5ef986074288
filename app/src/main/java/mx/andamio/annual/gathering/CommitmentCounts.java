package mx.andamio.annual.gathering;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import mx.andamio.annual.model.Figure;
import mx.andamio.annual.model.Figure.Coverage;
import mx.andamio.annual.model.Figure.Source;
import mx.andamio.annual.model.Missing;
import mx.andamio.annual.model.Owed;
import mx.andamio.commitments.ActionLines;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/** How commitments stood at the cut-off, as the register had them, and what became of them in the year. */
@Component
class CommitmentCounts implements ChapterSource {

    private static final String PAGE = "/compromisos";
    private static final List<String> STATES = List.of("SIGNED", "RUNNING", "REPORTED_MET", "VERIFIED");
    private static final List<String> EXITS = List.of("NOT_MET", "CANCELLED", "REPLACED");

    private final OwedRows rows;
    private final ActionLines lines;

    CommitmentCounts(OwedRows rows, ActionLines lines) {
        this.rows = rows;
        this.lines = lines;
    }

    @Override
    public String code() {
        return "commitments";
    }

    @Override
    public Found of(Asked asked) {
        var states = new ArrayList<Figure>();
        var year = new ArrayList<Figure>();
        var byLine = new ArrayList<Figure>();
        var missing = new ArrayList<Missing>();
        for (var simulated : List.of(false, true)) {
            var bound = rows.all(simulated).stream()
                    .filter(one -> one.boundBy(asked.cutOff()))
                    .toList();
            if (bound.isEmpty()) {
                continue;
            }
            var known =
                    bound.stream().filter(one -> one.isKnownOn(asked.cutOff())).toList();
            var basis = Basis.of(asked.period(), asked.cutOff(), Source.REGISTER, PAGE, simulated);
            var coverage = new Coverage(known.size(), bound.size(), "COMMITMENTS");
            STATES.forEach(state -> states.add(basis.at(PAGE + "?estado=" + state)
                    .count(
                            "commitments.state." + state,
                            asked.say("annual.stage." + state),
                            Owed.count(known, one -> one.stage().equals(state)),
                            coverage)));
            year.addAll(ofYear(asked, basis, known, coverage));
            byLine.addAll(byLine(asked, basis, known));
            if (known.size() < bound.size()) {
                missing.add(asked.missing(
                                Asked.code("commitments.later", simulated),
                                asked.say("annual.what.state"),
                                "later",
                                PAGE,
                                Integer.toString(bound.size() - known.size()),
                                asked.cutOff().toString())
                        .of(simulated));
            }
        }
        if (states.isEmpty()) {
            missing.add(asked.missing("commitments", asked.say("annual.table.states"), "no_commitment", PAGE));
        }
        return new Found(
                List.of(
                        ChapterSource.table(asked, "states", states),
                        ChapterSource.table(asked, "year", year),
                        ChapterSource.table(asked, "lines", byLine)),
                missing);
    }

    private static List<Figure> ofYear(Asked asked, Basis basis, List<Owed> known, Coverage coverage) {
        var found = new ArrayList<Figure>();
        found.add(basis.count(
                "commitments.met",
                asked.say("annual.figure.met"),
                Owed.count(known, one -> one.wasMetIn(asked.year())),
                coverage));
        var open = known.stream().filter(Owed::isOpen).toList();
        found.add(basis.count(
                "commitments.late",
                asked.say("annual.figure.late"),
                Owed.count(open, one -> one.isLateOn(asked.cutOff())),
                new Coverage(Owed.count(open, one -> one.due() != null), open.size(), "COMMITMENTS")));
        EXITS.forEach(state -> found.add(basis.at(PAGE + "?estado=" + state)
                .count(
                        "commitments." + state,
                        asked.say("annual.stage." + state),
                        Owed.count(known, one -> one.becameIn(state, asked.year())),
                        coverage)));
        return found;
    }

    private List<Figure> byLine(Asked asked, Basis basis, List<Owed> known) {
        var found = new ArrayList<Figure>();
        var codes = new TreeSet<String>();
        known.stream().map(Owed::line).filter(Objects::nonNull).forEach(codes::add);
        for (var line : codes) {
            var of = known.stream().filter(one -> line.equals(one.line())).toList();
            var there = basis.at(PAGE + "?linea=" + UriUtils.encodeQueryParam(line, "UTF-8"));
            var name = lines.name(line);
            var code = "commitments.line." + line;
            found.add(there.count(
                    code + ".open", asked.say("annual.figure.line_open", name), Owed.count(of, Owed::isOpen), null));
            found.add(there.count(
                    code + ".met",
                    asked.say("annual.figure.line_met", name),
                    Owed.count(of, one -> one.wasMetIn(asked.year())),
                    null));
            found.add(there.count(
                    code + ".late",
                    asked.say("annual.figure.line_late", name),
                    Owed.count(of, one -> one.isLateOn(asked.cutOff())),
                    null));
        }
        return found;
    }
}

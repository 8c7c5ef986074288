package mx.andamio.annual.gathering;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import mx.andamio.annual.model.Figure;
import mx.andamio.annual.model.Figure.Coverage;
import mx.andamio.annual.model.Figure.Source;
import mx.andamio.annual.model.Missing;
import mx.andamio.annual.model.Owed;
import mx.andamio.directory.Directory;
import mx.andamio.pack.Organ;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/** Open commitments that fall due in the year, by organ. */
@Component
class Due implements ChapterSource {

    private static final String PAGE = "/compromisos";

    private final OwedRows rows;
    private final Directory directory;

    Due(OwedRows rows, Directory directory) {
        this.rows = rows;
        this.directory = directory;
    }

    @Override
    public String code() {
        return "due";
    }

    @Override
    public Found of(Asked asked) {
        var figures = new ArrayList<Figure>();
        var missing = new ArrayList<Missing>();
        for (var simulated : List.of(false, true)) {
            var open = rows.all(simulated).stream().filter(Owed::isOpen).toList();
            var organs = new TreeSet<String>();
            open.stream()
                    .filter(one -> one.isDueIn(asked.year()))
                    .map(Owed::organ)
                    .forEach(organs::add);
            for (var organ : organs) {
                var of = open.stream().filter(one -> one.organ().equals(organ)).toList();
                figures.add(Basis.of(
                                asked.period(),
                                asked.cutOff(),
                                Source.REGISTER,
                                PAGE + "?organo=" + UriUtils.encodeQueryParam(organ, "UTF-8"),
                                simulated)
                        .count(
                                "due." + organ,
                                asked.say(
                                        "annual.figure.due",
                                        directory.organ(organ).map(Organ::name).orElse(organ),
                                        asked.period()),
                                Owed.count(of, one -> one.isDueIn(asked.year())),
                                new Coverage(Owed.count(of, one -> one.due() != null), of.size(), "COMMITMENTS")));
            }
            var dateless = Owed.count(open, one -> one.due() == null);
            if (dateless > 0) {
                missing.add(asked.missing(
                                Asked.code("due.dateless", simulated),
                                asked.say("annual.what.due", asked.period()),
                                "dateless",
                                PAGE + "?incompletos=true",
                                Long.toString(dateless))
                        .of(simulated));
            }
        }
        if (figures.isEmpty() && missing.isEmpty()) {
            missing.add(asked.missing("due", asked.say("annual.what.due", asked.period()), "nothing_due", PAGE));
        }
        return new Found(List.of(ChapterSource.table(asked, "due", figures)), missing);
    }
}

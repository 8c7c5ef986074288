package mx.andamio.annual.model;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import mx.andamio.annual.model.Chapter.Table;
import mx.andamio.annual.model.Figure.Origin;
import mx.andamio.annual.model.Figure.Source;
import mx.andamio.annual.model.Report.Compiled;

/** Figures and reports in few words. */
final class FiguresFixture {

    private FiguresFixture() {}

    static Said said(String text) {
        return new Said("annual.figure.met", List.of(), text);
    }

    static Figure figure(String code, String value) {
        return new Figure(
                code,
                said(code),
                new BigDecimal(value),
                "",
                null,
                null,
                null,
                null,
                "2026-11-30",
                "2026",
                null,
                new Origin(Source.REGISTER, "/compromisos", null),
                false,
                null);
    }

    static Missing missing(String code) {
        return new Missing(code, said(code), said("sin firmar"), null, false);
    }

    static Report report(List<Missing> missing, Figure... figures) {
        var table = new Table("year", said("Del año"), List.of(figures));
        return new Report(
                Report.FORMAT,
                List.of(),
                Kind.INFORME,
                2026,
                LocalDate.of(2026, 11, 30),
                List.of(new Chapter("commitments", said("Compromisos"), List.of(), List.of(table), missing)),
                new Compiled(1, Instant.EPOCH, "ana", 7, null));
    }
}

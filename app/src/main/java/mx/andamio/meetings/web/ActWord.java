package mx.andamio.meetings.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import mx.andamio.meetings.act.Act;
import mx.andamio.meetings.web.Views.ActView;
import mx.andamio.pages.Words;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jspecify.annotations.Nullable;

/** An act as a Word file: the same parts in the same order as on the page. */
final class ActWord {

    private static final int TITLE = 16;
    private static final int PART = 12;
    private static final int TEXT = 10;
    private static final int SMALL = 7;

    private final XWPFDocument document = new XWPFDocument();
    private final ActView view;
    private final Act act;
    private final Words words;

    private ActWord(ActView view, Words words) {
        this.view = view;
        this.act = view.act();
        this.words = words;
    }

    static byte[] of(ActView view, Words words) {
        var word = new ActWord(view, words);
        var output = new ByteArrayOutputStream();
        try (var document = word.document) {
            word.write();
            document.write(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return output.toByteArray();
    }

    private void write() {
        var core = document.getProperties().getCoreProperties();
        core.setTitle(view.title(words));
        core.setCreator("Andamio");
        var footer = document.createFooter(HeaderFooterType.DEFAULT)
                .createParagraph()
                .createRun();
        footer.setFontSize(SMALL);
        footer.setText(view.footer(words));
        act.letterhead().forEach(line -> paragraph(line, TEXT, false));
        if (act.legend() != null) {
            paragraph(act.legend(), TEXT, false);
        }
        paragraph(view.title(words), TITLE, true);
        facts();
        attendance();
        agenda();
        outcomes();
        reviewed();
        if (view.sha256() != null) {
            act.paper().signers().forEach(one -> paragraph(view.signer(one, words), PART, false));
            paragraph(words.text("act.hash", view.sha256()), SMALL, false);
        }
    }

    private void reviewed() {
        var reviewed = act.reviewed();
        if (reviewed == null) {
            return;
        }
        var said = words.text(
                "act.reviewed",
                reviewed.version(),
                words.longDate(reviewed.until()),
                reviewed.comments(),
                reviewed.taken());
        paragraph(
                reviewed.agreed().isEmpty()
                        ? said
                        : said + " " + words.text("act.agreed") + " " + words.list(reviewed.agreed()) + ".",
                TEXT,
                false);
        paragraph(words.text("act.reviewed_hash", reviewed.version(), reviewed.sha256()), SMALL, false);
    }

    private void facts() {
        var session = act.session();
        fact("act.body", session.bodyName() + ", " + session.series());
        fact("act.number", session.number() == null ? null : session.number().toString());
        fact("act.days", words.list(session.days().stream().map(words::longDate).toList()));
        fact("act.place", session.place());
        fact("act.chair", session.chair());
        fact("act.secretary", session.secretary());
        var rule = act.quorum();
        var asked = words.text("act.rule", view.share(rule.asks(), words), words.number(rule.members()));
        fact(
                "act.quorum",
                Stream.of(
                                asked,
                                rule.eachSector() == null
                                        ? ""
                                        : words.text("act.rule_sectors", view.share(rule.eachSector(), words)),
                                rule.provisional() ? words.text("act.provisional") : "",
                                rule.secondCall() == null
                                        ? ""
                                        : words.text("act.second_call", words.time(rule.secondCall())))
                        .filter(part -> !part.isEmpty())
                        .reduce((one, other) -> one + " " + other)
                        .orElse(asked));
        if (act.closedAt() != null) {
            fact("act.closed", words.moment(act.closedAt()) + ", " + act.closedBy());
        }
    }

    private void fact(String key, @Nullable String value) {
        if (value != null) {
            var line = document.createParagraph();
            var name = line.createRun();
            name.setBold(true);
            name.setFontSize(TEXT);
            name.setText(words.text(key) + ": ");
            var said = line.createRun();
            said.setFontSize(TEXT);
            said.setText(value);
        }
    }

    private void attendance() {
        part("act.attendance", act.attendance().size());
        table(
                List.of("act.member", "act.person", "act.stay"),
                act.attendance().stream()
                        .map(one -> List.of(
                                one.name() + (one.votes() ? "" : " (" + words.text("act.voice") + ")"),
                                person(one),
                                words.list(one.stays().stream().map(this::stay).toList())))
                        .toList());
        if (!act.guests().isEmpty()) {
            paragraph(
                    words.text(
                            "act.guests",
                            words.list(
                                    act.guests().stream().map(Act.Guest::person).toList())),
                    TEXT,
                    false);
        }
        if (!act.absent().isEmpty()) {
            paragraph(
                    words.text("act.absent", words.number(act.absent().size())) + " "
                            + String.join(
                                    "; ",
                                    act.absent().stream().map(Act.Absent::name).toList())
                            + ".",
                    TEXT,
                    false);
        }
    }

    private String person(Act.Attendant one) {
        var name = one.person() == null || one.person().equals(one.name()) ? "" : one.person();
        if (one.deputy()) {
            return words.text("act.deputy") + (name.isEmpty() ? "" : ": " + name);
        }
        return name.isEmpty() ? "–" : name;
    }

    private String stay(Act.Stay one) {
        return one.until() == null
                ? words.text("act.from", words.time(one.from()))
                : words.text("act.from_to", words.time(one.from()), words.time(one.until()));
    }

    private void agenda() {
        part("act.agenda", act.agenda().size());
        table(
                List.of("act.number", "proposal.item", "proposal.why"),
                act.agenda().stream()
                        .map(one -> List.of(
                                Integer.toString(one.number()),
                                one.text(),
                                one.reason() == null
                                        ? words.text("agenda.own")
                                        : words.text("proposal.reason."
                                                + one.reason().toUpperCase(Locale.ROOT))))
                        .toList());
        if (!act.missingBusiness().isEmpty()) {
            paragraph(words.text("act.missing") + " " + words.list(act.missingBusiness()) + ".", TEXT, true);
        }
    }

    private void outcomes() {
        part("act.outcomes", act.outcomes().size());
        for (var item : act.outcomes()) {
            paragraph(
                    item.number() + ". " + words.text("outcome.kind." + item.kind())
                            + (item.decision() == null ? "" : " · " + words.text("outcome.decision." + item.decision()))
                            + (item.folio() == null ? "" : " · " + item.folio()),
                    TEXT,
                    true);
            if (!view.isTask(item)) {
                paragraph(item.text(), TEXT, false);
            }
            if (item.quorum() != null) {
                var quorum = item.quorum();
                paragraph(words.text("act.present", quorum.present(), quorum.members(), quorum.needed()), TEXT, false);
            }
            if (item.votes() != null) {
                var votes = item.votes();
                paragraph(words.text("act.votes", votes.inFavour(), votes.against(), votes.abstained()), TEXT, false);
            }
            item.asked().forEach(asked -> paragraph("– " + asked(asked), TEXT, false));
        }
    }

    private String asked(Act.Asked one) {
        return one.text() + " · " + words.list(one.to()) + " · "
                + (one.due() == null
                        ? words.text("act.no_due")
                        : words.text("proposal.due", words.shortDate(one.due())))
                + (one.verifier() == null ? "" : " · " + words.text("act.verifies", one.verifier()));
    }

    private void part(String key, int count) {
        paragraph(words.text(key) + " (" + words.number(count) + ")", PART, true);
    }

    private void paragraph(String text, int size, boolean bold) {
        var run = document.createParagraph().createRun();
        run.setFontSize(size);
        run.setBold(bold);
        run.setText(text);
    }

    private void table(List<String> heads, List<List<String>> rows) {
        if (rows.isEmpty()) {
            return;
        }
        var table = document.createTable(rows.size() + 1, heads.size());
        for (var column = 0; column < heads.size(); column++) {
            table.getRow(0).getCell(column).setText(words.text(heads.get(column)));
        }
        table.getRow(0).setRepeatHeader(true);
        for (var row = 0; row < rows.size(); row++) {
            for (var column = 0; column < heads.size(); column++) {
                table.getRow(row + 1).getCell(column).setText(rows.get(row).get(column));
            }
        }
    }
}

package mx.andamio.meetings.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import mx.andamio.meetings.act.OfficialLetter;
import mx.andamio.meetings.web.PaperViews.LetterView;
import mx.andamio.pages.Words;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** An oficio as a Word file: the same parts in the same order as on its sheet. */
final class LetterWord {

    private static final int TEXT = 11;
    private static final int SMALL = 7;

    private final XWPFDocument document = new XWPFDocument();
    private final LetterView view;
    private final Words words;

    private LetterWord(LetterView view, Words words) {
        this.view = view;
        this.words = words;
    }

    static byte[] of(LetterView view, Words words) {
        var word = new LetterWord(view, words);
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
        var letter = view.letter();
        var footer = document.createFooter(HeaderFooterType.DEFAULT)
                .createParagraph()
                .createRun();
        footer.setFontSize(SMALL);
        footer.setText(view.footer(words));
        letter.letterhead().forEach(line -> paragraph(line, false));
        if (letter.legend() != null) {
            paragraph(letter.legend(), false);
        }
        paragraph(words.text("oficio.number", letter.folio()), true);
        if (view.isVoid()) {
            paragraph(words.text("oficio.is_void"), true);
        }
        paragraph(words.longDate(letter.day()), false);
        if (letter.holder() != null) {
            paragraph(letter.holder(), true);
        }
        paragraph(letter.postName(), true);
        paragraph(
                words.text(
                        "oficio.says",
                        letter.sessionName(),
                        words.list(letter.sessionDays().stream()
                                .map(words::longDate)
                                .toList())),
                false);
        letter.asked().forEach(one -> paragraph(asked(one), false));
        paragraph(words.text("oficio.act", letter.act()), false);
        paragraph(letter.signs() == null ? words.text("act.sign_secretary") : letter.signs(), true);
        paragraph(words.text("oficio.acuse_line"), false);
    }

    private String asked(OfficialLetter.Asked one) {
        return "– " + one.text() + " · "
                + (one.due() == null ? words.text("act.no_due") : words.text("oficio.until", words.longDate(one.due())))
                + " · "
                + (one.folio() == null ? words.text("oficio.outcome", one.outcome()) : one.folio());
    }

    private void paragraph(String text, boolean bold) {
        var run = document.createParagraph().createRun();
        run.setFontSize(TEXT);
        run.setBold(bold);
        run.setText(text);
    }
}

package mx.andamio.library.reading;

import java.util.List;
import java.util.stream.Stream;
import mx.andamio.library.Paper.Format;
import mx.andamio.library.Paper.Notice;
import mx.andamio.reader.documents.Document;
import mx.andamio.reader.documents.Documents;
import mx.andamio.reader.documents.Refusal;
import mx.andamio.register.Reason;
import mx.andamio.register.Reason.Kind;

/** Turns the bytes of a file into text as the reader does, or says why they are none in words of the interface. */
public sealed interface PaperBytes {

    /** Most letters shown of what the reader names of a file. */
    int LONGEST_VALUE = 80;

    /** @param notices what of the file is not in the text */
    record Text(String text, Format format, List<Notice> notices) implements PaperBytes {
        public Text {
            notices = List.copyOf(notices);
        }
    }

    record NoText(Reason reason) implements PaperBytes {}

    static PaperBytes of(String fileName, byte[] bytes) {
        return switch (Documents.read(bytes)) {
            case Document.Text text ->
                new Text(
                        text.text(),
                        format(text.format()),
                        text.notices().stream()
                                .map(notice -> new Notice(notice.es(), notice.en()))
                                .toList());
            case Document.Refused refused -> new NoText(reason(refused.refusal(), fileName));
        };
    }

    private static Format format(mx.andamio.reader.documents.Format format) {
        return switch (format) {
            case TEXT -> Format.TEXT;
            case PDF -> Format.PDF;
            case DOCX -> Format.DOCX;
        };
    }

    /** The file's name fills the first place of the words; what the reader names of the file, those behind it. */
    private static Reason reason(Refusal refusal, String fileName) {
        var fills = Stream.concat(Stream.of(fileName), refusal.values().stream().map(PaperBytes::visible))
                .toArray(String[]::new);
        return switch (refusal.code()) {
            case EMPTY -> Reason.of("paper.empty", Kind.USER, fills);
            case TOO_LARGE -> Reason.of("paper.too_large", Kind.CAPACITY, fills);
            case BINARY -> Reason.of("paper.binary", Kind.USER, fills);
            case ENCODING -> Reason.of("paper.encoding", Kind.USER, fills);
            case ENCRYPTED -> Reason.of("paper.encrypted", Kind.USER, fills);
            case NO_TEXT -> Reason.of("paper.no_text", Kind.USER, fills);
            case DAMAGED -> Reason.of("paper.damaged", Kind.USER, fills);
            case TOO_MANY_PAGES -> Reason.of("paper.too_many_pages", Kind.CAPACITY, fills);
            case TOO_DENSE -> Reason.of("paper.too_dense", Kind.CAPACITY, fills);
            case OLD_WORD -> Reason.of("paper.old_word", Kind.USER, fills);
            case OTHER_FORMAT -> Reason.of("paper.other_format", Kind.USER, fills);
        };
    }

    /** Some values are names inside the file, and may hold anything of any length. */
    private static String visible(String value) {
        var points = value.codePoints()
                .filter(point -> !Character.isISOControl(point))
                .limit(LONGEST_VALUE)
                .toArray();
        return new String(points, 0, points.length);
    }
}

package mx.andamio.library.reading;

import mx.andamio.reader.PaperFile;
import mx.andamio.register.Reason;
import mx.andamio.register.Reason.Kind;

/** Turns the bytes of a file into text as the reader does, or says why they are none in words of the interface. */
public sealed interface PaperBytes {

    record Text(String text) implements PaperBytes {}

    record NoText(Reason reason) implements PaperBytes {}

    static PaperBytes of(String fileName, byte[] bytes) {
        return switch (PaperFile.decode(bytes)) {
            case PaperFile.Text text -> new Text(text.text());
            case PaperFile.Refused refused -> new NoText(reason(refused.code(), fileName));
        };
    }

    private static Reason reason(PaperFile.Code code, String fileName) {
        return switch (code) {
            case EMPTY -> Reason.of("paper.empty", Kind.USER, fileName);
            case TOO_LARGE -> Reason.of("paper.too_large", Kind.CAPACITY, fileName);
            case BINARY -> Reason.of("paper.binary", Kind.USER, fileName);
            case ENCODING -> Reason.of("paper.encoding", Kind.USER, fileName);
        };
    }
}

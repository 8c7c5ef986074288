package mx.andamio.reader.text;

import mx.andamio.reader.Span;

/** A text taken as one sentence, for tests of rules that look around a token. */
public final class OneSentence {

    private OneSentence() {}

    public static Sentence of(String text) {
        return of(text, Sentence.Part.BODY);
    }

    public static Sentence of(String text, Sentence.Part part) {
        return new Sentence(Sentences.tokens(text, new Span(0, text.length())), part, 0);
    }
}

package mx.andamio.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import mx.andamio.reader.documents.Document;

/** What every answer to a file holds, whatever the file. */
final class Promise {

    private Promise() {}

    /** Text that a database and a page can keep, or a refusal in words of both languages. */
    static void kept(Document document) {
        switch (document) {
            case Document.Text text -> {
                assertThat(text.text()).isNotBlank();
                kept(text.text());
            }
            case Document.Refused refused -> {
                assertThat(refused.refusal().es()).isNotBlank();
                assertThat(refused.refusal().en()).isNotBlank();
            }
        }
    }

    /** A text that a database and a page can keep. */
    static void kept(String text) {
        assertThat(badCharacter(text))
                .as("place of a character that no text holds")
                .isEqualTo(-1);
    }

    private static int badCharacter(String text) {
        int i = 0;
        while (i < text.length()) {
            int c = text.codePointAt(i);
            boolean layout = c == '\n' || c == '\r' || c == '\t' || c == '\f';
            boolean lone = Character.charCount(c) == 1 && Character.isSurrogate((char) c);
            if (lone || (c < 32 && !layout)) {
                return i;
            }
            i += Character.charCount(c);
        }
        return -1;
    }
}

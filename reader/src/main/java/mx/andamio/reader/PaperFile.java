package mx.andamio.reader;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of a file as text, or why they are none. UTF-8 first, with or without its mark; Windows-1252 when the bytes are no UTF-8
 * but text all the same.
 */
public sealed interface PaperFile {

    /** Most bytes taken. */
    long LIMIT = 5L * 1024 * 1024;

    /** Why bytes are refused; the names are stable. */
    enum Code {
        EMPTY("está vacío; indique un archivo con el texto del boletín."),
        TOO_LARGE("pasa de 5 MB y no se leyó; entregue solo el texto del boletín."),
        BINARY("no es texto (parece un archivo binario, como PDF o Word); guárdelo como texto en UTF-8."),
        ENCODING("no está en UTF-8 ni en Windows-1252; guárdelo como texto en UTF-8.");

        private final String why;

        Code(String why) {
            this.why = why;
        }

        /** What is wrong and what to do, in Spanish, to be read behind the name of the file. */
        public String why() {
            return why;
        }
    }

    /** The characters. */
    record Text(String text) implements PaperFile {}

    /** Not a text that can be read. */
    record Refused(Code code) implements PaperFile {}

    static PaperFile decode(byte[] bytes) {
        if (bytes.length > LIMIT) {
            return new Refused(Code.TOO_LARGE);
        }
        if (isBinary(bytes)) {
            return new Refused(Code.BINARY);
        }
        String text = decoded(bytes, StandardCharsets.UTF_8);
        if (text == null) {
            text = decoded(bytes, Charset.forName("windows-1252"));
        }
        if (text == null) {
            return new Refused(Code.ENCODING);
        }
        String unmarked = text.startsWith("\uFEFF") ? text.substring(1) : text;
        return unmarked.isBlank() ? new Refused(Code.EMPTY) : new Text(unmarked);
    }

    private static @Nullable String decoded(byte[] bytes, Charset charset) {
        try {
            return charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    /** Control characters that no text holds. */
    private static boolean isBinary(byte[] bytes) {
        for (byte b : bytes) {
            boolean control = b >= 0 && b < 32 && b != '\n' && b != '\r' && b != '\t' && b != '\f';
            if (control) {
                return true;
            }
        }
        return false;
    }
}

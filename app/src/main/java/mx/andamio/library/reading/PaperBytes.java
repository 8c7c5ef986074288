package mx.andamio.library.reading;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import mx.andamio.library.Papers;
import mx.andamio.register.Reason;
import mx.andamio.register.Reason.Kind;

/** Turns the bytes of a file into text, or says why they are none. */
public sealed interface PaperBytes {

    record Text(String text) implements PaperBytes {}

    record NoText(Reason reason) implements PaperBytes {}

    static PaperBytes of(String fileName, byte[] bytes) {
        if (bytes.length > Papers.LARGEST_BYTES) {
            return refused("paper.too_large", Kind.CAPACITY, fileName);
        }
        for (var b : bytes) {
            if (b == 0) {
                return refused("paper.binary", Kind.USER, fileName);
            }
        }
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            var plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
            return plain.isBlank() ? refused("paper.empty", Kind.USER, fileName) : new Text(plain);
        } catch (CharacterCodingException e) {
            return refused("paper.encoding", Kind.USER, fileName);
        }
    }

    private static PaperBytes refused(String code, Kind kind, String fileName) {
        return new NoText(Reason.of(code, kind, fileName));
    }
}

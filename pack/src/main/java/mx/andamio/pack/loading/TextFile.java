package mx.andamio.pack.loading;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A text file, strictly UTF-8. A byte order mark is accepted and dropped. */
final class TextFile {

    private TextFile() {}

    /** The text, or null after saying why there is none. */
    static @Nullable String read(Path path, String name, Faults faults) {
        try {
            return decode(Files.readAllBytes(path), name, faults);
        } catch (NoSuchFileException e) {
            faults.ofFile(name, FaultCode.FILE_MISSING, name, name);
        } catch (IOException e) {
            faults.ofFile(name, FaultCode.UNREADABLE, name, String.valueOf(e.getMessage()));
        }
        return null;
    }

    private static @Nullable String decode(byte[] bytes, String name, Faults faults) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(in).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            int at = in.position();
            String bad = "byte 0x%02X".formatted(bytes[at]);
            faults.at(new Faults.Place(name, lineOf(bytes, at), ""), FaultCode.NOT_UTF8, bad);
            return null;
        }
    }

    private static int lineOf(byte[] bytes, int position) {
        int line = 1;
        for (int i = 0; i < position; i++) {
            if (bytes[i] == '\n') {
                line++;
            }
        }
        return line;
    }
}

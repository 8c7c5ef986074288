package mx.andamio.reader.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** A file as text, or why it is none. UTF-8 first; Windows-1252 when the bytes are no UTF-8 but text all the same. */
sealed interface PaperFile {

    /** Largest file read. */
    long LIMIT = 5L * 1024 * 1024;

    /** The file's characters. */
    record Text(String text) implements PaperFile {}

    /** Why the file is not read and what to do, in Spanish. */
    record Unreadable(String why) implements PaperFile {}

    /** Reads at most {@link #LIMIT} bytes. */
    static PaperFile read(Path file) {
        try {
            if (Files.isDirectory(file)) {
                return new Unreadable("es una carpeta; indique los archivos de texto que contiene.");
            }
            if (Files.size(file) > LIMIT) {
                return new Unreadable("pasa de 5 MB y no se leyó; entregue solo el texto del boletín.");
            }
            return decode(Files.readAllBytes(file));
        } catch (NoSuchFileException e) {
            return new Unreadable("no existe; revise el nombre y la carpeta.");
        } catch (AccessDeniedException e) {
            return new Unreadable("no hay permiso para leerlo; pida acceso o cópielo a otra carpeta.");
        } catch (IOException e) {
            return new Unreadable("no se pudo leer; revise el disco y vuelva a intentarlo.");
        }
    }

    /** Text of the bytes, unless they are empty or binary. */
    static PaperFile decode(byte[] bytes) {
        if (isBinary(bytes)) {
            return new Unreadable(
                    "no es texto (parece un archivo binario, como PDF o Word); guárdelo como texto en UTF-8.");
        }
        String text = decoded(bytes, StandardCharsets.UTF_8);
        if (text == null) {
            text = decoded(bytes, Charset.forName("windows-1252"));
        }
        if (text == null) {
            return new Unreadable("no está en UTF-8 ni en Windows-1252; guárdelo como texto en UTF-8.");
        }
        return text.isBlank()
                ? new Unreadable("está vacío; indique un archivo con el texto del boletín.")
                : new Text(text);
    }

    private static @org.jspecify.annotations.Nullable String decoded(byte[] bytes, Charset charset) {
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

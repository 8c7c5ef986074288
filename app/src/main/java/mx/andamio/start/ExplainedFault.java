package mx.andamio.start;

import java.nio.file.FileSystemException;
import java.util.List;
import mx.andamio.directory.FaultyPack;
import mx.andamio.storage.StorageException;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Faults that the person who started the application can mend. {@link Main} says them; they need no trace in the log. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class ExplainedFault implements SpringBootExceptionReporter {

    /** As Spring Boot makes it. */
    ExplainedFault(@SuppressWarnings("unused") ConfigurableApplicationContext context) {}

    @Override
    public boolean reportException(Throwable failure) {
        return !words(failure).isEmpty();
    }

    /** What to say of a fault, a line or more in each language; nothing when only its trace could explain it. */
    static List<String> words(Throwable fault) {
        for (var cause = fault; cause != null; cause = cause.getCause()) {
            var words = wordsOf(cause);
            if (!words.isEmpty()) {
                return words;
            }
        }
        return List.of();
    }

    private static List<String> wordsOf(Throwable fault) {
        return switch (fault) {
            case StartRefused refused -> List.of(String.valueOf(refused.getMessage()), refused.english());
            case StorageException storage -> List.of(String.valueOf(storage.getMessage()), storage.english());
            case FaultyPack pack -> List.of(String.valueOf(pack.getMessage()), pack.english());
            case FileSystemException file ->
                List.of(
                        "No se pudo leer o escribir %s. Revise que exista, los permisos y el espacio en disco."
                                .formatted(file.getMessage()),
                        "Could not read or write %s. Check that it exists, its permissions and the space on disk."
                                .formatted(file.getMessage()));
            default -> List.of();
        };
    }
}

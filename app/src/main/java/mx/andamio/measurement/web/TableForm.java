package mx.andamio.measurement.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import mx.andamio.pages.BadRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/** Forms in which tables are given. */
enum TableForm {
    CSV("text/csv;charset=UTF-8"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    PARQUET("application/vnd.apache.parquet");

    private final String type;

    TableForm(String type) {
        this.type = type;
    }

    MediaType type() {
        return MediaType.parseMediaType(type);
    }

    /** As names of files end. */
    String ending() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** As names of files end; empty where none does so. */
    static Optional<TableForm> ending(String word) {
        return Arrays.stream(values()).filter(one -> one.ending().equals(word)).findFirst();
    }

    /**
     * The first form that a program says it takes; CSV where it takes anything.
     *
     * @throws BadRequest where what it says cannot be read
     */
    static TableForm taken(String accept) {
        return parsed(accept).stream()
                .flatMap(asked -> Arrays.stream(values())
                        .filter(one -> one.type().equalsTypeAndSubtype(asked))
                        .limit(1))
                .findFirst()
                .orElse(CSV);
    }

    private static List<MediaType> parsed(String accept) {
        try {
            return MediaType.parseMediaTypes(accept);
        } catch (InvalidMediaTypeException _) {
            throw new BadRequest("request.value", HttpHeaders.ACCEPT);
        }
    }
}

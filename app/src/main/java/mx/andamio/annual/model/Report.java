package mx.andamio.annual.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A report as it was compiled: all that it says.
 *
 * @param format {@value #FORMAT}
 * @param letterhead of the institution
 * @param cutOff no day after it counts
 * @param compiled by whom and when; all else is the same however often it is compiled of the same things on the same day
 */
public record Report(
        String format,
        List<String> letterhead,
        Kind kind,
        int year,
        LocalDate cutOff,
        List<Chapter> chapters,
        Compiled compiled) {

    /** Name and version of this shape. */
    public static final String FORMAT = "andamio-report/1";

    public Report {
        letterhead = List.copyOf(letterhead);
        chapters = List.copyOf(chapters);
        var codes = new HashSet<String>();
        chapters.stream().flatMap(Chapter::figures).forEach(one -> {
            if (!codes.add(one.code())) {
                throw new IllegalArgumentException("two figures are called " + one.code());
            }
        });
    }

    /**
     * @param number of this kind and year, from 1
     * @param at to the second
     * @param by user name of the account
     * @param entry number of the last entry of the register before, 0 before the first
     * @param entryHash of that entry; null before the first
     */
    public record Compiled(
            int number,
            Instant at,
            String by,
            long entry,
            @Nullable String entryHash) {}

    public Stream<Figure> figures() {
        return chapters.stream().flatMap(Chapter::figures);
    }

    public Stream<Missing> missing() {
        return chapters.stream().flatMap(chapter -> chapter.missing().stream());
    }

    public Optional<Figure> figure(String code) {
        return figures().filter(one -> one.code().equals(code)).findFirst();
    }

    public boolean hasSimulated() {
        return figures().anyMatch(Figure::simulated);
    }
}

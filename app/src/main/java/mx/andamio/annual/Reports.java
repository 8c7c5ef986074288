package mx.andamio.annual;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import mx.andamio.annual.model.Kind;
import mx.andamio.annual.model.Report;
import mx.andamio.register.Command;
import mx.andamio.register.Outcome;

/** Work reports and programmes of activities: what was compiled stays as it is, and each compilation is another version. */
public interface Reports {

    /** Longest text of a chapter, in letters. */
    int LONGEST = 20_000;

    /** First year of which one is compiled. */
    int FIRST = 1900;

    /** The last year ahead, of a year the work report ahead, the last version ahead. */
    List<Line> all();

    Optional<Kept> one(UUID id);

    /** The version before one, with which its page compares it; empty for the first. */
    Optional<Kept> before(Kept kept);

    /** What would be compiled now; number 0, and nothing is kept. Empty where there can be none of that year: {@link #compile}. */
    Optional<Report> draft(Kind kind, int year);

    /**
     * Compiles a report from what is frozen now and keeps it for good, as the next version of its kind and year. Refused: {@code annual.year} (with the first and the
     * last year of which there can be one), {@code annual.cited} (the text of a chapter cites a figure that there is not: with the chapter's code and the
     * figure's).
     *
     * @return done with its id
     */
    Outcome compile(Command command, Kind kind, int year);

    /** The last text of each chapter that has one. */
    List<Text> texts(Kind kind, int year);

    /** All versions of a chapter's text, the last ahead. */
    List<Text> texts(Kind kind, int year, String chapter);

    /**
     * Writes the text of a chapter, as another version; blank for none. Refused: {@code annual.year}, {@code annual.chapter} (there is none of that code),
     * {@code annual.text} (too long), {@code annual.same}, {@code annual.changed} (somebody else wrote meanwhile: with the last version and by whom).
     *
     * @return done with the version
     */
    Outcome write(Command command, NewText text);

    /**
     * A report in a list.
     *
     * @param simulated whether any of its figures is made up
     * @param figures how many it has
     * @param missing how many it says are missing
     */
    record Line(
            UUID id,
            Kind kind,
            int year,
            int number,
            Instant at,
            String by,
            String sha256,
            boolean simulated,
            int figures,
            int missing) {}

    /**
     * @param json in canonical form (RFC 8785); numbers that may have a fraction are texts
     * @param sha256 of its bytes in UTF-8, 64 lower-case hexadecimal digits
     */
    record Kept(UUID id, Report report, String json, String sha256) {}

    /** @param version from 1, without gaps */
    record Text(String chapter, int version, String text, Instant at, String by) {}

    /** @param version of the text that was seen; 0 where there was none */
    record NewText(Kind kind, int year, String chapter, int version, String text) {}
}

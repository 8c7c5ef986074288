package mx.andamio.imports.store;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import mx.andamio.commitments.Drafting.NewCommitment;
import mx.andamio.commitments.goals.Direction;
import mx.andamio.commitments.goals.PartialGoal;
import mx.andamio.commitments.goals.PartialGoal.Point;
import mx.andamio.commitments.goals.Stated;
import mx.andamio.commitments.life.Alignment;
import mx.andamio.commitments.life.CommitmentKind;
import mx.andamio.commitments.life.Origin;
import mx.andamio.commitments.life.Parties;
import mx.andamio.commitments.life.Terms;
import mx.andamio.directory.Directory;
import mx.andamio.directory.OrganPost;
import mx.andamio.pack.Organ;
import mx.andamio.sessions.SessionId;
import mx.andamio.sheets.Draft;
import org.jspecify.annotations.Nullable;

/** What the register makes of rows. One for a file: a post that was looked up for a row is not looked up for the next. */
final class EnteredTerms {

    /** A key that the library made of organ and text is no key of an office. */
    private static final String MADE = "h-[0-9a-f]{32}";

    private final Directory directory;
    private final String fileName;
    private final LocalDate received;
    private final @Nullable UUID session;
    private final Map<List<String>, Optional<String>> posts = new HashMap<>();

    /**
     * @param received day on which the file came, for rows that say no day of signature
     * @param session in which they were agreed; null where they come from the file alone
     */
    EnteredTerms(Directory directory, String fileName, LocalDate received, @Nullable UUID session) {
        this.session = session;
        this.directory = directory;
        this.fileName = fileName;
        this.received = received;
    }

    /** @param row without faults */
    NewCommitment of(Draft row, @Nullable LocalDate signedOn) {
        var organ = Objects.requireNonNull(row.organ());
        var words = row.responsible();
        var post = words == null ? null : post(words, organ).orElse(null);
        var terms = new Terms(
                CommitmentKind.COMMITMENT,
                Objects.requireNonNull(row.text()),
                new Parties(post, others(row, post), null),
                goal(row),
                null,
                null,
                new Alignment(row.line(), row.table(), row.programme() == null ? List.of() : List.of(row.programme())),
                origin(signedOn));
        return new NewCommitment(organ, ownKey(row.key()), terms, post == null ? words : null, false);
    }

    private Origin origin(@Nullable LocalDate signedOn) {
        return session == null
                ? new Origin.Document(fileName, signedOn == null ? received : signedOn)
                : new Origin.SessionItem(new SessionId(session), null, null);
    }

    static @Nullable String ownKey(@Nullable String key) {
        return key == null || key.matches(MADE) ? null : key;
    }

    /** What is not a post stays in the file's own words, which the snapshot keeps. */
    private List<String> others(Draft row, @Nullable String responsible) {
        var words = row.coResponsible();
        return words == null
                ? List.of()
                : Arrays.stream(words.split("[;\\n]"))
                        .map(String::strip)
                        .filter(part -> !part.isEmpty())
                        .flatMap(part -> post(part, Objects.requireNonNull(row.organ())).stream())
                        .filter(post -> !post.equals(responsible))
                        .distinct()
                        .toList();
    }

    private Optional<String> post(String words, String organ) {
        return posts.computeIfAbsent(
                List.of(words, organ),
                asked -> directory
                        .postNamed(
                                words, directory.organ(organ).map(Organ::name).orElse(""))
                        .or(() -> directory.named(words).flatMap(named -> directory.headOf(named.code())))
                        .map(OrganPost::code));
    }

    private static @Nullable Stated goal(Draft row) {
        var nothing = Stream.of(row.baseline(), row.target(), row.unit(), row.deadline(), row.direction())
                .allMatch(Objects::isNull);
        return nothing
                ? null
                : new PartialGoal(
                        null,
                        row.unit(),
                        null,
                        0,
                        null,
                        direction(row.direction()),
                        point(row.baseline(), null),
                        point(row.target(), row.deadline()),
                        List.of(),
                        null);
    }

    private static Point point(@Nullable BigDecimal value, @Nullable LocalDate on) {
        return value == null && on == null ? Point.NONE : new Point(value, on);
    }

    static @Nullable Direction direction(Draft.@Nullable Direction said) {
        return said == null
                ? null
                : switch (said) {
                    case UP -> Direction.UP;
                    case DOWN -> Direction.DOWN;
                    case HOLD -> Direction.HOLD;
                };
    }
}

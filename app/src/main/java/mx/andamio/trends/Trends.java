package mx.andamio.trends;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import mx.andamio.commitments.Board;
import mx.andamio.commitments.Board.By;
import mx.andamio.commitments.Board.Scope;
import mx.andamio.commitments.Board.Tally;
import mx.andamio.directory.Directory;
import mx.andamio.pack.Organ;
import mx.andamio.pages.ComparedPart;
import mx.andamio.pages.Pages;
import mx.andamio.pages.StandingPart.Look;
import mx.andamio.pages.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * How an organ stood from month to month and how others of its kind stand. Whoever looks keeps the day, at most once an hour, and so does the hour itself.
 */
@Component
class Trends implements ComparedPart {

    /** Its own year, this month included. */
    private static final int MONTHS = 12;

    private static final Duration OFTEN = Duration.ofHours(1);
    private static final int WELL = 3;
    private static final int BEST = 4;

    private final Stands stands;
    private final Board board;
    private final Directory directory;
    private final Pages pages;
    private final Clock clock;
    private final ZoneId zone;
    private final AtomicReference<Instant> kept = new AtomicReference<>(Instant.EPOCH);

    Trends(
            Stands stands,
            Board board,
            Directory directory,
            Pages pages,
            Clock clock,
            @Value("${andamio.zone}") String zone) {
        this.stands = stands;
        this.board = board;
        this.directory = directory;
        this.pages = pages;
        this.clock = clock;
        this.zone = ZoneId.of(zone);
    }

    /** Keeps how all organs stand today, where that was not done in the last hour. */
    void keepToday() {
        var now = clock.instant();
        var last = kept.get();
        if (Duration.between(last, now).abs().compareTo(OFTEN) >= 0 && kept.compareAndSet(last, now)) {
            stands.keep(now.atZone(zone).toLocalDate(), board.tallies(By.ORGAN, Scope.NATION));
        }
    }

    @Override
    public Optional<Part> of(String code) {
        keepToday();
        var tallies = board.tallies(By.ORGAN, Scope.NATION);
        return directory
                .organ(code)
                .filter(organ -> tallies.containsKey(organ.code()))
                .map(organ -> part(organ, tallies));
    }

    private Part part(Organ organ, Map<String, Tally> tallies) {
        var words = pages.words();
        var from = words.today().withDayOfMonth(1).minusMonths(MONTHS - 1L);
        var peers =
                directory.all().stream().filter(other -> isPeer(organ, other)).toList();
        var first = stands.first(peers.stream().map(Organ::code).toList());
        return new Part(
                stands.months(organ.code(), from).reversed().stream()
                        .map(stand -> month(stand, words))
                        .toList(),
                kind(organ, words),
                peers.stream()
                        .filter(other -> tallies.containsKey(other.code()))
                        .map(other -> peer(
                                other,
                                other.equals(organ),
                                Objects.requireNonNull(tallies.get(other.code())),
                                first.get(other.code()),
                                words))
                        .toList());
    }

    /** Of the same type; and of the same region, where it has one. */
    private static boolean isPeer(Organ organ, Organ other) {
        return other.type() == organ.type()
                && (organ.region() == null || organ.region().equals(other.region()));
    }

    private String kind(Organ organ, Words words) {
        var type = words.text("organ.type." + organ.type().name());
        var region = organ.region();
        return region == null
                ? type
                : words.text(
                        "trend.kind",
                        type,
                        directory.organ(region).map(Organ::name).orElse(region));
    }

    private static Month month(Stand stand, Words words) {
        var tally = stand.tally();
        var shown = tally.shown(words);
        return new Month(
                words.month(stand.day()),
                words.shortDate(stand.day()),
                new Look(shown.style(), shown.glyph(), shown.name()),
                tally.all(),
                words.text("board.n_of_m", tally.rated(), tally.due()),
                List.of((long) tally.at(1), (long) tally.at(2), (long) tally.at(WELL), (long) tally.at(BEST)),
                tally.silent(),
                tally.simulated() > 0);
    }

    private static Peer peer(Organ organ, boolean own, Tally tally, @Nullable Stand first, Words words) {
        return new Peer(
                organ.name(),
                "/representaciones/" + organ.code(),
                own,
                tally.all(),
                words.text("board.n_of_m", tally.rated(), tally.due()),
                well(tally, words),
                first == null ? null : well(first.tally(), words),
                first == null ? "" : words.shortDate(first.day()),
                tally.simulated() > 0);
    }

    private static String well(Tally tally, Words words) {
        return words.text("board.n_of_m", tally.at(WELL) + tally.at(BEST), tally.rated());
    }
}

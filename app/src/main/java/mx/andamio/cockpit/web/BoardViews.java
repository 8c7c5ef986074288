package mx.andamio.cockpit.web;

import static java.net.URLEncoder.encode;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mx.andamio.commitments.Board.Look;
import mx.andamio.commitments.Board.Scope;
import mx.andamio.commitments.Board.Tally;
import mx.andamio.commitments.Rated;
import mx.andamio.pack.Organ;
import mx.andamio.programmes.Conflict;
import mx.andamio.programmes.TargetReached;
import mx.andamio.sessions.SessionLine;
import org.jspecify.annotations.Nullable;

/** What the templates of the board show. */
public interface BoardViews {

    /** An organ with how its commitments stand. */
    record Tile(Organ organ, Tally tally) {}

    /** @param name of a group of tiles, in words */
    record TileGroup(String name, List<Tile> tiles) {}

    /**
     * @param organ its short name
     * @param responsible name of its post, or its words; empty without one
     */
    record Line(Rated rated, String organ, String responsible) {}

    /** @param name of a line of action */
    record LineTally(String code, String name, Tally tally) {}

    /** @param total how many there are in all; {@code lines} are the most urgent of them */
    record Lines(List<Line> lines, long total) {}

    /**
     * Up to which day the board looks ahead: that of the next session, or so many days where nobody knows of one.
     *
     * @param next null where neither the calendar nor a paper has one
     */
    record Horizon(LocalDate today, @Nullable SessionLine next) {

        public LocalDate until() {
            return next == null ? today.plusDays(Look.SOON) : Objects.requireNonNull(next.startsOn());
        }

        Look look() {
            return new Look.Due(today, until());
        }
    }

    /**
     * The first page's board.
     *
     * @param states tiles of the OOAD, by their places on the map
     * @param hospitals tiles of the UMAE by region
     * @param others organs of other types that have commitments
     * @param horizon up to which day {@code soon} looks
     */
    record Overview(
            Tally all,
            List<Tile> states,
            List<TileGroup> hospitals,
            List<Tile> others,
            Lines decide,
            Lines silent,
            Lines soon,
            Horizon horizon,
            List<TargetReached> programmes) {

        /** How many figures of its programme were published with several values; told once, under its first bar. */
        public int contradicted(TargetReached one) {
            return programmes.stream()
                    .filter(other -> other.programme().equals(one.programme()))
                    .findFirst()
                    .filter(one::equals)
                    .map(first -> Conflict.of(first.programme()).size())
                    .orElse(0);
        }
    }

    /**
     * A part of the board.
     *
     * @param look its name in addresses; empty for all
     * @param horizon up to which day those that are due soon are told
     * @param name of what the scope narrows to, empty for the whole institution
     * @param regions with how each stands
     * @param organs that have commitments in this scope
     */
    record BoardPart(
            Scope scope,
            String look,
            Horizon horizon,
            String name,
            Tally all,
            List<Tile> regions,
            List<Tile> organs,
            List<LineTally> lines,
            List<Line> rows,
            long total,
            int page,
            int size,
            List<Organ> choices) {

        /** The address of this part for another look, without its page. */
        public String at(String other) {
            return BoardViews.path(scope, other);
        }

        public String path() {
            return BoardViews.path(scope, look);
        }
    }

    /**
     * The page of a line of action or of a region.
     *
     * @param kind {@code line} or {@code region}, as in the words
     * @param tiles of the organs that have commitments in it
     * @param horizon up to which day {@code soon} looks
     * @param list address of its commitments as a list
     */
    record AloneBoard(
            String kind,
            String name,
            Scope scope,
            Tally all,
            List<Tile> tiles,
            Lines decide,
            Lines soon,
            Horizon horizon,
            Lines silent,
            String list) {}

    /** The address of a part of the board, to which a page may be added. */
    static String path(Scope scope, String look) {
        return "/tablero?"
                + Stream.of(
                                part("organo", scope.organ()),
                                part("region", scope.region()),
                                part("linea", scope.line()),
                                part("programa", scope.programme()),
                                part("cargo", scope.responsible()),
                                part("ver", look))
                        .filter(Objects::nonNull)
                        .map(part -> part + "&")
                        .collect(Collectors.joining());
    }

    private static @Nullable String part(String name, @Nullable String value) {
        return value == null || value.isEmpty() ? null : name + "=" + encode(value, UTF_8);
    }
}

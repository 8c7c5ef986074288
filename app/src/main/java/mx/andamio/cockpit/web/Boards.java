package mx.andamio.cockpit.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import mx.andamio.cockpit.web.BoardViews.Line;
import mx.andamio.cockpit.web.BoardViews.Lines;
import mx.andamio.cockpit.web.BoardViews.Overview;
import mx.andamio.cockpit.web.BoardViews.Tile;
import mx.andamio.cockpit.web.BoardViews.TileGroup;
import mx.andamio.commitments.Board;
import mx.andamio.commitments.Board.By;
import mx.andamio.commitments.Board.Look;
import mx.andamio.commitments.Board.Scope;
import mx.andamio.commitments.Board.Tally;
import mx.andamio.commitments.CommitmentId;
import mx.andamio.commitments.Rated;
import mx.andamio.commitments.Ratings;
import mx.andamio.directory.Directory;
import mx.andamio.pack.Organ;
import mx.andamio.pack.OrganType;
import mx.andamio.pages.Slice;
import mx.andamio.programmes.Programmes;
import mx.andamio.programmes.TargetReached;
import org.springframework.stereotype.Component;

/** Puts the board together for its pages. */
@Component
class Boards {

    private static final int SHOWN = 5;

    private final Board board;
    private final Ratings ratings;
    private final Directory directory;
    private final Programmes programmes;
    private final Horizons horizons;

    Boards(Board board, Ratings ratings, Directory directory, Programmes programmes, Horizons horizons) {
        this.board = board;
        this.ratings = ratings;
        this.directory = directory;
        this.programmes = programmes;
        this.horizons = horizons;
    }

    Overview overview(LocalDate today) {
        var tiles = tiles(Scope.NATION, today);
        var all = tiles.stream().map(Tile::tally).reduce(Tally.NONE, Tally::plus);
        var hospitals = tiles.stream()
                .filter(tile -> tile.organ().type() == OrganType.UMAE)
                .collect(Collectors.groupingBy(
                        tile -> Objects.requireNonNullElse(tile.organ().region(), ""),
                        TreeMap::new,
                        Collectors.toList()));
        var horizon = horizons.of(Scope.NATION, today);
        var lists = shown(List.of(new Look.Decide(), new Look.Silent(), horizon.look()));
        return new Overview(
                all,
                tiles.stream()
                        .filter(tile -> tile.organ().attribute("tile_row").isPresent())
                        .toList(),
                hospitals.entrySet().stream()
                        .map(group -> new TileGroup(name(tiles, group.getKey()), group.getValue()))
                        .toList(),
                tiles.stream()
                        .filter(tile -> tile.tally().all() > 0
                                && tile.organ().type() != OrganType.UMAE
                                && tile.organ().attribute("tile_row").isEmpty())
                        .toList(),
                lists.get(0),
                lists.get(1),
                lists.get(2),
                horizon,
                programmes.all().stream()
                        .flatMap(one -> TargetReached.of(one).stream())
                        .toList());
    }

    /** The first of each list; what they show is read together. */
    private List<Lines> shown(List<Look> looks) {
        var found = looks.stream()
                .map(look -> board.found(Scope.NATION, look, 0, SHOWN))
                .toList();
        var lines = lines(found.stream()
                        .flatMap(list -> list.items().stream())
                        .distinct()
                        .toList())
                .stream()
                .collect(Collectors.toMap(line -> line.rated().commitment().id(), Function.identity()));
        return found.stream()
                .map(list -> new Lines(
                        list.items().stream()
                                .map(lines::get)
                                .filter(Objects::nonNull)
                                .toList(),
                        list.total()))
                .toList();
    }

    /** Every organ that there is today, in the order of the pack, with how its own commitments stand. */
    List<Tile> tiles(Scope scope, LocalDate today) {
        var tallies = board.tallies(By.ORGAN, scope);
        return directory.all().stream()
                .filter(organ -> organ.existsOn(today) || tallies.containsKey(organ.code()))
                .map(organ -> new Tile(organ, tallies.getOrDefault(organ.code(), Tally.NONE)))
                .toList();
    }

    /** The regions, each as the sum of its organs. */
    static List<Tile> regions(List<Tile> tiles) {
        return tiles.stream()
                .map(Tile::organ)
                .filter(organ -> organ.type() == OrganType.REGION)
                .map(region -> new Tile(
                        region,
                        tiles.stream()
                                .filter(tile ->
                                        region.code().equals(tile.organ().region()) || region.equals(tile.organ()))
                                .map(Tile::tally)
                                .reduce(Tally.NONE, Tally::plus)))
                .toList();
    }

    Lines lines(Scope scope, Look look) {
        var found = board.found(scope, look, 0, SHOWN);
        return new Lines(lines(found.items()), found.total());
    }

    Slice<Line> page(Scope scope, Look look, int page, int size) {
        var found = board.found(scope, look, page, size);
        return new Slice<>(lines(found.items()), found.total());
    }

    private List<Line> lines(List<CommitmentId> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        var posts = directory.postNames();
        var organs =
                directory.all().stream().collect(Collectors.toMap(Organ::code, Organ::shortName, (one, other) -> one));
        return ratings.rated(ids).stream().map(one -> line(one, organs, posts)).toList();
    }

    private static Line line(Rated one, Map<String, String> organs, Map<String, String> posts) {
        var code = one.commitment().organ();
        var post = one.responsible();
        var words = Objects.requireNonNullElse(one.commitment().responsibleWords(), "");
        return new Line(one, organs.getOrDefault(code, code), post == null ? words : posts.getOrDefault(post, post));
    }

    private static String name(List<Tile> tiles, String organ) {
        return tiles.stream()
                .map(Tile::organ)
                .filter(one -> one.code().equals(organ))
                .map(Organ::name)
                .findFirst()
                .orElse(organ);
    }
}

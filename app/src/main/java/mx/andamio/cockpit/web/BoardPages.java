package mx.andamio.cockpit.web;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import mx.andamio.cockpit.web.BoardViews.BoardPart;
import mx.andamio.cockpit.web.BoardViews.Horizon;
import mx.andamio.cockpit.web.BoardViews.LineTally;
import mx.andamio.cockpit.web.BoardViews.Tile;
import mx.andamio.commitments.ActionLines;
import mx.andamio.commitments.Board;
import mx.andamio.commitments.Board.By;
import mx.andamio.commitments.Board.Look;
import mx.andamio.commitments.Board.Scope;
import mx.andamio.directory.Directory;
import mx.andamio.directory.OrganPost;
import mx.andamio.identity.Allowed;
import mx.andamio.identity.Permission;
import mx.andamio.pack.Organ;
import mx.andamio.pack.OrganType;
import mx.andamio.pack.Programme;
import mx.andamio.pages.BadRequest;
import mx.andamio.pages.Pages;
import mx.andamio.pages.Section;
import mx.andamio.programmes.Programmes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/** How commitments stand, of the institution or of a part of it, as a page and as JSON. What it narrows to is in the address. */
@Controller
class BoardPages {

    private static final int PAGE = 25;

    private final Pages pages;
    private final Boards boards;
    private final Board board;
    private final Directory directory;
    private final Programmes programmes;
    private final ActionLines lines;
    private final Horizons horizons;

    BoardPages(
            Pages pages,
            Boards boards,
            Board board,
            Directory directory,
            Programmes programmes,
            ActionLines lines,
            Horizons horizons) {
        this.pages = pages;
        this.boards = boards;
        this.board = board;
        this.directory = directory;
        this.programmes = programmes;
        this.lines = lines;
        this.horizons = horizons;
    }

    /**
     * What the address asks for; empty means all.
     *
     * @param ver a {@link Look} by its name
     */
    record Asked(
            @Nullable String organo,
            @Nullable String region,
            @Nullable String linea,
            @Nullable String programa,
            @Nullable String cargo,
            @Nullable String ver) {

        Scope scope() {
            return new Scope(said(organo), said(region), said(linea), said(programa), said(cargo));
        }

        String look() {
            return Objects.requireNonNullElse(said(ver), "");
        }

        /** What is due soon is due before the next session. */
        Look look(Horizon horizon) {
            return switch (look()) {
                case "" -> new Look.All();
                case "pronto" -> horizon.look();
                default -> Look.named(look()).orElseThrow(() -> new BadRequest("request.value", look()));
            };
        }

        private static @Nullable String said(@Nullable String value) {
            return value == null || value.isBlank() ? null : value.strip();
        }
    }

    @GetMapping("/tablero")
    @Allowed(Permission.READ)
    ModelAndView part(@ModelAttribute Asked asked, @RequestParam(defaultValue = "0") int page) {
        var scope = asked.scope();
        var today = pages.words().today();
        var horizon = horizons.of(scope, today);
        var look = asked.look(horizon);
        var tiles = boards.tiles(scope, today);
        var rows = boards.page(scope, look, page, PAGE);
        var view = new BoardPart(
                scope,
                asked.look(),
                horizon,
                String.join(" · ", names(scope)),
                board.tally(scope),
                Boards.regions(tiles),
                tiles.stream().filter(tile -> tile.tally().all() > 0).toList(),
                board.tallies(By.LINE, scope).entrySet().stream()
                        .map(one -> new LineTally(one.getKey(), lines.name(one.getKey()), one.getValue()))
                        .sorted(Comparator.comparing(LineTally::name))
                        .toList(),
                rows.items(),
                rows.total(),
                page,
                PAGE,
                directory.all().stream()
                        .filter(organ -> organ.type() == OrganType.OOAD || organ.type() == OrganType.UMAE)
                        .toList());
        return pages.page("cockpit/board", Section.COMMITMENTS, pages.words().text("board.title"), view);
    }

    private List<String> names(Scope scope) {
        return Stream.of(
                        name(scope.organ(), code -> directory.organ(code).map(Organ::name)),
                        name(scope.region(), code -> directory.organ(code).map(Organ::name)),
                        name(scope.line(), code -> Optional.of(lines.name(code))),
                        name(
                                scope.programme(),
                                code -> programmes.programme(code).map(Programme::name)),
                        name(scope.responsible(), code -> directory.post(code).map(OrganPost::name)))
                .filter(Objects::nonNull)
                .toList();
    }

    private static @Nullable String name(@Nullable String code, Function<String, Optional<String>> named) {
        return code == null ? null : named.apply(code).orElse(code);
    }

    /** The tiles; those that are due more precisely are asked for by their own addresses. */
    @GetMapping("/api/v1/cockpit")
    @ResponseBody
    @Allowed(Permission.READ)
    CockpitJson json(@ModelAttribute Asked asked) {
        var words = pages.words();
        var tiles = boards.tiles(asked.scope(), words.today()).stream()
                .filter(tile -> tile.tally().all() > 0 || isOnTheMap(tile))
                .map(tile -> CockpitJson.Tile.of(tile, words))
                .toList();
        return new CockpitJson(words.today(), CockpitJson.Stand.of(board.tally(asked.scope()), words), tiles);
    }

    private static boolean isOnTheMap(Tile tile) {
        return tile.organ().type() == OrganType.OOAD || tile.organ().type() == OrganType.UMAE;
    }
}

package mx.andamio.cockpit.web;

import static java.net.URLEncoder.encode;
import static java.nio.charset.StandardCharsets.UTF_8;

import mx.andamio.cockpit.web.BoardViews.AloneBoard;
import mx.andamio.commitments.ActionLines;
import mx.andamio.commitments.Board;
import mx.andamio.commitments.Board.Look;
import mx.andamio.commitments.Board.Scope;
import mx.andamio.commitments.Board.Tally;
import mx.andamio.directory.Directory;
import mx.andamio.identity.Allowed;
import mx.andamio.identity.Permission;
import mx.andamio.pack.OrganType;
import mx.andamio.pages.NotHere;
import mx.andamio.pages.Pages;
import mx.andamio.pages.Section;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** A line of action and a region, each on a page of its own: how it stands, what needs a decision, and which organs are in it. */
@Controller
class AlonePages {

    private final Pages pages;
    private final Boards boards;
    private final Board board;
    private final Directory directory;
    private final ActionLines lines;
    private final Horizons horizons;

    AlonePages(Pages pages, Boards boards, Board board, Directory directory, ActionLines lines, Horizons horizons) {
        this.pages = pages;
        this.boards = boards;
        this.board = board;
        this.directory = directory;
        this.lines = lines;
        this.horizons = horizons;
    }

    /** A line that the pack does not name has a page as long as something is of it. */
    @GetMapping("/lineas/{code}")
    @Allowed(Permission.READ)
    ModelAndView line(@PathVariable String code) {
        var scope = new Scope(null, null, code, null, null);
        var name = lines.name(code);
        var tally = board.tally(scope);
        if (name.equals(code) && tally.all() == 0) {
            throw new NotHere();
        }
        return page("line", name, scope, tally, "/compromisos?linea=" + encode(code, UTF_8));
    }

    @GetMapping("/regiones/{code}")
    @Allowed(Permission.READ)
    ModelAndView region(@PathVariable String code) {
        var region = directory
                .organ(code)
                .filter(organ -> organ.type() == OrganType.REGION)
                .orElseThrow(NotHere::new);
        var scope = new Scope(null, code, null, null, null);
        return page("region", region.name(), scope, board.tally(scope), "/compromisos?region=" + encode(code, UTF_8));
    }

    private ModelAndView page(String kind, String name, Scope scope, Tally tally, String list) {
        var today = pages.words().today();
        var horizon = horizons.of(scope, today);
        var view = new AloneBoard(
                kind,
                name,
                scope,
                tally,
                boards.tiles(scope, today).stream()
                        .filter(tile -> tile.tally().all() > 0)
                        .toList(),
                boards.lines(scope, new Look.Decide()),
                boards.lines(scope, horizon.look()),
                horizon,
                boards.lines(scope, new Look.Silent()),
                list);
        return pages.page("cockpit/alone", Section.COMMITMENTS, name, view);
    }
}

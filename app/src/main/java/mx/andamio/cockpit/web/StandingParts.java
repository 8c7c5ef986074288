package mx.andamio.cockpit.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mx.andamio.cockpit.web.BoardViews.Line;
import mx.andamio.commitments.Assessing;
import mx.andamio.commitments.Board;
import mx.andamio.commitments.Board.By;
import mx.andamio.commitments.Board.Scope;
import mx.andamio.commitments.Board.Tally;
import mx.andamio.commitments.ShownRating;
import mx.andamio.pages.Pages;
import mx.andamio.pages.StandingPart;
import mx.andamio.pages.Words;
import org.springframework.stereotype.Component;

/** How the commitments of an organ, a post or a programme stand, on its page. */
@Component
class StandingParts implements StandingPart {

    private static final int WORST = 1;
    private static final int BEST = 4;

    private final Pages pages;
    private final Board board;
    private final Boards boards;
    private final Assessing assessing;

    StandingParts(Pages pages, Board board, Boards boards, Assessing assessing) {
        this.pages = pages;
        this.board = board;
        this.boards = boards;
        this.assessing = assessing;
    }

    @Override
    public Optional<Part> of(Thing thing, String code) {
        var scope = Scope.of(
                switch (thing) {
                    case ORGAN -> By.ORGAN;
                    case POST -> By.RESPONSIBLE;
                    case PROGRAMME -> By.PROGRAMME;
                },
                code);
        var tally = board.tally(scope);
        return tally.all() == 0 ? Optional.empty() : Optional.of(part(thing, code, scope, tally));
    }

    private Part part(Thing thing, String code, Scope scope, Tally tally) {
        var words = pages.words();
        var shown = tally.shown(words);
        return new Part(
                look(shown),
                String.join(" ", shown.because()),
                BoardViews.path(scope, ""),
                steps(scope, tally, words),
                boards.lines(scope, new Board.Look.All()).lines().stream()
                        .map(line -> row(line, words))
                        .toList(),
                thing == Thing.POST ? gaps(code, words) : List.of(),
                tally.simulated() > 0);
    }

    private static List<Step> steps(Scope scope, Tally tally, Words words) {
        var steps = new ArrayList<Step>();
        for (var step = WORST; step <= BEST; step++) {
            steps.add(new Step(
                    words.text("board.at." + step), tally.at(step), BoardViews.path(scope, Integer.toString(step))));
        }
        steps.add(new Step(words.text("board.silent"), tally.silent(), BoardViews.path(scope, "silencio")));
        steps.add(new Step(words.text("board.not_yet"), tally.notYetDue(), BoardViews.path(scope, "sin-vencer")));
        return List.copyOf(steps);
    }

    private static Row row(Line line, Words words) {
        var one = line.rated();
        var shown = one.used(words);
        return new Row(
                one.text(),
                one.address(),
                look(shown),
                String.join(" ", shown.because()),
                one.commitment().simulated());
    }

    private static Look look(ShownRating shown) {
        return new Look(shown.style(), shown.glyph(), shown.name());
    }

    private List<Gap> gaps(String post, Words words) {
        return assessing.gaps(post).reversed().stream()
                .map(month -> new Gap(
                        words.month(month.month().atDay(1)),
                        (month.mean().signum() > 0 ? "+" : "") + words.number(month.mean()),
                        month.pairs(),
                        month.better(),
                        month.worse()))
                .toList();
    }
}

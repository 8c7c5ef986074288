package mx.andamio.cockpit.web;

import java.time.LocalDate;
import java.util.List;
import mx.andamio.commitments.Board.Tally;
import mx.andamio.pages.Words;
import org.jspecify.annotations.Nullable;

/**
 * The board as the JSON interface gives it.
 *
 * @param tiles of every OOAD and UMAE, and of other organs that have commitments
 */
record CockpitJson(LocalDate day, Stand all, List<Tile> tiles) {

    /**
     * How many commitments stand together.
     *
     * @param step 1 to 4, null where there is none
     * @param name of the step, or why there is none, in the reader's language
     * @param steps how many are at 1, 2, 3 and 4
     * @param rated how many have a step: n of the coverage
     * @param due of how many something is due: m of the coverage
     * @param simulated how many of all are made up for a demonstration
     */
    record Stand(
            @Nullable Integer step,
            String name,
            List<String> reasons,
            List<Integer> steps,
            int rated,
            int due,
            int notYetDue,
            int simulated) {

        static Stand of(Tally tally, Words words) {
            var shown = tally.shown(words);
            return new Stand(
                    shown.level(),
                    shown.name(),
                    shown.because(),
                    List.of(tally.at(1), tally.at(2), tally.at(3), tally.at(4)),
                    tally.rated(),
                    tally.due(),
                    tally.notYetDue(),
                    tally.simulated());
        }
    }

    record Tile(
            String organ,
            String name,
            String type,
            @Nullable String region,
            Stand stand) {

        static Tile of(BoardViews.Tile tile, Words words) {
            var organ = tile.organ();
            return new Tile(
                    organ.code(), organ.name(), organ.type().name(), organ.region(), Stand.of(tile.tally(), words));
        }
    }
}

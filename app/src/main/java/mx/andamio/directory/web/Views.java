package mx.andamio.directory.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import mx.andamio.directory.OrganEvents.Event;
import mx.andamio.directory.PackLoads.Comparison;
import mx.andamio.directory.PostHolders;
import mx.andamio.pack.Alias;
import mx.andamio.pack.Organ;
import mx.andamio.pages.ComparedPart;
import mx.andamio.pages.MeasuredPart;
import mx.andamio.pages.StandingPart;
import org.jspecify.annotations.Nullable;

/** What the templates of this module show. */
public interface Views {

    /**
     * @param groups the tree in the order of the menu: regions with their OOAD and UMAE, directorates, union, external
     * @param on the day on which it holds
     * @param packDiffers whether a different pack waits to be loaded
     */
    record Tree(List<Group> groups, LocalDate on, int ooads, int umaes, boolean packDiffers) {}

    /** @param key of the group's name in the messages */
    record Group(String key, List<Node> nodes, int count) {}

    record Node(Organ organ, List<Node> children) {}

    /**
     * @param path from the top to the organ's parent
     * @param states names of the states over which an OOAD's municipalities lie, with how many of them
     * @param earlier events that are left out of the years
     * @param standing how its commitments stand; empty where it has none
     */
    record OrganCard(
            Organ organ,
            List<Organ> path,
            List<Organ> children,
            List<Alias> aliases,
            List<PostHolders.Line> posts,
            Map<String, Long> states,
            List<Year> years,
            int earlier,
            List<StandingPart.Part> standing,
            List<ComparedPart.Part> compared,
            List<MeasuredPart.Part> measured) {}

    /** @param year null for events without a date, which come last */
    record Year(@Nullable Integer year, List<Event> events) {}

    record PackView(Comparison comparison) {}

    /** The tiles of the OOAD, one equal tile each. */
    record Tiles(List<Tile> tiles) {}

    /** @param row and column of the tile in the map, from 0 */
    record Tile(Organ organ, String row, String column) {}
}

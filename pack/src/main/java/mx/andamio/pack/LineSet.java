package mx.andamio.pack;

import java.util.List;

/**
 * Lines of action or work tables that a body used at one meeting, in their order.
 *
 * @param code unique in the body ({@code LINES-2026})
 * @param name what they are called
 * @param kind {@code lines_of_action}, {@code work_tables} or {@code yearly_business}
 * @param source code of the {@link Source}
 */
public record LineSet(String code, String name, String kind, String source, List<Line> lines) {

    public LineSet {
        lines = List.copyOf(lines);
    }

    /**
     * One line.
     *
     * @param code unique in the set
     * @param medical whether medical services answer for what it holds
     */
    public record Line(String code, String name, boolean medical) {}
}

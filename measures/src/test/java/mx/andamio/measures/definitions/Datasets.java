package mx.andamio.measures.definitions;

import java.util.ArrayList;
import java.util.List;

/** Other versions of a dataset, for tests. */
public final class Datasets {

    private Datasets() {}

    /** The same with a column more, the last. */
    public static Dataset with(Dataset one, Column more) {
        var columns = new ArrayList<>(one.columns());
        columns.add(more);
        return with(one, columns);
    }

    /** The same with these columns. */
    public static Dataset with(Dataset one, List<Column> columns) {
        return new Dataset(
                one.code(),
                one.title(),
                one.grain(),
                one.organs(),
                columns,
                one.key(),
                one.checks(),
                one.rejectLimit(),
                one.snapshot(),
                one.toldBy(),
                one.signedBy());
    }
}

package mx.andamio.measures.trino;

import java.util.List;
import mx.andamio.measures.definitions.Dataset;
import mx.andamio.measures.duck.EngineFailure;
import mx.andamio.measures.lake.Lake;

/** Brings files of the lake to where the cluster reads them. */
@FunctionalInterface
public interface LakeCopy extends AutoCloseable {

    /** Where the cluster sees the folder itself, or something else copies it. */
    LakeCopy NONE = (_, _, _) -> {};

    /**
     * Before they are asked for. What is there is left.
     *
     * @param files below the folder of the dataset
     * @throws EngineFailure of the code {@code NOT_COPIED}; what is there by then stays
     */
    void bring(Lake lake, Dataset dataset, List<String> files) throws EngineFailure;

    /** No more is brought. */
    @Override
    default void close() {}
}

package mx.andamio.measures.engine;

import java.util.List;
import mx.andamio.measures.duck.EngineFailure;

/** Answers questions out of the lake. Every implementation gives the same rows. */
public interface MeasureEngine extends AutoCloseable {

    /**
     * One measurement for every organ that had units, or rows, in a period asked for; by organ, then by period.
     *
     * @throws EngineFailure when there is no answer: too slow, out of memory, ended from outside
     */
    List<Measurement> measure(Question question) throws EngineFailure;

    @Override
    void close();
}

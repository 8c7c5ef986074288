package mx.andamio.measures.engine;

import java.util.ArrayList;
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

    /**
     * The answers to several questions, in their order. An engine may take those together that read the same rows: who wants several levels, types of period or
     * indicators of one dataset asks for them at once.
     */
    default List<List<Measurement>> measure(List<Question> questions) throws EngineFailure {
        var answers = new ArrayList<List<Measurement>>();
        for (var question : questions) {
            answers.add(measure(question));
        }
        return answers;
    }

    @Override
    void close();
}

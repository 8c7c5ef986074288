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

    /** Takes measurements as they come. */
    @FunctionalInterface
    interface Taker {

        /** @param question its place among those asked, from 0 */
        void take(int question, Measurement one);
    }

    /**
     * The answers to several questions, none of which has to be held as a whole; what one organ had in questions of the same level and periods comes together. An
     * engine may take those together that read the same rows: who wants several levels, types of period or indicators of one dataset asks for them at once.
     *
     * @param taker called by the thread that asks; what it throws ends the questions
     * @throws EngineFailure as above, and then part of the answers may have been taken
     */
    default void measure(List<Question> questions, Taker taker) throws EngineFailure {
        for (var at = 0; at < questions.size(); at++) {
            for (var one : measure(questions.get(at))) {
                taker.take(at, one);
            }
        }
    }

    /** The answers to several questions, in their order. */
    default List<List<Measurement>> measure(List<Question> questions) throws EngineFailure {
        var answers = new ArrayList<List<Measurement>>();
        questions.forEach(_ -> answers.add(new ArrayList<>()));
        measure(questions, (question, one) -> answers.get(question).add(one));
        return answers;
    }

    @Override
    void close();
}

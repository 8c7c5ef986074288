package mx.andamio.reader.promises;

/**
 * The verb that may carry a promise.
 *
 * @param at token of the (first) verb
 * @param object first token after the verb group
 * @param verb infinitive
 * @param form how it promises
 */
record Head(int at, int object, String verb, Form form) {

    /** The construction. */
    enum Form {
        FUTURE("promise.future"),
        GO_TO("promise.ir-a"),
        COMMITTED("promise.committed"),
        GOAL("promise.goal"),
        PLAN("promise.plan"),
        REACHES("promise.reach"),
        RAISES("promise.range"),
        PRESENT("promise.present-dated"),
        OFFERED("promise.offered"),
        TASK("promise.task");

        final String rule;

        Form(String rule) {
            this.rule = rule;
        }
    }
}

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

    boolean committed() {
        return form == Form.COMMITTED || form == Form.GO_TO || form == Form.OFFERED;
    }
}

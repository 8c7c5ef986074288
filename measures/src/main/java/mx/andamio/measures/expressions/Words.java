package mx.andamio.measures.expressions;

final class Words {

    private Words() {}

    static String es(ValueType type) {
        return switch (type) {
            case TEXT -> "un texto";
            case NUMBER -> "un número";
            case DATE -> "una fecha";
            case BOOLEAN -> "una condición";
        };
    }

    static String en(ValueType type) {
        return switch (type) {
            case TEXT -> "a text";
            case NUMBER -> "a number";
            case DATE -> "a date";
            case BOOLEAN -> "a condition";
        };
    }
}

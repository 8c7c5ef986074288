package mx.andamio.measures.expressions;

import java.util.Map;
import mx.andamio.measures.expressions.Expression.Column;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.conf.ParseNameCase;
import org.jooq.conf.ParseUnknownFunctions;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;
import org.jooq.impl.ParserException;

/** Reads expressions over the columns of one dataset. */
public final class Expressions {

    static {
        System.setProperty("org.jooq.no-logo", "true");
        System.setProperty("org.jooq.no-tips", "true");
    }

    private static final int LONGEST = 2_000;

    private static final int REST = 40;

    private final Map<String, ValueType> columns;
    private final DSLContext parsing;

    /**
     * @param columns by name, in lower case
     */
    public Expressions(Map<String, ValueType> columns) {
        this.columns = Map.copyOf(columns);
        this.parsing = DSL.using(
                SQLDialect.DEFAULT,
                new Settings()
                        .withParseNameCase(ParseNameCase.LOWER)
                        .withParseUnknownFunctions(ParseUnknownFunctions.FAIL));
    }

    /** A number made of many rows, such as {@code count(*) filter (where given >= asked)}. */
    public Expression aggregate(String text) throws BadExpression {
        var expression = parsed(text);
        if (expression.type() != ValueType.NUMBER) {
            throw type(text, "un número", "a number");
        }
        if (Walk.aggregates(expression) == 0) {
            throw new BadExpression(
                    "NO_AGGREGATE",
                    "«%s» no reúne renglones: use count o sum".formatted(text),
                    "«%s» does not gather rows: use count or sum".formatted(text));
        }
        if (Walk.nested(expression)) {
            throw new BadExpression(
                    "NESTED_AGGREGATE",
                    "«%s» reúne lo ya reunido: deje un solo nivel de count o sum".formatted(text),
                    "«%s» gathers what is gathered: keep one level of count or sum".formatted(text));
        }
        var loose = Walk.loose(expression);
        if (loose.isPresent()) {
            throw new BadExpression(
                    "LOOSE_COLUMN",
                    "la columna «%s» está fuera de count o sum: métala en uno de ellos".formatted(loose.get()),
                    "the column «%s» is outside of count or sum: put it into one of them".formatted(loose.get()));
        }
        return expression;
    }

    /** A value of one row, such as {@code done_on - requested_on}. */
    public Expression value(String text, ValueType wanted) throws BadExpression {
        var expression = parsed(text);
        if (Walk.aggregates(expression) > 0) {
            throw new BadExpression(
                    "AGGREGATE",
                    "«%s» se calcula renglón por renglón: quite count o sum".formatted(text),
                    "«%s» is of one row: take count or sum away".formatted(text));
        }
        if (expression.type() != wanted) {
            throw type(text, Words.es(wanted), Words.en(wanted));
        }
        return expression;
    }

    /** Whether a column of this name can be written in expressions: a word of the language itself cannot. */
    public static boolean isName(String name) {
        try {
            new Expressions(Map.of(name, ValueType.NUMBER)).value(name + " + 1", ValueType.NUMBER);
            new Expressions(Map.of(name, ValueType.BOOLEAN)).value("not " + name, ValueType.BOOLEAN);
            new Expressions(Map.of(name, ValueType.TEXT)).value(name + " = 'x'", ValueType.BOOLEAN);
            return true;
        } catch (BadExpression e) {
            return false;
        }
    }

    private Expression parsed(String text) throws BadExpression {
        if (text.length() > LONGEST) {
            throw new BadExpression(
                    "SYNTAX",
                    "pasa de %d caracteres: pártala en columnas de each o en otro indicador".formatted(LONGEST),
                    "it is longer than %d characters: split it into columns of each or into another indicator"
                            .formatted(LONGEST));
        }
        try {
            return new Taking(this::column).take(parsing.parser().parseField(text));
        } catch (ParserException e) {
            var rest = rest(text, e.position());
            if (rest.isBlank()) {
                throw new BadExpression(
                        "SYNTAX",
                        "se acaba antes de tiempo: casi siempre falta un paréntesis que cierre, o lo que va después de un signo o de una palabra como and",
                        "it ends too soon: mostly a closing bracket is missing, or what follows a sign or a word such as and");
            }
            throw new BadExpression(
                    "SYNTAX",
                    "no se entiende a partir de «%s» (carácter %d): revise que los paréntesis cierren, que los textos vayan entre comillas sencillas, que la función exista y que la condición de una cuenta vaya en filter (where …)"
                            .formatted(rest, e.position() + 1),
                    "it makes no sense from «%s» on (character %d): see that brackets are closed, that texts are between single quotation marks, that the function exists and that the condition of a count is in filter (where …)"
                            .formatted(rest, e.position() + 1));
        } catch (StackOverflowError e) {
            // the parser calls itself for every level
            throw new BadExpression(
                    "SYNTAX",
                    "tiene demasiados paréntesis uno dentro de otro: quite los que sobran",
                    "it has too many brackets within brackets: take away those not needed");
        }
    }

    /** Where the parser gave up, short enough for a line. */
    private static String rest(String text, int position) {
        var rest = text.substring(Math.clamp(position, 0, text.length())).strip();
        return rest.length() > REST ? rest.substring(0, REST) + "…" : rest;
    }

    private Column column(String name) throws BadExpression {
        var type = columns.get(name);
        if (type == null) {
            throw new BadExpression(
                    "UNKNOWN_COLUMN",
                    "«%s» no está declarada como columna; si es un texto va entre comillas sencillas; las declaradas: %s"
                            .formatted(name, names()),
                    "«%s» is not declared as a column; if it is a text it goes between single quotation marks; those declared: %s"
                            .formatted(name, names()));
        }
        return new Column(name, type);
    }

    private String names() {
        return String.join(", ", columns.keySet().stream().sorted().toList());
    }

    private static BadExpression type(String text, String es, String en) {
        return new BadExpression(
                "TYPE",
                "«%s» no es %s: debe serlo aquí".formatted(text, es),
                "«%s» is not %s: here it must be".formatted(text, en));
    }
}

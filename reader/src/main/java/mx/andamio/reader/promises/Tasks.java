package mx.andamio.reader.promises;

import mx.andamio.reader.promises.Head.Form;
import mx.andamio.reader.text.Sentence;
import mx.andamio.reader.text.Token;
import mx.andamio.reader.verbs.Futures;
import org.jspecify.annotations.Nullable;

/** Tasks that minutes word without a subject: "Instalar las mesas", "2. Compra de 350 bolsas y mantenimiento a la autoclave". */
final class Tasks {

    private static final int ADJECTIVES = 3;

    private final Sentence s;
    private final int first;

    Tasks(Sentence s) {
        this.s = s;
        this.first = firstWord();
    }

    /** First word of the sentence behind the number or letter of a point. */
    private int firstWord() {
        int k = 0;
        boolean point =
                s.at(0).isNumber() || (s.at(0).text().length() == 1 && s.at(1).isMark());
        while (k < 3
                && point
                && (s.at(k).isNumber() || s.at(k).isMark() || s.at(k).text().length() == 1)) {
            k++;
        }
        return k;
    }

    /** @param last the head found last in the sentence: a task may be joined to another */
    @Nullable
    Head at(int i, @Nullable Head last) {
        if (i == first) {
            String task = Futures.capitalBase(s.at(i));
            return task.isEmpty() ? noun(i) : new Head(i, i + 1, task, Form.TASK);
        }
        boolean joined = last != null
                && last.form() == Form.TASK
                && (s.at(i - 1).is("y") || s.at(i - 1).is("e"));
        if (!joined) {
            return null;
        }
        return Futures.isInfinitive(s.at(i)) ? new Head(i, i + 1, Futures.base(s.at(i)), Form.TASK) : noun(i);
    }

    /** "Compra emergente de 350 bolsas": the noun of doing heads a sentence without a verb. */
    private @Nullable Head noun(int i) {
        String verb = Finite.within(s, 0, s.size()) ? "" : ActionNouns.verb(s.at(i));
        for (int k = i + 1; !verb.isEmpty() && k <= i + ADJECTIVES; k++) {
            Token t = s.at(k);
            if (t.is("de") || t.is("del") || t.is("a") || t.is("al")) {
                return new Head(i, k + 1, verb, Form.TASK);
            }
        }
        return null;
    }
}

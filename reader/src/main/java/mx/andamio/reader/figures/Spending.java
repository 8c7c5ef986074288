package mx.andamio.reader.figures;

import java.util.Set;
import mx.andamio.reader.text.Sentence;

/** Words of spending right before a number of millions: "se invirtieron 61 millones", "una pena de 18.7 millones". */
final class Spending {

    private static final Set<String> VERBS = Set.of(
            "invirtio",
            "invirtieron",
            "invertira",
            "invertiran",
            "invierte",
            "destino",
            "destinaron",
            "destinara",
            "erogo",
            "erogaron",
            "cuesta",
            "cuestan",
            "costara",
            "gastaron",
            "ejercieron");
    private static final Set<String> NOUNS = Set.of(
            "pena",
            "multa",
            "costo",
            "inversion",
            "gasto",
            "presupuesto",
            "monto",
            "pago",
            "ahorro",
            "adeudo",
            "contrato",
            "valor",
            "fondo");

    /** What is told in money only: "el déficit, que en 2012 fue de 23 mil 900 millones". */
    private static final Set<String> BALANCES = Set.of(
            "deficit",
            "superavit",
            "deuda",
            "presupuesto",
            "gasto",
            "gastos",
            "ingresos",
            "pasivo",
            "reservas",
            "recaudacion",
            "costo",
            "inversion");

    private static final Set<String> LEADS = Set.of("de", "en", "a", "por", "asciende", "suma", "sumo");
    private static final int REACH = 12;

    private Spending() {}

    /** A balance is the thing whose millions are said, a few words before and in the same sentence. */
    static boolean isOfBalance(Sentence s, int from) {
        for (int k = from - 2; LEADS.contains(s.at(from - 1).fold()) && k >= from - REACH; k--) {
            if (BALANCES.contains(s.at(k).fold())) {
                return true;
            }
        }
        return false;
    }

    static boolean leads(Sentence s, int from) {
        for (int k = from - 1; k >= from - 3; k--) {
            if (VERBS.contains(s.at(k).fold())) {
                return true;
            }
        }
        return s.at(from - 1).is("de") && NOUNS.contains(s.at(from - 2).fold());
    }
}

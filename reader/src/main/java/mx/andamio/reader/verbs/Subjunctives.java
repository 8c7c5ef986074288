package mx.andamio.reader.verbs;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mx.andamio.reader.text.Fold;
import mx.andamio.reader.text.Token;
import mx.andamio.reader.text.Words;

/** Third-person present subjunctives of a list of verbs ("inicie", "construyan"), with their infinitives. */
public final class Subjunctives {

    private static final Map<String, String> IRREGULAR = Map.ofEntries(
            Map.entry("ponga", "poner"),
            Map.entry("tenga", "tener"),
            Map.entry("haga", "hacer"),
            Map.entry("salga", "salir"),
            Map.entry("venga", "venir"),
            Map.entry("reponga", "reponer"),
            Map.entry("disponga", "disponer"),
            Map.entry("este", "estar"),
            Map.entry("sea", "ser"),
            Map.entry("comience", "comenzar"),
            Map.entry("empiece", "empezar"),
            Map.entry("cuente", "contar"),
            Map.entry("vuelva", "volver"),
            Map.entry("cierre", "cerrar"),
            Map.entry("invierta", "invertir"),
            Map.entry("convierta", "convertir"));

    private final Map<String, String> infinitives = new HashMap<>();

    /** @param resource infinitives, several on a line */
    public Subjunctives(String resource) {
        for (String line : Words.lines(resource)) {
            for (String infinitive : line.split("\\s+")) {
                put(singular(infinitive), infinitive);
            }
        }
        IRREGULAR.forEach(this::put);
    }

    private void put(String singular, String infinitive) {
        infinitives.put(Fold.of(singular), infinitive);
        infinitives.put(Fold.of(singular) + "n", infinitive);
    }

    /** The spelling keeps the sound of the stem: "publique", "llegue", "realice", "construya". */
    private static String singular(String infinitive) {
        String stem = infinitive.substring(0, infinitive.length() - 2);
        if (!infinitive.endsWith("ar")) {
            return stem + (infinitive.endsWith("uir") ? "ya" : "a");
        }
        for (List<String> change : List.of(List.of("c", "qu"), List.of("g", "gu"), List.of("z", "c"))) {
            if (stem.endsWith(change.get(0))) {
                return stem.substring(0, stem.length() - 1) + change.get(1) + "e";
            }
        }
        return stem + "e";
    }

    /** Infinitive of a subjunctive, empty when the word is none of these verbs'. */
    public String infinitive(Token t) {
        boolean demonstrative = t.is("este") && !t.text().equals("esté");
        return t.lower() && !demonstrative ? infinitives.getOrDefault(t.fold(), "") : "";
    }
}

package mx.andamio.sheets.tables;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import mx.andamio.sheets.Field;

/** Words that let a heading nobody foresaw be understood where no other column has its field: "Rinde cuentas", "Valor de origen". */
final class Stems {

    /** In the order in which open columns are given away. */
    static final List<Field> FIELDS =
            List.of(Field.BASELINE, Field.TARGET, Field.UNIT, Field.SIGNED_ON, Field.RESPONSIBLE, Field.KEY);

    private static final Map<Field, Pattern> SAID = new EnumMap<>(Map.of(
            Field.BASELINE,
            words(
                    "inici\\p{L}*|origen|basal|base|parti\\p{L}*|arran\\p{L}*|actual\\p{L}*|previo|referencia|situacion|hoy|2025|existente"),
            Field.TARGET,
            words(
                    "metas?|objetivo|alcanz\\p{L}*|logr\\p{L}*|comprometid[ao]|esperad[ao]|resultado|cantidad|cifra|programad[ao]|lleg\\p{L}*"),
            Field.UNIT,
            words("medida|medi\\p{L}*|mide|metrica|udm|um"),
            Field.SIGNED_ON,
            words("firm\\p{L}*|suscri\\p{L}*|actas?|acuerd\\p{L}*|celebr\\p{L}*|minuta"),
            Field.RESPONSIBLE,
            words(
                    "responsables?|respond\\p{L}*|responde|cargo|encarg\\p{L}*|rinde|cuentas|titular|quien|puesto|lider\\p{L}*|ejecut\\p{L}*|atiende|servidor\\p{L}*"),
            Field.KEY,
            words("folio|clave|codigo|id|identificador|control|registro")));
    /** What is reported, checked or paid is nothing that was agreed. */
    private static final Pattern OTHER = words(
            "avances?|reporte|reportad[ao]|captur\\p{L}*|valid\\p{L}*|revis\\p{L}*|real(?:es)?|presupuest\\p{L}*|monto|costo|gasto|recurso|ponderacion|peso|dias|ano|mes|trimestre|correo|telefono|extension|corresponsables?|apoyo|jefe|superior|oficio|actualizacion|ultim[ao]|anterior");

    /** The goal of an earlier year is no baseline. */
    private static final Pattern GOAL = words("metas?|poblacion");

    private Stems() {}

    private static Pattern words(String words) {
        return Pattern.compile("(?:.* )?(?:" + words + ")(?: .*)?");
    }

    /** Whether a heading may mean a field, by one of its words and by none that means something else. */
    static boolean says(String heading, Field field) {
        String folded = Headings.fold(heading);
        Pattern said = SAID.get(field);
        return said != null
                && said.matcher(folded).matches()
                && !OTHER.matcher(folded).matches()
                && !(field == Field.BASELINE && GOAL.matcher(folded).matches());
    }
}

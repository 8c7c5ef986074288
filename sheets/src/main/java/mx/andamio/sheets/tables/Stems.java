package mx.andamio.sheets.tables;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import mx.andamio.sheets.Field;

/** Words that let a heading nobody foresaw be understood where no other column has its field: "Rinde cuentas", "Valor de origen". */
final class Stems {

    private static final Map<Field, Pattern> SAID = new EnumMap<>(Map.ofEntries(
            Map.entry(
                    Field.BASELINE,
                    words(
                            "inici\\p{L}*|de origen|basal|base|parti\\p{L}*|arran\\p{L}*|actual\\p{L}*|previo|referencia|situacion|hoy|2025|"
                                    + "existente|observad[ao]")),
            Map.entry(
                    Field.TARGET,
                    words(
                            "metas?|objetivo|alcanz\\p{L}*|logr\\p{L}*|comprometid[ao]|esperad[ao]|resultado|cantidad|cifra|programad[ao]|"
                                    + "lleg\\p{L}*|valor|total")),
            Map.entry(
                    Field.UNIT,
                    words(
                            "medida|medi\\p{L}*|mide|metrica|udm|ud|um|expres\\p{L}*|cuent\\p{L}*|conta\\p{L}*|conteo|unidad(?:es)?|magnitud")),
            Map.entry(
                    Field.SIGNED_ON,
                    words(
                            "firm\\p{L}*|suscri\\p{L}*|actas?|acuerd\\p{L}*|acord\\p{L}*|celebr\\p{L}*|minuta|formaliz\\p{L}*|rubric\\p{L}*|"
                                    + "signad[ao]s?|pact\\p{L}*|adop\\p{L}*|acept\\p{L}*|aprob\\p{L}*|establec\\p{L}*|conv[ie]n\\p{L}*")),
            Map.entry(
                    Field.DEADLINE,
                    words(
                            "cumpl\\p{L}*|conclu\\p{L}*|venc\\p{L}*|vence|vigencia|limite|tope|plazo|termin\\p{L}*|entreg\\p{L}*|fin|final|"
                                    + "finaliz\\p{L}*|cierre|maxim[ao]|tardar|atender\\p{L}*|programad[ao]|objetivo")),
            Map.entry(
                    Field.RESPONSIBLE,
                    words(
                            "responsables?|respond\\p{L}*|responde|cargo|encarg\\p{L}*|rinde|cuentas|titular|quien|puesto|lider\\p{L}*|"
                                    + "ejecut\\p{L}*|atiende|servidor\\p{L}*|funcionari[ao]|designad[ao]|corresponde|coordinador\\p{L}*|mando")),
            Map.entry(
                    Field.ORGAN,
                    words(
                            "ooad|umae|organos?|organismo|delegaci\\p{L}*|representaci\\p{L}*|instancia|hospital(?:es)?|oficina|sede|entidad|"
                                    + "dependencia|centro|unidad|lugar|adscripcion")),
            Map.entry(
                    Field.TEXT,
                    words(
                            "compromisos?|comprometid[ao]s?|acuerdos?|acord\\p{L}*|acciones|accion|actividad(?:es)?|descripcion|redaccion|enunciado|"
                                    + "planteamiento|texto|contenido|detalle")),
            Map.entry(Field.KEY, words("folio|clave|codigo|id|identific\\p{L}*|control|ctrl|registro|llave"))));

    /** What is reported, checked or paid is nothing that was agreed. */
    private static final Pattern OTHER = words(
            "avances?|reporte|reportad[ao]|captur\\p{L}*|valid\\p{L}*|revis\\p{L}*|real(?:es)?|presupuest\\p{L}*|monto|costo|gasto|recurso|ponderacion|ponderador|"
                    + "peso|dias|ano|mes|trimestre|correo|telefono|extension|corresponsables?|apoyo|jefe|superior|oficio|actualizacion|"
                    + "ultim[ao]|anterior");

    /** Nor is what is asked between the beginning and the end, sent, answered or followed up, and what belongs to those who look on. */
    private static final Pattern BESIDE = words(
            "trimestr\\p{L}*|bimestr\\p{L}*|semestr\\p{L}*|mensual|parcial|intermedi[ao]|sectorial|corte|seguimiento|notific\\p{L}*|respuesta|"
                    + "envio|modific\\p{L}*|proxim[ao]|reprogram\\p{L}*|alcanzad[ao]|acumulad[ao]|ejercid[ao]|supervis\\p{L}*|normativ[ao]|"
                    + "enlace|inegi|calificacion|beneficiari[ao]s?|beneficiada|poblacion|inmediato|evidencia|consulta|a la fecha");

    /** A figure of no known kind: beside a word of the beginning it is that of the beginning. */
    private static final Pattern MEANT =
            words("metas?|objetivo|alcanz\\p{L}*|lograr|comprometid[ao]|esperad[ao]|programad[ao]|lleg\\p{L}*|final");

    private static final Pattern SPAN = words("dias|ano|mes");

    /** The goal of an earlier year is no baseline. */
    private static final Pattern GOAL = words("metas?|poblacion");

    private Stems() {}

    private static Pattern words(String words) {
        return Pattern.compile("(?:.* )?(?:" + words + ")(?: .*)?");
    }

    /** Fields that a heading may mean, by one of its words and by none that means something else. */
    static Set<Field> of(String heading) {
        String folded = Headings.fold(heading);
        Set<Field> fields = EnumSet.noneOf(Field.class);
        if (!other(folded)) {
            SAID.forEach((field, words) -> {
                if (words.matcher(folded).matches()
                        && !(field == Field.BASELINE && GOAL.matcher(folded).matches())) {
                    fields.add(field);
                }
            });
        }
        if (fields.contains(Field.BASELINE) && !MEANT.matcher(folded).matches()) {
            fields.remove(Field.TARGET);
        }
        return fields;
    }

    /** Whether a heading may mean a field. */
    static boolean says(String heading, Field field) {
        return of(heading).contains(field);
    }

    /** Whether a word of a heading says that it is about what was reported, checked, paid or sent, and not about what was agreed. */
    static boolean saysOther(String heading) {
        String folded = Headings.fold(heading);
        return other(folded) && !SPAN.matcher(folded).matches();
    }

    private static boolean other(String folded) {
        return OTHER.matcher(folded).matches() || BESIDE.matcher(folded).matches();
    }
}

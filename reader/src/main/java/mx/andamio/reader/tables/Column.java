package mx.andamio.reader.tables;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a column holds, by the heading that people write over it. Headings are compared folded. */
public enum Column {
    NUMBER(List.of("no", "nro", "num", "numero", "n°", "nº", "#", "folio", "clave", "consecutivo", "id", "cons")),
    DUE(List.of(
            "fecha compromiso",
            "fecha de compromiso",
            "fecha limite",
            "fecha de entrega",
            "fecha entrega",
            "fecha de termino",
            "fecha termino",
            "fecha de cumplimiento",
            "fecha cumplimiento",
            "fecha de vencimiento",
            "fecha de conclusion",
            "fecha de atencion",
            "fecha programada",
            "fecha estimada",
            "fecha fin",
            "fecha",
            "plazo",
            "vencimiento",
            "vence",
            "para cuando",
            "cuando",
            "termino",
            "fin")),
    OTHER_DATE(List.of(
            "fecha de inicio",
            "fecha inicio",
            "inicio",
            "fecha del acuerdo",
            "fecha de acuerdo",
            "fecha de registro",
            "fecha de asignacion",
            "fecha de solicitud",
            "fecha de la sesion",
            "fecha de sesion",
            "fecha de alta",
            "fecha real")),
    RESPONSIBLE(List.of(
            "responsable",
            "responsables",
            "area responsable",
            "areas responsables",
            "area encargada",
            "unidad responsable",
            "encargado",
            "encargada",
            "encargados",
            "quien",
            "quienes",
            "a cargo de",
            "asignado a",
            "persona responsable",
            "ejecutor",
            "compete a")),
    COMMITMENT(List.of(
            "compromiso",
            "compromisos",
            "acuerdo",
            "acuerdos",
            "instruccion",
            "instrucciones",
            "tarea",
            "tareas",
            "accion",
            "acciones",
            "actividad",
            "actividades",
            "que",
            "entregable",
            "entregables",
            "resolutivo",
            "pendiente",
            "pendientes",
            "descripcion",
            "asunto",
            "asuntos",
            "tema",
            "concepto")),
    STATUS(List.of(
            "estado",
            "estatus",
            "status",
            "situacion",
            "avance",
            "avances",
            "% de avance",
            "% avance",
            "cumplimiento",
            "semaforo")),
    NOTES(List.of("observaciones", "observacion", "comentarios", "comentario", "notas", "seguimiento", "evidencia")),
    NAME(List.of(
            "nombre",
            "nombres",
            "nombre completo",
            "nombre y apellidos",
            "participante",
            "asistente",
            "integrante",
            "servidor publico")),
    ROLE(List.of("cargo", "puesto", "cargo o puesto", "funcion", "caracter")),
    AREA(List.of(
            "area",
            "unidad",
            "adscripcion",
            "dependencia",
            "institucion",
            "organo",
            "ooad",
            "area de adscripcion",
            "representacion")),
    SIGNATURE(List.of(
            "firma", "rubrica", "asistencia", "asistio", "correo", "correo electronico", "telefono", "extension"));

    /** Characters; a note in brackets included. */
    private static final int LONGEST_HEADING = 200;

    @SuppressWarnings("ImmutableEnumChecker") // every list is a List.of
    private final List<String> headings;

    Column(List<String> headings) {
        this.headings = headings;
    }

    /** What a folded heading announces; null when it is none that is known. */
    static @Nullable Column of(String heading) {
        if (heading.length() > LONGEST_HEADING) {
            return null;
        }
        String bare = heading.replaceAll("\\([^)]*\\)", " ")
                .replaceAll("[*:.¿?_]", " ")
                .replaceAll("\\s+", " ")
                .strip();
        for (Column c : values()) {
            if (c.headings.contains(bare)) {
                return c;
            }
        }
        return begins(bare);
    }

    /** "Descripción del acuerdo", "No. de acuerdo", "Responsable del seguimiento": by the first words. */
    private static @Nullable Column begins(String bare) {
        Column best = null;
        int longest = 0;
        for (Column c : values()) {
            for (String h : c.headings) {
                if (h.length() > longest && h.length() > 1 && bare.startsWith(h + " ")) {
                    best = c;
                    longest = h.length();
                }
            }
        }
        return best == null && bare.endsWith(" responsable") ? RESPONSIBLE : best;
    }

    /** How plainly a heading of this kind says what it is: 0 is plainest. */
    int rank(String heading) {
        for (int i = 0; i < headings.size(); i++) {
            if (heading.startsWith(headings.get(i))) {
                return i;
            }
        }
        return headings.size();
    }
}

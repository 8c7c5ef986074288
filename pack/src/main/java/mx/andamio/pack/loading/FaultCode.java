package mx.andamio.pack.loading;

/** What can be wrong, with the sentence for each language. {@code %s} stands for the value, or for what was expected. */
enum FaultCode {
    FILE_MISSING(
            "Falta este archivo: agréguelo a la carpeta, o quítelo de organ_files si no hace falta.",
            "This file is missing: add it to the folder, or take it out of organ_files if it is not needed."),
    UNREADABLE(
            "No se puede leer el archivo (%s): revise sus permisos.",
            "The file cannot be read (%s): check its permissions."),
    NOT_UTF8(
            "El archivo no está en UTF-8 (%s): guárdelo de nuevo como UTF-8; parece Latin-1 o Windows-1252.",
            "The file is not UTF-8 (%s): save it again as UTF-8; it looks like Latin-1 or Windows-1252."),
    BAD_SCHEMA("El esquema no se entiende: %s. Corríjalo.", "The schema makes no sense: %s. Correct it."),
    CSV_SYNTAX(
            "El CSV no se puede leer: %s. Revise las comillas.",
            "The CSV cannot be read: %s. Check its quotation marks."),
    NO_HEADER("El archivo está vacío: escriba la línea de encabezados.", "The file is empty: write its header line."),
    MISSING_COLUMN(
            "Falta la columna: agréguela al encabezado y a cada línea.",
            "This column is missing: add it to the header and to every line."),
    UNKNOWN_COLUMN(
            "La columna no está en el esquema: quítela o corrija su nombre.",
            "This column is not in the schema: remove it or correct its name."),
    DUPLICATE_COLUMN(
            "La columna aparece dos veces en el encabezado: deje una.", "The header has this column twice: keep one."),
    CELL_COUNT(
            "La línea no tiene tantas celdas como el encabezado (%s): quite la coma de más, o ponga entre comillas el"
                    + " texto que lleva coma.",
            "The line does not have as many cells as the header (%s): remove the stray comma, or quote the text that"
                    + " has one."),
    STRAY_SPACE(
            "Hay espacios al principio o al final: quítelos.",
            "There are blanks at the beginning or the end: remove them."),
    BAD_CHARACTER(
            "Hay un carácter de control o medio carácter, que ninguna base de datos guarda: bórrelo.",
            "There is a control character or half a character, which no database keeps: delete it."),
    MISSING_VALUE("Falta un valor obligatorio: escríbalo.", "A required value is missing: write it."),
    BAD_INTEGER("Debe ser un número entero sin separadores.", "It must be a whole number without separators."),
    BAD_DATE(
            "Debe ser una fecha que exista, escrita aaaa-mm-dd.", "It must be a date that exists, written yyyy-mm-dd."),
    BAD_PATTERN("No tiene la forma esperada: %s.", "It does not have the expected form: %s."),
    UNKNOWN_ENUM("No es uno de los valores admitidos: %s.", "It is not one of the accepted values: %s."),
    DUPLICATE_KEY("La clave ya está en %s: deje una sola entrada.", "The key is already at %s: keep one entry only."),
    UNKNOWN_REFERENCE(
            "No existe en %s: corrija el código o agregue la entrada.",
            "It does not exist in %s: correct the code or add the entry."),
    CYCLE(
            "El árbol da la vuelta (%s): cambie uno de los superiores.",
            "The tree goes round in a circle (%s): change one of the parents."),
    DATE_ORDER(
            "La vigencia termina el día en que empieza o antes (empieza %s): corrija una de las dos fechas.",
            "It ends on the day on which it begins, or before (it begins %s): correct one of the dates."),
    AMBIGUOUS_ALIAS(
            "El mismo alias nombra también a otro órgano (%s): quite uno de los dos o hágalo más preciso.",
            "The same alias also names another organ (%s): remove one of the two or make it more precise."),
    UNKNOWN_PLACEHOLDER(
            "Solo se admiten {code}, {name} y {short_name}: corrija la llave.",
            "Only {code}, {name} and {short_name} are accepted: correct the braces."),
    YAML_SYNTAX(
            "El YAML no se puede leer: %s. Revise la sangría (espacios, no tabuladores) y ponga entre comillas los textos"
                    + " que llevan % : # , { } [ ].",
            "The YAML cannot be read: %s. Check the indentation (blanks, no tabs) and put between quotation marks the"
                    + " texts that have % : # , { } [ ]."),
    UNKNOWN_KEY(
            "La clave no está en el esquema: quítela o corrija su nombre; si es parte de un texto con comas dentro de"
                    + " { }, ponga el texto entre comillas.",
            "The key is not in the schema: remove it or correct it; if it is a part of a text with commas within { },"
                    + " put the text between quotation marks."),
    DUPLICATE_YAML_KEY(
            "La clave aparece dos veces en el mismo bloque: deje una.",
            "The key is twice in the same block: keep one."),
    BAD_TYPE(
            "Debe ser %s; un texto que parece número va entre comillas.",
            "It must be %s; a text that looks like a number goes between quotation marks."),
    OUT_OF_RANGE("Está fuera de lo admitido (%s): corríjalo.", "It is out of range (%s): correct it."),
    NOT_BELOW("Debe ser menor que %s: corrija uno de los dos.", "It must be below %s: correct one of the two."),
    ONE_OF("Debe decir una de estas cosas, completa y sola: %s.", "It must say one of these, whole and alone: %s."),
    BAD_ZONE(
            "No es una zona horaria de la IANA, como America/Mexico_City.",
            "It is not an IANA time zone such as America/Mexico_City."),
    CLUES_CHECK_DIGIT(
            "El sexto dígito de la CLUES no es el usual (se esperaba %s): compárela con el catálogo. Es un aviso, no"
                    + " un rechazo.",
            "The sixth digit of the CLUES is unusual (%s was expected): compare it with the catalogue. A warning, not"
                    + " a refusal.");

    private final String es;
    private final String en;

    FaultCode(String es, String en) {
        this.es = es;
        this.en = en;
    }

    String es(String detail) {
        return es.replace("%s", detail);
    }

    String en(String detail) {
        return en.replace("%s", detail);
    }
}

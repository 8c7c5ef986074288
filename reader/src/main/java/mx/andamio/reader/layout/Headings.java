package mx.andamio.reader.layout;

import java.util.List;
import java.util.Set;
import mx.andamio.reader.text.Words;

/** Shapes of single lines that are not running text. */
final class Headings {

    private static final List<String> SERIES = List.of(
            "boletin",
            "comunicado",
            "nota informativa",
            "nota de prensa",
            "nota de trabajo",
            "tarjeta informativa",
            "minuta",
            "acta de",
            "ficha informativa",
            "aviso",
            "boletin de prensa",
            "comunicacion social boletin",
            "version estenografica",
            "tarjeta");
    private static final Set<String> NUMBER_MARKS = Set.of("no", "num", "numero", "nº", "n°", "folio");
    private static final List<String> TAIL = List.of(
            "link",
            "liga",
            "enlace",
            "fotos",
            "fotografias",
            "video",
            "audio",
            "galeria",
            "descarga",
            "http",
            "<http",
            "disponible en",
            "materiales",
            "contacto",
            "siguenos",
            "twitter",
            "facebook",
            "www.",
            "para mayores informes",
            "material grafico",
            "material de apoyo",
            "banco de imagenes");
    private static final Set<String> LABELS = Set.of(
            "lugar",
            "fecha",
            "hora",
            "sede",
            "asunto",
            "responsable",
            "plazo",
            "asistentes",
            "asistencia",
            "acuerdos",
            "acuerdo",
            "compromiso",
            "orden",
            "tema",
            "temas",
            "puntos",
            "punto",
            "participantes",
            "presentes",
            "objetivo",
            "cargo",
            "nombre",
            "para",
            "de",
            "compromisos",
            "pendientes",
            "antecedentes",
            "desarrollo",
            "cierre");

    /** Sections of newspapers, as they stand in small letters below their name. */
    static final Set<String> SECTIONS = Set.copyOf(Words.lines("newspaper_sections.txt"));

    /** No heading is longer; keeps the patterns below off hostile lines. */
    static final int LONGEST = 300;

    private Headings() {}

    /** A heading that names the series, a number line, or a dateline on its own line. */
    static boolean isHeading(Line line) {
        if (line.text().length() > LONGEST) {
            return false;
        }
        return !line.bullet() && (isSeriesOnly(line) || isNumber(line) || Datelines.isDateline(line));
    }

    static boolean isSeriesOnly(Line line) {
        if (line.text().length() > LONGEST) {
            return false;
        }
        int words = Datelines.isDateline(line) ? line.text().split("[|·]", 2)[0].split("\\s+").length : line.words();
        return words <= (spacedOut(line) ? 40 : 9)
                && line.words() <= 40
                && !line.bullet()
                && SERIES.stream().anyMatch(s -> startsWithWord(name(seriesPart(line)), s))
                && !isSentence(line);
    }

    /** "IMSS | Boletín": from the part of a line on that names the series, the line itself where its first part does. */
    static Line seriesPart(Line line) {
        for (int at = 0; at < line.text().length(); ) {
            Line part = line.from(at);
            if (SERIES.stream().anyMatch(s -> startsWithWord(name(part), s))) {
                return part;
            }
            int bar = line.text().indexOf('|', at);
            at = bar < 0 ? line.text().length() : bar + 1;
        }
        return line;
    }

    /** "T A R J E T A   I N F O R M A T I V A". */
    static boolean spacedOut(Line line) {
        return line.words() > 5 && line.text().matches("(?:\\p{L}\\s+)+\\p{L}");
    }

    /** Folded text with spaced-out letters closed up. */
    static String name(Line line) {
        return spacedOut(line)
                ? line.fold().replaceAll("\\s{2,}|\n", "_").replace(" ", "").replace('_', ' ')
                : line.fold();
    }

    /** "Minuta de la sexta sesión ordinaria": minutes that say of what; their numbers are those of the meeting. */
    static boolean namesMeeting(Line line) {
        return line.text().length() <= LONGEST
                && line.fold().matches("(?:minuta|acta) (?:de|del) .*(?:sesion|reunion|asamblea|junta)\\b.*");
    }

    private static boolean isSentence(Line line) {
        return line.words() > 4 && line.text().endsWith(".") && !line.text().matches(".*\\d.*");
    }

    static boolean isNumber(Line line) {
        if (line.text().length() > LONGEST) {
            return false;
        }
        if (line.words() > 4 || line.text().chars().noneMatch(Character::isDigit)) {
            return false;
        }
        String first = Words.first(line.fold(), "[\\s.:]+");
        return NUMBER_MARKS.contains(first) || line.fold().matches("[#]?\\s*\\d{1,4}/\\d{2,4}\\.?");
    }

    /** "“2026, año de …”": the motto of a year, which the institution prints above or below everything. */
    static boolean isMotto(Line line) {
        return line.words() <= 14
                && line.fold().matches("[\"“«'‘]?(?:19|20)\\d\\d,? (?:ano|bicentenario|centenario) .*");
    }

    /** Name of a paper, a station or a section above the headline. */
    static boolean isMasthead(Line line) {
        String text = line.text();
        boolean parted = text.contains("|") || text.contains(" · ") || text.contains("    ");
        boolean press = MEDIA.contains(Words.first(line.fold(), "\\s+")) && line.words() <= 6;
        return line.words() <= 12
                && (parted
                        || press
                        || isNewspaper(line)
                        || (line.inCapitals()
                                && line.words() == 5
                                && line.text().matches("(?:EL|LA|LOS|LAS) [\\p{Lu} ]+"))
                        || (line.inCapitals() && line.words() <= 4 && !text.matches(".*[¡!¿?.:].*")));
    }

    /** "El Surco del Bajío": an article and nothing but capitals behind it, as newspapers are called. */
    private static boolean isNewspaper(Line line) {
        return line.words() >= 2
                && line.words() <= 5
                && line.text()
                        .matches(
                                "(?:El|La|Los|Las)(?: (?:de|del|la|las|los|y|el))*(?: \\p{Lu}[\\p{L}-]*(?: (?:de|del|la|las|los|y|el))*)+");
    }

    private static final Set<String> MEDIA =
            Set.of("diario", "periodico", "revista", "radio", "semanario", "agencia", "noticiero", "gaceta");

    static boolean isByline(Line line) {
        if (line.text().length() > LONGEST) {
            return false;
        }
        String f = line.fold();
        boolean named = (f.startsWith("por ")
                        && line.text().length() > 4
                        && Character.isUpperCase(line.text().charAt(4))
                        && line.words() < 9)
                || (f.startsWith("por:") && line.words() < 9)
                || f.startsWith("informacion:")
                || f.startsWith("texto:")
                || f.startsWith("reportero:")
                || f.startsWith("reportera:")
                || f.startsWith("redaccion")
                || f.startsWith("foto:")
                || f.startsWith("fotos:")
                || f.startsWith("con informacion de")
                || f.matches("(?:\\S+ )?sesion (?:extra)?ordinaria del \\d.*")
                || f.startsWith("elaboro:")
                || f.startsWith("reviso:")
                || f.startsWith("autorizo:")
                || f.startsWith("para:")
                || f.startsWith("de:")
                || f.startsWith("c.c.p")
                || f.startsWith("atencion:");
        boolean post = f.endsWith("/ corresponsal")
                || f.endsWith("corresponsal")
                || f.endsWith("reportero")
                || f.endsWith("reportera")
                || f.endsWith("/ enviado");
        return ((named && line.words() <= 14) || (post && line.words() <= 7))
                && !line.text().endsWith(".")
                && !f.contains("http");
    }

    static boolean isTail(Line line) {
        if (line.text().length() > LONGEST) {
            return false;
        }
        return line.words() <= 12
                && !line.text().endsWith(".")
                && TAIL.stream()
                        .anyMatch(s -> s.endsWith(".") || s.endsWith("http")
                                ? line.fold().startsWith(s)
                                : startsWithWord(line.fold(), s));
    }

    /** A numbered point or a labelled line of minutes begins a block of its own. */
    static boolean isItem(Line line) {
        if (line.text().length() > LONGEST) {
            return false;
        }
        if (line.text().matches("(?:(\\d{1,2}|[a-zA-Z]|[IVX]{1,4})[.)]-?\\s|\\d{1,2}\\.\\d{1,2}\\.?\\s+\\p{Lu}).*")) {
            return true;
        }
        int colon = line.fold().indexOf(':');
        return colon > 0 && colon < 40 && LABELS.contains(Words.first(line.fold(), "[\\s:]+"));
    }

    /** "Lugar: …", "Fecha: …" in the head of minutes. */
    static boolean isPlaceOrTime(Line line) {
        return line.text().length() <= LONGEST && line.fold().matches(PLACE_OR_TIME);
    }

    private static final String PLACE_OR_TIME =
            "(?:lugar|fecha|lugar y fecha|fecha y lugar|hora|horario|sede|hora de (?:inicio|termino|cierre)|inicio|termino) ?:.*";

    /** "Sala de juntas de la Dirección": where minutes say they were held, on a line of its own. */
    static boolean isRoom(Line line) {
        return line.words() <= 16
                && !line.text().endsWith(".")
                && line.fold().matches("(?:sala|auditorio|salon|aula|teatro|oficinas?|videoconferencia)\\b.*");
    }

    /** Something that may still belong to the headline: no label, no link. */
    static boolean isTitleTail(Line line) {
        return !isItem(line) && !isTail(line) && !line.text().contains("|");
    }

    static boolean startsWithWord(String text, String word) {
        return text.startsWith(word)
                && (text.length() == word.length() || !Character.isLetter(text.charAt(word.length())));
    }

    static String seriesOf(String folded) {
        return SERIES.stream()
                .filter(s -> startsWithWord(folded, s))
                .findFirst()
                .orElse("");
    }
}

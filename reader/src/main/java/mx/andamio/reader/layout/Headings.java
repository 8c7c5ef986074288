package mx.andamio.reader.layout;

import java.util.List;
import java.util.Set;
import mx.andamio.reader.dates.Months;

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

    /** No heading is longer; keeps the patterns below off hostile lines. */
    private static final int LONGEST = 300;

    private Headings() {}

    /** A heading that names the series, a number line, or a dateline on its own line. */
    static boolean isHeading(Line line) {
        if (line.text().length() > LONGEST) {
            return false;
        }
        return !line.bullet() && (isSeriesOnly(line) || isNumber(line) || isDateline(line));
    }

    static boolean isSeriesOnly(Line line) {
        if (line.text().length() > LONGEST) {
            return false;
        }
        return line.words() <= (spacedOut(line) ? 40 : 9)
                && !line.bullet()
                && SERIES.stream().anyMatch(s -> startsWithWord(name(line), s))
                && !isSentence(line);
    }

    /** "T A R J E T A   I N F O R M A T I V A". */
    static boolean spacedOut(Line line) {
        return line.words() > 5 && line.text().matches("(?:\\p{L}\\s+)+\\p{L}");
    }

    /** Folded text with spaced-out letters closed up. */
    static String name(Line line) {
        return spacedOut(line)
                ? line.fold().replaceAll("\\s{2,}", "_").replace(" ", "").replace('_', ' ')
                : line.fold();
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
        String first = line.fold().split("[\\s.:]+")[0];
        return NUMBER_MARKS.contains(first) || line.fold().matches("[#]?\\s*\\d{1,4}/\\d{2,4}\\.?");
    }

    /** Ends in a date with its year, and is short. */
    static boolean isDateline(Line line) {
        if (line.text().length() > LONGEST) {
            return false;
        }
        if (line.words() > 20 || line.bullet()) {
            return false;
        }
        if (line.fold().startsWith("sesion")
                || line.fold().startsWith("reunion")
                || line.fold().startsWith("acta ")) {
            return false;
        }
        String[] words = line.fold().replaceAll("[.,|()]+", " ").strip().split("\\s+");
        int n = words.length;
        for (int i = Math.max(0, n - 4); i < n; i++) {
            boolean month = Months.month(words[i]) > 0;
            boolean year = i + 1 < n && words[n - 1].matches("(19|20)\\d\\d");
            boolean dayBefore = i >= 2 && words[i - 1].equals("de") && words[i - 2].matches("\\d{1,2}(º|o)?|primero");
            if (month && year && dayBefore) {
                return true;
            }
        }
        return false;
    }

    /** A dateline broken before its year ends with the next line. */
    static int wrappedDateline(String text, int from, int to) {
        int next = text.indexOf('\n', Math.min(text.length(), to + 1));
        next = next < 0 ? text.length() : next;
        if (to >= text.length() || next - to > 12 || to - from > 80) {
            return to;
        }
        Line whole = Line.of(text.substring(from, next).replace('\n', ' '), 0, next - from);
        return !isDateline(Line.of(text, from, to))
                        && isDateline(whole)
                        && text.substring(to + 1, next).strip().matches("(?:del? )?(?:19|20)\\d\\d\\.?")
                ? next
                : to;
    }

    /** Name of a paper, a station or a section above the headline. */
    static boolean isMasthead(Line line) {
        String text = line.text();
        boolean parted = text.contains("|") || text.contains(" · ") || text.contains("    ");
        boolean press = MEDIA.contains(line.fold().split("\\s+")[0]) && line.words() <= 6;
        return line.words() <= 12
                && (parted || press || (line.inCapitals() && line.words() <= 4 && !text.matches(".*[¡!¿?.:].*")));
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
                && TAIL.stream().anyMatch(s -> line.fold().startsWith(s));
    }

    /** A numbered point or a labelled line of minutes begins a block of its own. */
    static boolean isItem(Line line) {
        if (line.text().length() > LONGEST) {
            return false;
        }
        if (line.text().matches("(\\d{1,2}|[a-zA-Z]|[IVX]{1,4})[.)]-?\\s.*")) {
            return true;
        }
        int colon = line.fold().indexOf(':');
        return colon > 0 && colon < 40 && LABELS.contains(line.fold().split("[\\s:]+")[0]);
    }

    /** "Lugar: …", "Fecha: …" in the head of minutes. */
    static boolean isPlaceOrTime(Line line) {
        return line.text().length() <= LONGEST
                && List.of("lugar:", "fecha:", "hora:", "sede:").stream().anyMatch(line.fold()::startsWith);
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

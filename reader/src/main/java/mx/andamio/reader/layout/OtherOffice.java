package mx.andamio.reader.layout;

import java.util.List;
import java.util.regex.Pattern;
import mx.andamio.reader.text.Fold;

/** Tells the paper of a ministry, a government or another institution by the name at its head. */
final class OtherOffice {

    /** Lines at the head in which an office names itself. */
    private static final int HEAD = 3;

    private static final int LONGEST = 90;
    private static final Pattern OFFICE = Pattern.compile(
            "(?:h\\. )?(?:secretaria (?:de|del)|gobierno (?:de|del)|ayuntamiento|municipio de|presidencia"
                    + "|poder (?:ejecutivo|legislativo|judicial)|congreso|camara de|universidad|fiscalia|issste|comision (?:nacional|estatal|federal)"
                    + "|instituto de seguridad|instituto de salud|servicios de salud|sistema (?:nacional|estatal) )\\b.*");
    private static final Pattern OWN = Pattern.compile(".*\\b(?:imss|seguro social|gobierno de mexico)\\b.*");

    private OtherOffice() {}

    /** Whether another office, and not the institution beside it, heads the text. */
    static boolean heads(String text) {
        List<String> head = text.lines()
                .filter(line -> !line.isBlank())
                .limit(HEAD)
                .map(line -> line.length() > LONGEST ? "" : Fold.of(line).strip())
                .toList();
        return !head.isEmpty()
                && isOffice(head.getFirst())
                && head.stream().noneMatch(line -> OWN.matcher(line).matches());
    }

    private static boolean isOffice(String line) {
        return line.split(" ").length <= 9
                && !line.endsWith(".")
                && OFFICE.matcher(line).matches();
    }
}

package mx.andamio.reader.layout;

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
        boolean other = false;
        int seen = 0;
        for (int from = 0; from < text.length() && seen < HEAD; ) {
            int to = text.indexOf('\n', from);
            to = to < 0 ? text.length() : to;
            String line =
                    to - from > LONGEST ? "" : Fold.of(text.substring(from, to)).strip();
            seen += to > from && !text.substring(from, to).isBlank() ? 1 : 0;
            if (OWN.matcher(line).matches()) {
                return false;
            }
            boolean first = seen == 1 && !line.isEmpty() && line.split(" ").length <= 9 && !line.endsWith(".");
            other |= first && OFFICE.matcher(line).matches();
            from = to + 1;
        }
        return other;
    }
}

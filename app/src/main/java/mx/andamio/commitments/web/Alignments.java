package mx.andamio.commitments.web;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import mx.andamio.commitments.life.Alignment;
import mx.andamio.commitments.life.Origin;
import mx.andamio.commitments.life.Terms;
import mx.andamio.commitments.web.CommitmentViews.Offered;
import mx.andamio.commitments.web.TermsForm.Unreadable;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What a commitment may belong to: lines of action and programmes are those of the pack, by which everything is counted; a work table may also be one
 * that the pack does not know. What stands stays, also where a later pack no longer has it.
 */
@Component
class Alignments {

    private final Lines lines;
    private final ProgrammeNames programmes;

    Alignments(Lines lines, ProgrammeNames programmes) {
        this.lines = lines;
        this.programmes = programmes;
    }

    /**
     * The terms that were typed.
     *
     * @param standing those of before; null of what is new
     * @throws Unreadable as {@link TermsForm#terms}; {@code commitment.line}, {@code bulk.programme} (not of the pack, nor of those of before)
     */
    Terms terms(TermsForm form, Origin origin, @Nullable Terms standing) {
        return checked(form.terms(origin), standing);
    }

    /** These terms. @throws Unreadable as {@link #terms} */
    Terms checked(Terms terms, @Nullable Terms standing) {
        var before = standing == null ? Alignment.NONE : standing.alignment();
        var line = terms.alignment().line();
        if (line != null && !line.equals(before.line()) && !isKnown(line, lines.all())) {
            throw new Unreadable("commitment.line", line);
        }
        terms.alignment().programmes().stream()
                .filter(code -> !before.programmes().contains(code) && !isKnown(code, programmes.all()))
                .findFirst()
                .ifPresent(code -> {
                    throw new Unreadable("bulk.programme", code);
                });
        return terms;
    }

    /** An institution without any takes what is typed. */
    private static boolean isKnown(String code, Map<String, String> known) {
        return known.isEmpty() || known.containsKey(code);
    }

    /** What a form offers. */
    Offered offered(TermsForm form) {
        var tables = lines.tables();
        var said = form.said("tableOther").or(() -> form.said("table")).orElse("");
        return new Offered(
                with(lines.all(), form.said("line").stream().toList()),
                tables,
                tables.contains(said) ? said : "",
                tables.contains(said) ? "" : said,
                with(programmes.all(), form.lines("programmes")),
                form.lines("programmes"));
    }

    /** Names by code; what was chosen and is not among them goes by its code. */
    private static Map<String, String> with(Map<String, String> names, Collection<String> chosen) {
        var all = new LinkedHashMap<>(names);
        chosen.forEach(code -> all.putIfAbsent(code, code));
        return all;
    }
}

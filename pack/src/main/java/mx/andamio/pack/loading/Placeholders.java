package mx.andamio.pack.loading;

import mx.andamio.pack.Organ;

/** {@code {code}}, {@code {name}} and {@code {short_name}} stand for those of an organ. */
final class Placeholders {

    private Placeholders() {}

    static String fill(String template, Organ organ) {
        return template.replace("{code}", organ.code())
                .replace("{name}", organ.name())
                .replace("{short_name}", organ.shortName());
    }

    static String without(String template) {
        return template.replace("{code}", "").replace("{name}", "").replace("{short_name}", "");
    }
}

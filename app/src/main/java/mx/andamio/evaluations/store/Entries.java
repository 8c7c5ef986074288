package mx.andamio.evaluations.store;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import mx.andamio.evaluations.Evaluations.NewVersion;
import mx.andamio.evaluations.model.Element;

/** What the register keeps of a version: all of it, so that it can be read there without these tables. */
final class Entries {

    private Entries() {}

    static Map<String, Object> version(String scheme, int number, NewVersion version) {
        var payload = new LinkedHashMap<String, Object>();
        payload.put("scheme", scheme);
        payload.put("version", number);
        payload.put("from", version.from().toString());
        payload.put("reason", version.reason().strip());
        payload.put("least", version.ruler().least().toPlainString());
        payload.put(
                "cuts",
                version.ruler().cuts().stream().map(BigDecimal::toPlainString).toList());
        payload.put(
                "elements",
                version.ruler().elements().stream().map(Entries::element).toList());
        return payload;
    }

    private static Map<String, String> element(Element element) {
        return Map.of(
                "code", element.code(),
                "name", element.name(),
                "definition", element.definition(),
                "source", element.source().name(),
                "weight", element.weight().toPlainString(),
                "unit", element.unit(),
                "worst", element.worst().toPlainString(),
                "best", element.best().toPlainString());
    }
}

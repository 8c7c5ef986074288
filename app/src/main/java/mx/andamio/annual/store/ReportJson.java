package mx.andamio.annual.store;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import mx.andamio.annual.model.Report;
import mx.andamio.register.CanonicalJson;
import mx.andamio.register.Sha256;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/** A report as it is hashed, and back. */
final class ReportJson {

    private static final JsonMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .changeDefaultVisibility(seen -> seen.withIsGetterVisibility(Visibility.NONE))
            .addModule(new SimpleModule().addSerializer(BigDecimal.class, new AsText()))
            .build();

    private ReportJson() {}

    static String of(Report report) {
        return CanonicalJson.of(JSON.convertValue(report, new TypeReference<Map<String, Object>>() {}));
    }

    static Report read(String json) {
        return JSON.readValue(json, Report.class);
    }

    static String sha256(String json) {
        return HexFormat.of().formatHex(Sha256.of(json.getBytes(StandardCharsets.UTF_8)));
    }

    /** A number that may have a fraction: canonical JSON has whole numbers only. */
    private static final class AsText extends ValueSerializer<BigDecimal> {

        @Override
        public void serialize(BigDecimal value, JsonGenerator to, SerializationContext context) {
            to.writeString(value.toPlainString());
        }
    }
}

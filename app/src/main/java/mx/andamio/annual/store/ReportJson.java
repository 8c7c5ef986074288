package mx.andamio.annual.store;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import java.math.BigDecimal;
import java.util.Map;
import mx.andamio.annual.model.Report;
import mx.andamio.register.CanonicalJson;
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

    /** A number that may have a fraction: canonical JSON has whole numbers only. */
    private static final class AsText extends ValueSerializer<BigDecimal> {

        @Override
        public void serialize(BigDecimal value, JsonGenerator to, SerializationContext context) {
            to.writeString(value.toPlainString());
        }
    }
}

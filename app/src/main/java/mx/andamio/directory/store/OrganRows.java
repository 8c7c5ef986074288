package mx.andamio.directory.store;

import static mx.andamio.directory.db.Tables.ORGAN;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mx.andamio.pack.Alias;
import mx.andamio.pack.Folding;
import mx.andamio.pack.Organ;
import mx.andamio.pack.OrganType;
import mx.andamio.pack.Pack;
import org.jooq.JSONB;
import org.jooq.Record;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** An organ as a row and back. */
final class OrganRows {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, String>> ATTRIBUTES = new TypeReference<>() {};

    private OrganRows() {}

    static Organ organ(Record row) {
        return new Organ(
                row.get(ORGAN.CODE),
                OrganType.valueOf(row.get(ORGAN.TYPE)),
                row.get(ORGAN.NAME),
                row.get(ORGAN.SHORT_NAME),
                row.get(ORGAN.PARENT),
                row.get(ORGAN.REGION),
                row.get(ORGAN.VALID_FROM),
                row.get(ORGAN.VALID_TO),
                JSON.readValue(row.get(ORGAN.ATTRIBUTES).data(), ATTRIBUTES));
    }

    static JSONB attributes(Organ organ) {
        return JSONB.valueOf(JSON.writeValueAsString(new TreeMap<>(organ.attributes())));
    }

    /** All the words under which the organ is found: code, names and aliases, folded. */
    static String folded(Organ organ, Pack pack) {
        List<Alias> aliases = pack.aliasesOf(organ.code());
        return Stream.concat(
                        Stream.of(organ.code(), organ.name(), organ.shortName()),
                        aliases.stream().map(Alias::text))
                .map(Folding::fold)
                .distinct()
                .collect(Collectors.joining(" | "));
    }
}

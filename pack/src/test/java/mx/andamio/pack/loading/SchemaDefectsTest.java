package mx.andamio.pack.loading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A schema that says what nobody checks is refused, so that nobody believes in a check that is not made. */
class SchemaDefectsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'fields': []}                                                               | there are no fields",
                "{'fields': [{'name': 'a', 'type': 'string'}], 'missing': 1}                  | not understood:"
                        + " missing",
                "{'fields': [{'name': 'a', 'type': 'string', 'rdf': 'x'}]}                    | a has a keyword",
                "{'fields': [{'name': 'a', 'type': 'string', 'constraints': {'minimum': 1}}]} | a has a keyword",
                "{'fields': [{'name': 'a', 'type': 'duration'}]}                              | type that is not"
                        + " understood",
                "{'fields': [{'name': 'a', 'type': 'date', 'format': '%d/%m/%y'}]}            | format that is not"
                        + " understood",
                "{'fields': [{'name': 'a', 'type': 'string', 'format': '%Y-%m-%d'}]}          | format that is not"
                        + " understood",
                "{'fields': [{'name': 'a', 'type': 'string', 'constraints': {'pattern': '('}}]} | bad pattern",
                "{'fields': [{'name': 'a', 'type': 'string'}], 'primaryKey': 'b'}             | no field is called b",
                "{'fields': [{'name': 'a', 'type': 'string'}], 'primaryKey': ['a', 'b']}      | no field is called b",
                "{'fields': [{'name': 'a', 'type': 'string'}], 'foreignKeys': [{'fields': 'b', 'reference':"
                        + " {'resource': 'r', 'fields': 'c'}}]} | no field is called b",
                "{'fields': [{'name': 'a', 'type': 'string'}], 'foreignKeys': [{'fields': 'a', 'on': 1, 'reference':"
                        + " {'resource': 'r', 'fields': 'c'}}]} | not understood: on",
                "{'fields': [{'name': 'a', 'type': 'string'}], 'foreignKeys': [{'fields': 'a', 'reference':"
                        + " {'resource': 'r', 'fields': 'c', 'x': 1}}]} | not understood: x",
                "{'fields': [{'name': 'a', 'type': 'string'}], 'andamio:organType': 'CLINIC'} | not an organ type:"
                        + " CLINIC",
                "{'fields': 'a'}                                                              | must be a list",
                "{'fields': ['a']}                                                            | must be an object",
                "{'fields': [{'name': 7, 'type': 'string'}]}                                  | name must be a text",
                "[]                                                                           | / must be an object"
            })
    void refusesATableSchema(String schema, String says) {
        assertThatThrownBy(() -> TableSchema.parse(schema.replace('\'', '"')))
                .isInstanceOf(Json.SchemaException.class)
                .hasMessageContaining(says);
    }

    @Test
    void understandsADateInEitherFormOfSayingIt() {
        TableSchema schema = TableSchema.parse("""
            {"fields": [{"name": "a", "type": "date", "format": "%Y-%m-%d"}, {"name": "b", "type": "date", "format": "default"}]}
            """);

        assertThat(schema.fields()).extracting(TableSchema.Field::type).containsOnly(TableSchema.Type.DATE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'type': 'tuple'}                                              | type that is not understood",
                "{'type': 'object'}                                             | additionalProperties: false",
                "{'type': 'string', 'maxLength': 3}                             | not understood: maxLength",
                "{'type': 'string', 'pattern': '['}                             | bad pattern",
                "{'type': 'array', 'items': {'type': 'string', 'format': 'x'}}  | not understood: format",
                "{'$ref': '#/$defs/b', '$defs': {'a': {'type': 'string'}}}      | must be an object"
            })
    void refusesADocumentSchema(String schema, String says) {
        assertThatThrownBy(() -> NodeSchema.parse(schema.replace('\'', '"')))
                .isInstanceOf(Json.SchemaException.class)
                .hasMessageContaining(says);
    }

    @Test
    void readsJsonAsItIsWritten() {
        assertThat(JsonText.parse(" { \"a\" : [ 1 , -20 , true , false ] , \"b\" : { } , \"c\" : \"x\" } "))
                .isEqualTo(Map.of("a", List.of(1, -20, true, false), "b", Map.of(), "c", "x"));
        assertThat(JsonText.parse("\"\\\"\\\\\\/\\n\\t\\r\\b\\f\\u00e9\\u0041z\""))
                .isEqualTo("\"\\/\n\t\r\b\féAz");
        assertThat(JsonText.parse("null")).isNull();
        assertThat(JsonText.parse("[".repeat(64) + "]".repeat(64))).isInstanceOf(List.class);
        assertThat(JsonText.parse("[" + "[],".repeat(200) + "[]]")).isInstanceOf(List.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "[",
                "[1",
                "[1 2]",
                "[,]",
                "[1,]",
                "{\"a\"}",
                "{\"a\" 1}",
                "{\"a\":}",
                "{\"a\":1 \"b\":2}",
                "{a:1}",
                "{\"a\":1,\"a\":2}",
                "{\"a\":null}",
                "[null]",
                "\"abc",
                "\"\\x\"",
                "\"\\",
                "\"\\u12",
                "\"\\u12G4\"",
                "1.5",
                "1e3",
                "-",
                "99999999999",
                "tru",
                "nul",
                "1 2",
                "{} {}"
            })
    void refusesJsonThatIsBroken(String json) {
        assertThatThrownBy(() -> JsonText.parse(json)).isInstanceOf(Json.SchemaException.class);
    }

    @Test
    void refusesJsonNestedWithoutEnd() {
        assertThatThrownBy(() -> JsonText.parse("[".repeat(65) + "]".repeat(65)))
                .isInstanceOf(Json.SchemaException.class);
    }
}

package mx.andamio.pack.loading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.nio.file.Path;
import mx.andamio.pack.Fault;
import mx.andamio.pack.PackLoading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that would make the loading itself fail: they are refused like any other, each with its name. */
class HostilePackTest {

    private final PackCopy pack;

    HostilePackTest(@TempDir Path root) {
        pack = new PackCopy(root);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "- ", "{a: ", "? "})
    void refusesYamlNestedWithoutEnd(String level) {
        pack.write("bodies.yaml", level.repeat(100_000));

        assertThat(pack.faults())
                .extracting(Fault::file, Fault::code)
                .containsExactly(tuple("bodies.yaml", "YAML_SYNTAX"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\UFFFFFFFF", "\\U00110000", "\\U7FFFFFFF", "\\uD800"})
    void readsOrRefusesACharacterThatIsNone(String character) {
        pack.edit("pack.yaml", "name: Instituto Mexicano del Seguro Social", "name: \"A" + character + "\"");

        assertThat(pack.load()).isInstanceOf(PackLoading.Refused.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\\0.csv", "../imss/ooad.csv", "c:\\\\ooad.csv", ".csv", "año.csv"})
    void looksForNoOrganFileUnderANameThatIsNone(String name) {
        pack.edit("pack.yaml", "- union.csv", "- \"" + name + "\"");

        assertThat(pack.faults()).anySatisfy(fault -> {
            assertThat(fault.file()).isEqualTo("pack.yaml");
            assertThat(fault.code()).isIn("BAD_PATTERN", "BAD_CHARACTER");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"A\\0B", "A\\u0007", "A\\e[2J"})
    void refusesTextThatNoDatabaseKeeps(String name) {
        pack.edit("pack.yaml", "name: Instituto Mexicano del Seguro Social", "name: \"" + name + "\"");

        assertThat(pack.faults())
                .extracting(Fault::file, Fault::column, Fault::code)
                .containsExactly(tuple("pack.yaml", "/name", "BAD_CHARACTER"));
    }

    @Test
    void refusesACellThatNoDatabaseKeepsAndTakesOneOfManyCharacters() {
        pack.edit("regions.csv", "Región Norte,", "Región\0Norte,");
        assertThat(pack.faults())
                .extracting(Fault::file, Fault::column, Fault::code)
                .containsExactly(tuple("regions.csv", "name", "BAD_CHARACTER"));

        pack.write("regions.csv", pack.text("regions.csv").replace("\0", " \uD83D\uDE00 "));
        assertThat(pack.loaded().organ("R-NORTE").orElseThrow().name()).isEqualTo("Región \uD83D\uDE00 Norte");
    }

    @Test
    void refusesASchemaThatRefersToItself() {
        pack.write("../schema/bodies.schema.json", """
            {"$ref": "#/$defs/a", "$defs": {"a": {"$ref": "#/$defs/a"}}}
            """);

        assertOnlySchemaFault("../schema/bodies.schema.json", "refers to itself");
    }

    @Test
    void refusesASchemaWithTwoFieldsOfOneName() {
        pack.edit(
                "../schema/sightings.schema.json",
                "\"fields\": [",
                "\"fields\": [{\"name\": \"source\", \"type\": \"string\"}, ");

        assertOnlySchemaFault("../schema/sightings.schema.json", "two fields are called source");
    }

    /** What a schema lets through need not be what the program can hold. */
    @Test
    void refusesValuesThatALooserSchemaLetsThrough() {
        pack.write("../schema/aliases.schema.json", """
            {"fields": [{"name": "organ", "type": "string"}, {"name": "text", "type": "string"},
              {"name": "kind", "type": "string"}, {"name": "valid_to", "type": "string"},
              {"name": "confirm", "type": "string"}]}
            """);
        pack.write("aliases.csv", "organ,text,kind,valid_to,confirm\n01,Hidro,NICKNAME,,\n");

        assertOnlySchemaFault("../schema", "NICKNAME");
        pack.write("aliases.csv", "organ,text,kind,valid_to,confirm\n01,Hidro,NAME,mañana,\n");

        assertOnlySchemaFault("../schema", "mañana");
    }

    private void assertOnlySchemaFault(String file, String says) {
        assertThat(pack.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.file()).isEqualTo(file);
            assertThat(fault.code()).isEqualTo("BAD_SCHEMA");
            assertThat(fault.textEs()).contains(says);
            assertThat(fault.textEn()).contains(says);
        });
    }
}

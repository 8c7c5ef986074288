package mx.andamio.meetings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import mx.andamio.directory.PackFiles;
import mx.andamio.directory.PackPart;
import mx.andamio.directory.PackPart.Change;
import mx.andamio.pack.PackLoading;
import mx.andamio.support.InstallationTest;
import mx.andamio.support.SomeBodyRules;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** How bodies meet, as a part of the pack. */
@InstallationTest
class BodyRulesPartTest {

    @Autowired
    Map<String, PackPart> parts;

    @Autowired
    PackFiles files;

    @Autowired
    SomeBodyRules rules;

    @Test
    void thePreviewSaysWhichRulesChange() {
        var pack = ((PackLoading.Loaded) files.atStart()).pack();
        var part = Objects.requireNonNull(parts.get("bodyRuleRows"));
        assertThat(part.changes(pack)).isEmpty();

        rules.replaceForAWhile("RJD", () -> {
            var changes = part.changes(pack);
            assertThat(changes).extracting(Change::code).containsExactly("RJD");
            assertThat(changes.getFirst().what()).contains("chair: — → DPM-HEAD", "quorum: ");
        });
        assertThat(part.changes(pack)).isEqualTo(List.of());
    }
}

package mx.andamio;

import static org.assertj.core.api.Assertions.assertThat;

import mx.andamio.directory.Directory;
import mx.andamio.directory.Directory.Filter;
import mx.andamio.pack.OrganType;
import mx.andamio.support.InstallationTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@InstallationTest
class InstallationStartsTest {

    @Autowired
    Directory directory;

    @Test
    void loadsThePackIntoAnEmptyDirectory() {
        var ooads = directory.organs(new Filter(OrganType.OOAD, null, null, null, null), 0, 500);

        assertThat(ooads.total()).isEqualTo(35);
    }
}

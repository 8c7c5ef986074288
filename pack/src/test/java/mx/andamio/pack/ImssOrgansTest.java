package mx.andamio.pack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ImssOrgansTest {

    private final Pack pack = ImssPack.pack();

    @Test
    void countsTheOrgansThatTheSourcesCount() {
        assertThat(pack.organsOf(OrganType.OOAD)).hasSize(35);
        assertThat(pack.organsOf(OrganType.UMAE)).hasSize(25);
        assertThat(pack.organsOf(OrganType.SUBDELEGATION)).hasSize(133);
        assertThat(pack.organsOf(OrganType.UNION_SECTION)).hasSize(37);
    }
}

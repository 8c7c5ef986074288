package mx.andamio.measurement.web;

import static mx.andamio.support.SomeMeasurements.file;
import static mx.andamio.support.SomeMeasurements.prescriptions;
import static mx.andamio.support.SomeMeasurements.unit;
import static mx.andamio.support.Viewers.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Objects;
import mx.andamio.identity.Role;
import mx.andamio.support.InstallationTest;
import mx.andamio.support.SomeMeasurements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Handing in a file, and what became of it. */
@InstallationTest
@TestPropertySource(
        properties = {"andamio.data=target/test-data-indicators${andamio.test.fork:}", "andamio.measures.worker=false"})
class DeliveryPagesTest {

    private static final LocalDate MAY = LocalDate.of(2024, 5, 1);

    @Autowired
    MockMvcTester web;

    @Autowired
    SomeMeasurements some;

    @BeforeEach
    void someUnits() {
        some.units(unit("SIM0001", "Unidad simulada 0001", "01"));
    }

    private MvcTestResult send(Role role, String dataset, LocalDate from, byte[] content) {
        return web.post()
                .uri("/entregas")
                .multipart()
                .file(new MockMultipartFile("file", "recetas mayo.csv", "text/csv", content))
                .param("dataset", dataset)
                .param("source", "farmacias")
                .param("period_from", from.toString())
                .param("period_to", "2024-05-31")
                .with(as(role))
                .with(csrf())
                .exchange();
    }

    private String page(String address) throws IOException {
        var answer = web.get().uri(address).with(as(Role.AUDITOR)).exchange();
        assertThat(answer).as(address).hasStatusOk();
        return answer.getResponse().getContentAsString(StandardCharsets.UTF_8);
    }

    private static String place(MvcTestResult answer) {
        assertThat(answer).hasStatus3xxRedirection();
        return Objects.requireNonNull(answer.getResponse().getRedirectedUrl());
    }

    @Test
    void aFileWaitsIsReadAndReconciled() throws Exception {
        var rows = prescriptions(MAY, "SIM0001", 199, 1) + "NADIE,2024-05-03,x-1,010,1,1\n";

        var address = place(send(Role.DESK, "prescription_lines", MAY, file(rows)));

        assertThat(address).matches("/entregas/[-0-9a-f]{36}");
        assertThat(page(address)).contains("Por leer").contains("Todavía no se lee.");
        some.read();
        assertThat(page(address))
                .contains("Tomado")
                .contains("201 que llegaron = 200 que quedaron + 1 rechazados")
                .contains("/indicadores/FILL-LINE");
        assertThat(page(address + "/rechazos.csv")).contains("UNKNOWN_ORGAN").contains("NADIE");
        assertThat(page("/entregas?conjunto=prescription_lines"))
                .contains(address)
                .contains("201");
        assertThat(page("/entregas?conjunto=tenders")).doesNotContain(address);
    }

    @Test
    void whatIsRefusedSaysWhyAndChangesNothing() throws Exception {
        var june = file(prescriptions(LocalDate.of(2024, 6, 9), "SIM0001", 10, 0));

        var address = place(send(Role.DESK, "prescription_lines", MAY, june));
        some.read();

        assertThat(page(address))
                .contains("Devuelto")
                .contains("No cambió nada")
                .contains("notice-warn");
        assertThat(page(address + "/rechazos.csv")).contains("OTHER_PERIOD");
    }

    @Test
    void whatCannotBeADeliveryIsRefusedAtTheDoor() {
        var some = file(prescriptions(MAY, "SIM0001", 1, 0));
        assertThat(place(send(Role.DESK, "no_hay", MAY, some))).isEqualTo("/entregas");
        assertThat(place(send(Role.DESK, "prescription_lines", MAY.plusYears(1), some)))
                .isEqualTo("/entregas");
        assertThat(place(send(Role.DESK, "prescription_lines", MAY, new byte[0])))
                .isEqualTo("/entregas");
        assertThat(web.get()
                        .uri("/entregas/00000000-0000-0000-0000-000000000000")
                        .with(as(Role.ADMIN)))
                .hasStatus(404);
        assertThat(web.get().uri("/entregas/no-es").with(as(Role.ADMIN))).hasStatus4xxClientError();
    }

    @ParameterizedTest
    @EnumSource
    void whoMayNotDeliverIsNotOfferedToAndCannot(Role role) {
        var may = role == Role.ADMIN || role == Role.SECRETARIAT || role == Role.NORMATIVE || role == Role.DESK;
        var list = web.get().uri("/entregas").with(as(role)).exchange();
        if (role == Role.CITIZEN) {
            assertThat(list).hasStatus(403);
        } else {
            assertThat(list).hasStatusOk();
            assertThat(list)
                    .bodyText()
                    .satisfies(page -> assertThat(page.contains("action=\"/entregas\" enctype"))
                            .isEqualTo(may));
        }
        if (!may) {
            assertThat(send(role, "prescription_lines", MAY, file(prescriptions(MAY, "SIM0001", 1, 0))))
                    .hasStatus(403);
        }
    }
}

package mx.andamio.rounds;

import static mx.andamio.support.OutcomeChecks.assertDone;
import static mx.andamio.support.Viewers.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import mx.andamio.identity.Role;
import mx.andamio.rounds.Round.By;
import mx.andamio.rounds.model.Standing;
import mx.andamio.support.Desk;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class RoundPagesTest extends RoundsFixture {

    private static final String KIND = "regional_meeting";

    @Autowired
    Rounds rounds;

    @Test
    void meetingsOfRegionsWithOneNumberAreOneRoundAndEachOfItsBodiesFindsIt() {
        var north = planned("RR-NORTE");
        var centre = planned("RR-CENTRO");
        agreed(north, "08", "Abrir " + word, today().plusDays(9), null);
        agreed(centre, "12", "Cerrar " + word, today().plusDays(9), null);

        var round = rounds.round(KIND, number).orElseThrow();

        assertThat(round.sessions()).hasSize(2);
        assertThat(round.of()).isEqualTo(4);
        assertThat(round.items()).hasSize(2);
        assertThat(rounds.round("RR-CENTRO", number)).contains(round);
        assertThat(rounds.of(north).orElseThrow().tally()).isEqualTo(round.tally());
        assertThat(rounds.round(KIND, number + 1_000_000)).isEmpty();
        assertThat(rounds.round("NO-HAY", number)).isEmpty();
    }

    @Test
    void whatBecameOfEachIsToldByItsFirstDateAndItsVerification() {
        var centre = planned("RR-CENTRO");
        met("22", agreed(centre, "22", "Pintar " + word, today().plusDays(3), "CECI"));
        met("22", agreed(centre, "22", "Medir " + word, today().minusDays(3), "CECI"));
        agreed(centre, "22", "Barrer " + word, today().minusDays(1), null);
        reported("22", agreed(centre, "22", "Surtir " + word, today(), "MEDICAL"), false);
        cancelled(agreed(centre, "12", "Comprar " + word, today().plusDays(3), "CECI"), centre);
        var moved = agreed(centre, "12", "Mudar " + word, today().minusDays(2), "CECI");
        assertDone(settling.extend(
                Desk.asks("commitments.extend"),
                head("12"),
                moved,
                version(moved),
                today().plusDays(30),
                "Falta el terreno",
                null));

        var round = rounds.round(KIND, number).orElseThrow();
        var tally = round.tally();

        assertThat(round.items())
                .extracting(one -> one.owed().text().split(" ")[0], Round.Item::standing)
                .containsExactlyInAnyOrder(
                        tuple("Pintar", Standing.MET),
                        tuple("Medir", Standing.MET_LATE),
                        tuple("Barrer", Standing.NOT_MET),
                        tuple("Surtir", Standing.OPEN),
                        tuple("Comprar", Standing.CANCELLED),
                        tuple("Mudar", Standing.OPEN));
        assertThat(tally.counted()).isEqualTo(5);
        assertThat(tally.done()).isEqualTo(2);
        assertThat(tally.moved()).isOne();
        assertThat(tally.reported()).isOne();
        assertThat(tally.owing()).isEqualTo(3);
        assertThat(round.parts(By.LINE)).extracting(Round.Part::code).containsExactly("CECI", "MEDICAL", null);
    }

    @Test
    void thePageTellsItByRegionLineAndOrganAndEachNumberLeadsToThose() throws Exception {
        var centre = planned("RR-CENTRO");
        met("22", agreed(centre, "22", "Pintar " + word, today().plusDays(3), "CECI"));
        agreed(centre, "12", "Barrer " + word, today().minusDays(1), null);
        var path = "/rondas/" + KIND + "/" + number;

        assertThat(page(path))
                .contains("href=\"" + path + "/compromisos?organo=12&amp;estado=no-cumplidos\"")
                .contains("href=\"" + path + "/compromisos?linea=CECI&amp;estado=cumplidos\"")
                .contains("href=\"" + path + "/compromisos?linea=-&amp;estado=no-cumplidos\"")
                .contains("href=\"" + path + "/hoja?organo=12\"");
        assertThat(text(path))
                .contains("1 de 2", "De 3 reuniones de esta ronda no consta sesión", "no cuentan los cancelados");
        assertThat(text(path + "/compromisos?organo=12&estado=no-cumplidos"))
                .contains("Barrer " + word)
                .doesNotContain("Pintar " + word);
        assertThat(text(path + "/compromisos?linea=-"))
                .contains("Barrer " + word)
                .doesNotContain("Pintar " + word);
        assertThat(text(path + "/compromisos?estado=sin-reporte"))
                .contains("Barrer " + word)
                .doesNotContain("Pintar " + word);
        assertThat(web.get().uri(path + "/compromisos?estado=NADA").with(as(Role.DESK)))
                .hasStatus(422);
        assertThat(page("/sesiones/" + centre)).contains("href=\"" + path + "\"");
        assertThat(page("/rondas?page=0")).contains("href=\"" + path + "\"");
    }

    @Test
    void aRoundOfWhichNothingWasAgreedSaysSo() throws Exception {
        planned("RR-SURESTE");

        assertThat(text("/rondas/RR-SURESTE/" + number)).contains("De esta ronda no consta ningún compromiso");
        assertThat(web.get().uri("/rondas/NO-HAY/1").with(as(Role.DESK))).hasStatus(404);
        assertThat(web.get()
                        .uri("/rondas/RR-SURESTE/" + number + "/hoja?organo=22")
                        .with(as(Role.DESK)))
                .hasStatus(404);
    }

    @Test
    void eightHundredAreToldAndTheSheetsStayOneSheet() throws Exception {
        var centre = planned("RR-CENTRO");
        var long_ = " con todas sus palabras, sus lugares y sus condiciones".repeat(4);
        IntStream.range(0, 816)
                .forEach(i -> agreed(
                        centre,
                        i % 2 == 0 ? "12" : "22",
                        "Obra " + i + " " + word + long_,
                        today().plusDays(i % 90 - 30),
                        "CECI"));
        var path = "/rondas/RR-CENTRO/" + number;

        assertThat(text(path)).contains("816", "0 de 816");
        assertThat(text(path + "/compromisos")).contains("1–50 de 816");
        assertThat(text(path + "/hoja?organo=12")).contains("y 388 más");
        var region = rounds.round(KIND, number)
                .orElseThrow()
                .parts(By.REGION)
                .getFirst()
                .code();
        for (var which : List.of("organo=12", "region=" + region)) {
            try (var pdf = Loader.loadPDF(bytes(path + "/hoja.pdf?" + which))) {
                assertThat(pdf.getNumberOfPages()).as(which).isEqualTo(1);
                assertThat(new PDFTextStripper().getText(pdf)).contains("8", "A tiempo", "Obra");
            }
        }
        assertThat(new String(bytes(path + "/tabla.csv"), StandardCharsets.UTF_8).lines())
                .hasSize(817);
    }

    @Test
    void programsGetAllOfIt() throws IOException {
        var centre = planned("RR-CENTRO");
        met("22", agreed(centre, "22", "Pintar " + word, today().plusDays(3), "CECI"));
        agreed(centre, "12", "Barrer " + word, today().minusDays(1), null);

        assertThat(web.get()
                        .uri("/api/v1/rounds/" + KIND + "/" + number)
                        .with(as(Role.AUDITOR))
                        .exchange())
                .hasStatusOk()
                .bodyJson()
                .hasPathSatisfying("$.body", one -> one.assertThat().isEqualTo(KIND))
                .hasPathSatisfying("$.tally.met", one -> one.assertThat().isEqualTo(1))
                .hasPathSatisfying("$.tally.not_met", one -> one.assertThat().isEqualTo(1))
                .hasPathSatisfying("$.tally.of", one -> one.assertThat().isEqualTo(2))
                .hasPathSatisfying("$.bodies", one -> one.assertThat().isEqualTo(4))
                .hasPathSatisfying("$.organs.length()", one -> one.assertThat().isEqualTo(2))
                .hasPathSatisfying("$.items.length()", one -> one.assertThat().isEqualTo(2))
                .hasPathSatisfying(
                        "$.items[0].standing", one -> one.assertThat().isEqualTo("not_met"));
        assertThat(web.get()
                        .uri("/api/v1/rounds?size=500")
                        .with(as(Role.AUDITOR))
                        .exchange())
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.items[?(@.number == " + number + ")].tally.all")
                .asArray()
                .containsExactly(2);
    }

    private byte[] bytes(String path) {
        var answer = web.get().uri(path).with(as(Role.SECRETARIAT)).exchange();
        assertThat(answer).as(path).hasStatusOk();
        return answer.getResponse().getContentAsByteArray();
    }
}

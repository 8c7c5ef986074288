package mx.andamio.reader.cli;

import static org.assertj.core.api.Assertions.assertThat;

import mx.andamio.reader.ReadPapers;
import org.junit.jupiter.api.Test;

class SummaryTest {

    @Test
    void tellsAPersonWhatAPaperSays() {
        String told = Summary.of(ReadPapers.body(
                "En la Octava Reunión Nacional, la directora Ana Ruiz Gil anunció que el titular del IMSS en Colima"
                        + " abrirá 3 clínicas en mayo. Instruyó a los titulares a entregar un plan."
                        + " La espera bajó de 80 a 60 días, es decir, 40 % menos."));

        assertThat(told).isEqualTo("""
                Archivo: prueba.txt
                Título: Sesiona el Instituto en la capital
                Número: 100/2025
                Fecha: 2025-03-05
                Lugar: Ciudad de México
                Reunión: 8ª Reunión Nacional
                Presentes: 1
                  - Ana Ruiz Gil, Director
                Mencionados: 0
                Órganos: 1 OOAD, 0 UMAE
                Cifras: 4
                Promesas: 1
                  - el titular del IMSS en Colima abrirá 3 clínicas en mayo [2025-05-31]
                Instrucciones: 1
                  - Instruyó a los titulares a entregar un plan
                Advertencias: 1
                  - PERCENT_MISMATCH: El texto dice 40 % y de sus propios números resulta 25.0 %
                """);
    }

    @Test
    void saysWhatAPaperDoesNotSay() {
        assertThat(Summary.of(ReadPapers.paper("Nada más.")))
                .contains("Número: no se dice\n", "Reunión: no se dice\n", "Presentes: 0\nMencionados: 0\n");
    }
}

package mx.andamio.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import mx.andamio.pack.PackLoading;
import mx.andamio.pack.Packs;
import mx.andamio.reader.PaperText;
import mx.andamio.reader.Reader;
import mx.andamio.reader.Reading;
import mx.andamio.reader.Span;
import mx.andamio.reader.documents.Document;
import mx.andamio.reader.documents.Documents;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.provider.MethodSource;

/** Plain text to a reading: the first byte says whether the others are a file as it stands or pieces of official prose. */
class TextFuzzTest {

    private static final Effort EFFORT = new Effort(1_000);
    private static final int RAW = 0;
    private static final int PROSE = 1;

    private static final Glued PIECES = new Glued(100_000, """
         ¦ ¦ ¦\n¦\n\n¦\t¦. ¦, ¦; ¦: ¦(¦)¦“¦”¦«¦»¦¿¦?¦¡¦- ¦– ¦—¦• ¦**¦/¦%¦ por ciento¦$¦°¦ª¦º¦'¦"¦|¦#¦@¦0¦1¦2¦12¦350¦\
        1,250¦1.250¦1 250¦3.5¦1/2¦2026¦2025¦00¦999999999999999999999¦uno¦dos¦veinte¦treinta y un¦cien¦mil¦millones¦\
        mil millones¦pesos¦mdp¦millardos¦primera¦segundo¦LXV¦XIV¦enero¦febrero¦marzo¦septiembre¦dic.¦\
        31 de abril de 2026¦5 de mayo¦del 3 al 7 de junio¦12/13/2026¦30-02-2026¦2026-03-05¦lunes¦miércoles 4 de marzo¦\
        mañana¦ayer¦próximo¦a más tardar¦antes de¦durante¦en el primer trimestre¦cada¦hasta¦desde¦entre¦y¦o¦e¦de¦del¦la¦\
        el¦los¦las¦en¦con¦para¦por¦que¦se¦su¦al¦a¦no¦ni¦El¦La¦Los¦En¦Además¦Asimismo¦Mientras¦Cuando¦director¦\
        Directora General¦titular¦titulares¦jefe de Servicios¦secretario general¦delegada¦Mtro.¦Dra.¦Lic.¦C.¦María¦José¦\
        Juan Pérez López¦Ana de la O¦García-Núñez¦McArthur¦IMSS¦UMAE¦OOAD¦Colima¦Durango¦Estado de México Oriente¦\
        Hospital¦Hospital General Regional¦No.¦Núm.¦Unidad de Medicina Familiar¦CMN Siglo XXI¦Subdelegación¦Secretaría¦\
        Sindicato¦Consejo Consultivo¦Reunión¦Reunión Regional¦sesión ordinaria¦extraordinaria¦Asamblea¦Comité¦abrirá¦\
        entregará¦se comprometió a¦se compromete a¦instruyó¦deberá¦acordaron¦informó¦dijo¦construir¦reducir¦aumentar¦\
        inauguró¦iniciará¦habrá¦presentarán¦va a¦seguirá¦camas¦consultas¦quirófanos¦derechohabientes¦trabajadores¦\
        clínicas¦médicos¦BOLETÍN DE PRENSA¦BOLETÍN¦Ciudad de México, a¦---o0o---¦Comunicado¦MINUTA¦Minuta de la¦\
        ACUERDOS¦ORDEN DEL DÍA¦ASISTENTES¦Asistentes:¦Lugar:¦Fecha:¦Hora:¦Acuerdo 1:¦\
        No.\tCompromiso\tResponsable\tFecha¦Compromiso¦Responsable¦Estatus¦en proceso¦Firma¦\
        https://www.imss.gob.mx/a?b=1¦correo@imss.gob.mx¦recetacompleta.gob.mx¦😀¦e\u0301¦\u00a0¦\u200b¦\u202e¦\u00ad¦\
        \ufeff¦\u0130¦ß¦ﬁ¦Ж¦Α¦漢¦\ud800¦\205¦\f¦\u0000¦zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz\
        """);

    private static final Reader READER = reader();

    private static Reader reader() {
        Path root = Path.of(System.getProperty("andamio.root", ".."));
        return switch (Packs.load(root.resolve("institutions/imss"))) {
            case PackLoading.Loaded loaded -> Reader.over(loaded.pack());
            case PackLoading.Refused refused ->
                throw new IllegalStateException(refused.faults().toString());
        };
    }

    static Stream<byte[]> seeds() {
        String bulletin = """
            BOLETÍN DE PRENSA

            Ciudad de México, a miércoles 4 de marzo de 2026

            No. 12/2026

            Hospital General Regional No. 2 abrirá 12 camas en Colima

            - El director dijo que habrá 350 consultas.

            El director Juan Pérez López informó en la segunda Reunión Regional que la UMAE entregará 3.5 mil millones de \
            pesos a más tardar el 5 de mayo. Además, instruyó a titulares reducir 12 por ciento.

            ---o0o---
            """;
        String minutes = """
            MINUTA

            Lugar: Durango
            Fecha: 2026-03-05

            ASISTENTES

            María García-Núñez\tdelegada

            ORDEN DEL DÍA

            1. Consejo Consultivo

            ACUERDOS

            No.\tCompromiso\tResponsable\tFecha
            1\tconstruir 2 quirófanos\tjefe de Servicios\t12/13/2026
            2\taumentar consultas\tJosé\tmañana
            """;
        return Stream.of(
                PIECES.seed(bulletin, PROSE),
                PIECES.seed(minutes, PROSE),
                raw(bulletin),
                raw(minutes),
                raw("\uFEFFUna línea.\r\nOtra.\r"),
                giantWord(),
                bracketsInAHeading());
    }

    /** It cost 6.5 GB: the word was folded anew at each of the marks behind it. */
    private static byte[] giantWord() {
        return joined(
                PIECES.seed("BOLETÍN\n\nHospital General abrirá 12 camas en Colima - ", PROSE),
                PIECES.repeated("\u0130", 15),
                PIECES.repeated("\"", 15));
    }

    /** It cost 13 s: each opening bracket looked for its closing one. */
    private static byte[] bracketsInAHeading() {
        return joined(
                PIECES.seed("MINUTA\n\nACUERDOS\n\nNo.\tCompromiso\tResponsable\tFecha\n", PROSE),
                PIECES.repeated("(", 15),
                PIECES.seed("\t1\t", new int[0]),
                PIECES.repeated("(", 14));
    }

    private static byte[] joined(byte[]... parts) {
        var out = new java.io.ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    private static byte[] raw(String text) {
        return ("\0" + text).getBytes(StandardCharsets.UTF_8);
    }

    @MethodSource("seeds")
    @FuzzTest
    void readsAnyText(byte[] data) {
        EFFORT.spend(() -> {
            if (data.length == 0 || data[0] % 2 == RAW) {
                byte[] file = java.util.Arrays.copyOfRange(data, Math.min(1, data.length), data.length);
                Document document = Documents.read(file);
                Promise.kept(document);
                if (document instanceof Document.Text text) {
                    read(text.text());
                }
            } else {
                read(PIECES.text(data, PROSE));
            }
        });
    }

    private static void read(String text) {
        PaperText paper = new PaperText("x", text);
        Reading reading = READER.read(paper);
        int length = paper.length();
        assertThat(spans(reading)).allMatch(s -> s.start() >= 0 && s.length() >= 0 && s.end() <= length);
    }

    private static Stream<Span> spans(Reading r) {
        List<Span> spans = new ArrayList<>(r.spans().values());
        r.highlights().forEach(x -> spans.add(x.span()));
        r.eventDates().forEach(x -> spans.add(x.span()));
        r.attendees().forEach(x -> spans.add(x.span()));
        r.mentioned().forEach(x -> spans.add(x.span()));
        r.organs().ooad().forEach(x -> spans.add(x.span()));
        r.organs().umae().forEach(x -> spans.add(x.span()));
        r.figures().forEach(x -> spans.add(x.span()));
        r.promises().forEach(x -> spans.add(x.span()));
        r.instructions().forEach(x -> spans.add(x.span()));
        r.links().forEach(x -> spans.add(x.span()));
        r.warnings().forEach(x -> spans.add(x.span()));
        return spans.stream();
    }

    @AfterAll
    static void figures() {
        EFFORT.print("text");
    }
}

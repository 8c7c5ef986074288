package mx.andamio.commitments;

import static mx.andamio.support.SomeReports.LIAISON;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import mx.andamio.pages.Words;
import mx.andamio.register.Reason;
import mx.andamio.register.Reason.Kind;
import mx.andamio.register.Sha256;
import mx.andamio.support.Photos;
import org.junit.jupiter.api.Test;

/** The files and links that a report brings. */
class ReportAttachmentsTest extends ReportingFixture {

    @Test
    void aPhotoIsKeptWithoutWhatTheTelephoneWroteIntoIt() throws IOException {
        var id = signed(null);
        var photo = Photos.jpeg();
        assertThat(text(photo)).contains("Exif", Photos.SECRET);

        done(LIAISON, id, says("Así está").file("../obra\u0000.jpg", photo));

        var kept = only(id).evidence().getFirst();
        assertThat(kept.name()).isEqualTo("obra.jpg");
        assertThat(kept.hash()).isEqualTo(HexFormat.of().formatHex(Sha256.of(photo)));
        var served = reporting.file(id, kept.id()).orElseThrow();
        assertThat(served.mediaType()).isEqualTo("image/jpeg");
        assertThat(text(served.bytes())).doesNotContain("Exif").doesNotContain("19.4326");
        var image = ImageIO.read(new ByteArrayInputStream(served.bytes()));
        // Turned as it was held: what was the right half is below.
        assertThat(List.of(image.getWidth(), image.getHeight())).containsExactly(40, 60);
        assertThat(image.getRGB(20, 50) & 0xff).isLessThan(80);
        assertThat(image.getRGB(20, 10) & 0xff).isGreaterThan(200);
        assertThat(kept.size()).isEqualTo(served.bytes().length);
        assertThat(reporting.file(signed(null), kept.id())).isEmpty();
    }

    @Test
    void filesAreWhatTheirContentSays() {
        var id = signed(null);
        done(
                LIAISON,
                id,
                says("Así está")
                        .file("plano.png", Photos.png())
                        .file("acta", "%PDF-1.7 \u0000".getBytes(StandardCharsets.ISO_8859_1))
                        .file("pagina.html", "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8)));

        assertThat(only(id).evidence())
                .extracting(Report.Attachment::name, Report.Attachment::mediaType)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("plano.png.jpg", "image/jpeg"),
                        org.assertj.core.groups.Tuple.tuple("acta.pdf", "application/pdf"),
                        org.assertj.core.groups.Tuple.tuple("pagina.html.txt", "text/plain;charset=UTF-8"));
    }

    @Test
    void whatCannotBeKeptIsRefusedWithItsName() {
        var id = signed(null);
        var large = Arrays.copyOf(Photos.jpeg(), Reporting.LARGEST_BYTES + 1);

        assertWrong(id, says("Va").file("grande.jpg", large), "attachment.too_large");
        assertWrong(id, says("Va").file("nada.pdf", new byte[0]), "attachment.empty");
        assertWrong(id, says("Va").file("rota.jpg", Arrays.copyOf(Photos.jpeg(), 300)), "attachment.damaged");
        assertWrong(id, says("Va").file("iphone.heic", bytes("\0\0\0\u0018ftypheic")), "attachment.photo");
        assertWrong(id, says("Va").file("programa.exe", bytes("MZ\0\0")), "attachment.other");
        assertWrong(id, says("Va").link("javascript:alert(1)"), "attachment.link");
        var many = says("Va");
        IntStream.rangeClosed(0, Reporting.MOST_ATTACHMENTS).forEach(i -> many.link("https://example.org/" + i));
        assertWrong(id, many, "attachment.many");
        assertThat(followUp.reports(id)).isEmpty();
        var reason = Reason.of("attachment.too_large", Kind.USER, "grande.jpg", "15");
        var words = new Words(Words.SPANISH, java.time.ZoneOffset.UTC, today());
        assertThat(words.reason(reason)).contains("grande.jpg", "15 MB");
        assertThat(words.in(Words.ENGLISH).reason(reason)).contains("grande.jpg", "15 MB");
    }
}

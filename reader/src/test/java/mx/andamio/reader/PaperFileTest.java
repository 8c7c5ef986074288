package mx.andamio.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import mx.andamio.reader.PaperFile.Code;
import mx.andamio.reader.PaperFile.Refused;
import mx.andamio.reader.PaperFile.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PaperFileTest {

    @Test
    void readsUtf8WithAndWithoutItsMark() {
        byte[] marked = "\uFEFFBoletín 12".getBytes(StandardCharsets.UTF_8);

        assertThat(PaperFile.decode(marked)).isEqualTo(new Text("Boletín 12"));
        assertThat(PaperFile.decode("Boletín 12".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(new Text("Boletín 12"));
    }

    @Test
    void readsWindows1252WhereItIsNoUtf8() {
        assertThat(PaperFile.decode("“Reunión”".getBytes(Charset.forName("windows-1252"))))
                .isEqualTo(new Text("“Reunión”"));
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of(new byte[0], Code.EMPTY),
                Arguments.of(" \n\t ".getBytes(StandardCharsets.UTF_8), Code.EMPTY),
                Arguments.of(new byte[(int) PaperFile.LIMIT + 1], Code.TOO_LARGE),
                Arguments.of(new byte[] {'%', 'P', 'D', 'F', 0, 1}, Code.BINARY),
                Arguments.of(new byte[] {'a', (byte) 0x81, 'b'}, Code.ENCODING));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void saysWhyBytesAreRefused(byte[] bytes, Code code) {
        assertThat(PaperFile.decode(bytes)).isEqualTo(new Refused(code));
    }

    @Test
    void readsATextOfExactlyTheLimitAndPageBreaks() {
        byte[] full = new byte[(int) PaperFile.LIMIT];
        java.util.Arrays.fill(full, (byte) 'a');

        assertThat(PaperFile.decode(full)).isInstanceOf(Text.class);
        assertThat(PaperFile.decode("uno\fdos\ttres\r\n".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(new Text("uno\fdos\ttres\r\n"));
        assertThat(PaperFile.decode(new byte[] {'a', 31})).isEqualTo(new Refused(Code.BINARY));
        assertThat(PaperFile.decode(new byte[] {'a', 0, 'b'})).isEqualTo(new Refused(Code.BINARY));
    }

    @Test
    void saysWhatIsWrongWithAFileAndWhatToDo() {
        assertThat(Code.values()).allSatisfy(c -> assertThat(c.why()).matches("(?s)[a-z].+[;:(].+\\."));
    }
}

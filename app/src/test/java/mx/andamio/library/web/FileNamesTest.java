package mx.andamio.library.web;

import static org.assertj.core.api.Assertions.assertThat;

import mx.andamio.library.Paper.Format;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileNamesTest {

    @Test
    void aFileIsSavedUnderItsNameLetterByLetter() {
        assertThat(FileNames.attachment("Boletín Núm. 235-2026 ÑANDÚ.TXT"))
                .isEqualTo("attachment; filename=\"Boletin Num. 235-2026 NANDU.TXT\"; "
                        + "filename*=UTF-8''Bolet%C3%ADn%20N%C3%BAm.%20235-2026%20%C3%91AND%C3%9A.TXT");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\"; filename=b.exe",
                "a\r\nSet-Cookie: x=1",
                "../../etc/passwd",
                "C:\\windows\\a.txt",
                ".bashrc",
                "a%0d%0ab",
                "\u202Etxt.exe",
                "a\ud800b",
                "😀😀.txt",
                ""
            })
    void aHostileNameIsHarmless(String name) {
        assertThat(FileNames.attachment(name))
                .matches("attachment; filename=\"[^\"\\\\/\\p{Cntrl}%.][^\"\\\\/\\p{Cntrl}%]*\"; "
                        + "filename\\*=UTF-8''(%[0-9A-F]{2}|[A-Za-z0-9_-])(%[0-9A-F]{2}|[A-Za-z0-9._-])*");
    }

    @ParameterizedTest
    @CsvSource({
        "acta.txt,PDF,acta.pdf",
        "Acta.PDF,PDF,Acta.PDF",
        "acta 2.1,DOCX,acta 2.1.docx",
        "minuta.pdf,TEXT,minuta.txt",
        "Boletín.TXT,TEXT,Boletín.TXT",
        "sin nombre,TEXT,sin nombre"
    })
    void aNameEndsAsWhatTheFileIs(String name, Format format, String ending) {
        assertThat(FileNames.ending(name, format)).isEqualTo(ending);
    }

    @Test
    void aLongNameIsCutBetweenLetters() {
        assertThat(FileNames.clean("😀".repeat(300))).isEqualTo("😀".repeat(200));
    }
}

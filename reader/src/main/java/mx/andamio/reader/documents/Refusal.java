package mx.andamio.reader.documents;

import java.util.List;

/**
 * Why a file was not read.
 *
 * @param code stable
 * @param values what the texts name: limits, pages, formats; as many as the code's texts take
 */
public record Refusal(Code code, List<String> values) {

    /** Why; the names are stable. Texts are to be read behind the name of the file. */
    public enum Code {
        EMPTY(
                "está vacío; indique un archivo con el texto del documento.",
                "is empty; name a file that holds the document's text."),
        TOO_LARGE(
                "pasa del límite (5 MB de texto, 20 MB en PDF o Word) y no se leyó; entregue solo el documento, sin"
                        + " anexos ni imágenes.",
                "is over the limit (5 MB of text, 20 MB of PDF or Word) and was not read; hand in the document alone,"
                        + " without annexes or images."),
        BINARY(
                "no es texto, PDF ni Word (parece otro archivo binario); guárdelo como .docx, PDF o texto en UTF-8.",
                "is no text, PDF or Word (it looks like another binary file); save it as .docx, PDF or UTF-8 text."),
        ENCODING(
                "no está en UTF-8 ni en Windows-1252; guárdelo como texto en UTF-8.",
                "is neither UTF-8 nor Windows-1252; save it as UTF-8 text."),
        ENCRYPTED(
                "está protegido con contraseña (%s); quite la contraseña en el programa que lo hizo y vuelva a"
                        + " entregarlo.",
                "is protected by a password (%s); remove it in the program that made the file and hand it in again."),
        NO_TEXT(
                "no tiene texto que leer: %s; pida el archivo original o pase el escaneo por reconocimiento de texto"
                        + " (OCR).",
                "holds no text to read: %s; ask for the original file or run the scan through text recognition (OCR)."),
        DAMAGED(
                "está dañado o incompleto (%s); ábralo y guárdelo de nuevo, o pida otra copia.",
                "is damaged or cut short (%s); open and save it again, or ask for another copy."),
        TOO_MANY_PAGES(
                "tiene %s páginas y se leen hasta %s; sepárelo y entregue solo las del documento.",
                "has %s pages and up to %s are read; split it and hand in the document's own."),
        TOO_DENSE(
                "al abrirse pasa de lo permitido (%s); no se leyó. Guárdelo de nuevo sin objetos incrustados.",
                "grows beyond what is allowed when opened (%s); it was not read. Save it again without embedded"
                        + " objects."),
        OLD_WORD(
                "es un Word anterior a 2007 (.doc); ábralo y guárdelo como .docx o PDF.",
                "is Word from before 2007 (.doc); open it and save it as .docx or PDF."),
        OTHER_FORMAT(
                "es %s, que no se lee aquí; guárdelo como .docx, PDF o texto.",
                "is %s, which is not read here; save it as .docx, PDF or text.");

        private final String es;
        private final String en;

        Code(String es, String en) {
            this.es = es;
            this.en = en;
        }
    }

    public Refusal {
        values = List.copyOf(values);
    }

    static Refusal of(Code code, String... values) {
        return new Refusal(code, List.of(values));
    }

    /** What is wrong, where, and what to do, in Spanish. */
    public String es() {
        return code.es.formatted(values.toArray());
    }

    /** The same in English; what it names of the file stays as it is. */
    public String en() {
        return code.en.formatted(values.toArray());
    }
}

package mx.andamio.support;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Spreadsheets of an office for tests: rows of Michoacán with keys that no other test has. */
public final class Sheets {

    private static final String HEADINGS =
            "Clave,OOAD o UMAE,Compromiso,Responsable,Línea base,Meta,Unidad de la meta,Fecha de firma,Fecha compromiso,Estatus";

    private final String word;
    private final List<String> rows = new ArrayList<>();
    private String headings = HEADINGS;

    private Sheets(String word) {
        this.word = word;
    }

    public static Sheets aSheet() {
        return new Sheets(Unique.word());
    }

    /** A word that stands in the text and in the key of each of its rows. */
    public String word() {
        return word;
    }

    public String key(int number) {
        return word + "-" + number;
    }

    /** The same rows under other headings. */
    public Sheets headed(String other) {
        headings = other;
        return this;
    }

    /** A row without a fault, from 10 to its target. */
    public Sheets row(int number, String target) {
        return row(number, "Michoacán", target, "30/04/2026", "31/12/2027");
    }

    public Sheets row(int number, String organ, String target, String signed, String due) {
        return cells(
                key(number),
                organ,
                "Abrir consultorios " + word + " " + number,
                "Titular",
                "10",
                target,
                "consultorios",
                signed,
                due,
                "en proceso");
    }

    public Sheets cells(String... cells) {
        rows.add(String.join(
                ",", Arrays.stream(cells).map(cell -> "\"" + cell + "\"").toList()));
        return this;
    }

    /** Another file of the same office: its keys, none of its rows yet. */
    public Sheets withoutRows() {
        return new Sheets(word);
    }

    public byte[] csv() {
        return ("\uFEFF" + headings + "\r\n" + String.join("\r\n", rows) + "\r\n").getBytes(StandardCharsets.UTF_8);
    }
}

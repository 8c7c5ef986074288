package mx.andamio.sheets;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import mx.andamio.pack.LineSet;
import mx.andamio.sheets.values.LineNames;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A preview in the shape of the contract, with every commitment, to be compared with what is expected. */
final class Answers {

    private Answers() {}

    static Map<String, Object> of(Preview p) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("rows", p.rows());
        out.put("sheet", p.sheet());
        out.put("sheets", p.sheets());
        Map<String, List<String>> mapping = new TreeMap<>();
        p.tables()
                .forEach(t -> t.columns().stream()
                        .filter(c -> c.field() != null)
                        .forEach(c -> mapping.computeIfAbsent(name(c.field()), f -> new ArrayList<>())
                                .add(c.header())));
        out.put("mapping", mapping);
        out.put(
                "faults",
                p.faults().stream()
                        .map(f -> said(f.place(), f.value(), f.code().name(), f.said(), f.suggestion()))
                        .toList());
        out.put(
                "gaps",
                p.gaps().stream()
                        .map(g -> {
                            Map<String, Object> m = place(g.place());
                            m.put("field", g.name());
                            return m;
                        })
                        .toList());
        out.put(
                "warnings",
                p.warnings().stream()
                        .map(w -> said(w.place(), w.value(), w.code().name(), w.said(), w.suggestion()))
                        .toList());
        out.put("commitments", p.drafts().stream().map(Answers::draft).toList());
        return out;
    }

    private static String name(@Nullable Field field) {
        return String.valueOf(field).toLowerCase(java.util.Locale.ROOT);
    }

    private static Map<String, Object> place(Place place) {
        Map<String, Object> m = new LinkedHashMap<>();
        m.put("sheet", place.sheet());
        m.put("row", place.row());
        m.put("column", place.column());
        return m;
    }

    private static Map<String, Object> said(
            Place place, String value, String code, Said said, @Nullable String suggestion) {
        Map<String, Object> m = place(place);
        m.put("value", value);
        m.put("code", code);
        m.put("text", said.es());
        m.put("suggestion", suggestion);
        return m;
    }

    private static Map<String, Object> draft(Draft d) {
        Map<String, Object> m = new LinkedHashMap<>();
        m.put("sheet", d.sheet());
        m.put("row", d.row());
        m.put("key", d.key());
        m.put("organ", d.organ());
        m.put(
                "line",
                new LineNames(ImssPack.pack())
                        .all().stream()
                                .filter(l -> l.code().equals(d.line()))
                                .map(LineSet.Line::name)
                                .findFirst()
                                .orElse(null));
        m.put("text", d.text());
        m.put("responsible", d.responsible());
        m.put("baseline", d.baseline());
        m.put("target", d.target());
        m.put("unit", d.unit());
        m.put("signed_on", d.signedOn() == null ? null : d.signedOn().toString());
        m.put("deadline", d.deadline() == null ? null : d.deadline().toString());
        return m;
    }

    /** Answers for files, beside one another: arguments are the folder of answers and the files. */
    public static void main(String[] args) throws Exception {
        Importer importer = Importer.over(ImssPack.pack());
        for (int i = 1; i < args.length; i++) {
            Path file = Path.of(args[i]);
            long start = System.nanoTime();
            Import result = importer.preview(
                    Files.readAllBytes(file), file.getFileName().toString(), Choices.NONE);
            long millis = (System.nanoTime() - start) / 1_000_000;
            if (result instanceof Preview p) {
                String name = file.getFileName().toString().replaceFirst("\\.[a-z]+$", ".json");
                Files.writeString(
                        Path.of(args[0]).resolve(name),
                        JsonMapper.builder().build().writeValueAsString(of(p)));
                System.out.println(file.getFileName() + ": " + p.rows() + " rows, "
                        + p.faults().size() + " faults, " + millis + " ms");
            } else {
                System.out.println(file.getFileName() + ": " + result);
            }
        }
    }
}

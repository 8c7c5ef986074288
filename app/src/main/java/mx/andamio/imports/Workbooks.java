package mx.andamio.imports;

import mx.andamio.directory.FaultyPack;
import mx.andamio.directory.PackFiles;
import mx.andamio.pack.Pack;
import mx.andamio.pack.PackLoading.Loaded;
import mx.andamio.pack.PackLoading.Refused;
import mx.andamio.sheets.Exporter;
import mx.andamio.sheets.Importer;
import mx.andamio.sheets.Language;
import mx.andamio.sheets.Shape;
import mx.andamio.sheets.Template;
import org.springframework.stereotype.Component;

/** Reads and writes spreadsheets over the institution's pack as it was at the start. */
@Component
public class Workbooks {

    private final Pack pack;

    Workbooks(PackFiles files) {
        this.pack = switch (files.atStart()) {
            case Loaded loaded -> loaded.pack();
            case Refused refused -> throw new FaultyPack(files.folder().toString(), refused.faults());
        };
    }

    public Importer importer() {
        return Importer.over(pack);
    }

    public Exporter exporter() {
        return Exporter.over(pack);
    }

    public Shape shape() {
        return Shape.over(pack);
    }

    public byte[] template(Language language) {
        return Template.xlsx(pack, language);
    }
}

package mx.andamio.measures.definitions;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mx.andamio.pack.Fault;
import mx.andamio.pack.Pack;
import mx.andamio.pack.loading.DocumentFolder;

/**
 * All that a pack measures.
 *
 * @param faults why some are missing here; empty when all is sound
 */
public record Definitions(List<Dataset> datasets, List<Indicator> indicators, List<Fault> faults) {

    /**
     * Reads {@code datasets/*.yaml} and {@code indicators/*.yaml}, each indicator in a file of its own or several in one.
     *
     * @param folder of the pack
     * @param pack already loaded from it: programmes are looked up there
     */
    public static Definitions load(Path folder, Pack pack) {
        var datasetFiles = new DocumentFolder(folder, "datasets", "dataset");
        var datasets = new DatasetReader(datasetFiles, pack).datasets();
        var indicatorFiles = new DocumentFolder(folder, "indicators", "indicators");
        var indicators = new IndicatorReader(
                        indicatorFiles, datasets, faulty(datasetFiles), pack, new OfficialCodes(folder))
                .indicators();
        return new Definitions(
                datasets,
                indicators,
                Stream.concat(datasetFiles.faults().stream(), indicatorFiles.faults().stream())
                        .toList());
    }

    private static Set<String> faulty(DocumentFolder files) {
        return files.faults().stream().map(Fault::file).collect(Collectors.toSet());
    }
}

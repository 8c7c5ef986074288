package mx.andamio.pack.loading;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import mx.andamio.pack.Organ;
import mx.andamio.pack.Pack;
import mx.andamio.pack.PackLoading;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;

/** Loads a pack: reads every file, checks them against each other, and only then makes the values. */
public final class PackFolder {

    private final Faults faults = new Faults();
    private final Resources resources = new Resources();
    private final PackFiles files;

    private PackFolder(Path folder) {
        files = new PackFiles(folder, faults);
    }

    /** The pack in that folder, or every reason why there is none. */
    public static PackLoading load(Path folder) {
        return new PackFolder(folder.toAbsolutePath().normalize()).load();
    }

    private PackLoading load() {
        InstitutionFile institution = new InstitutionFile(files.document("pack.yaml"));
        OrganTables organs = new OrganTables(organTables(institution));
        Table aliases = table("aliases.csv");
        Table posts = table("posts.csv");
        Table rules = table("post_rules.csv");
        Table sightings = table("sightings.csv");
        Table municipalities = table("municipalities.csv");
        Node bodies = files.document("bodies.yaml");
        Node programmes = files.document("programmes.yaml");

        institution.check(resources, faults);
        organs.check(resources, faults);
        PostTables postTables = new PostTables(posts, rules);
        postTables.check(organs.codes(), resources, faults);
        if (aliases != null) {
            AliasTable.check(aliases, faults);
        }
        if (sightings != null) {
            SightingTable.check(sightings, faults);
        }
        for (Table table : present(organs.tables(), aliases, posts, sightings, municipalities)) {
            resources.check(table, faults);
        }
        resources.check(files.references(), faults);
        BodyFile bodyFile = new BodyFile(bodies);
        bodyFile.check(organs.codes(), faults);
        if (!faults.isEmpty() || aliases == null || sightings == null || municipalities == null) {
            return new PackLoading.Refused(faults.inOrder());
        }
        List<Organ> made = organs.make();
        return new PackLoading.Loaded(new Pack(new Pack.Parts(
                institution.make(),
                made,
                AliasTable.make(aliases),
                bodyFile.make(made),
                postTables.make(made),
                SightingTable.make(sightings),
                MunicipalityTable.make(municipalities),
                ProgrammeFile.make(programmes),
                organs.warnings())));
    }

    private List<Table> organTables(InstitutionFile institution) {
        List<Table> tables = new ArrayList<>();
        if (institution.organFiles().isEmpty()) {
            resources.unavailable(Resources.ORGANS);
        }
        for (String file : institution.organFiles()) {
            Table table = table(file);
            if (table == null) {
                resources.unavailable(Resources.ORGANS);
            } else {
                tables.add(table);
            }
        }
        return tables;
    }

    private @Nullable Table table(String file) {
        Table table = files.table(file);
        String resource = file.substring(0, file.lastIndexOf('.'));
        if (table == null) {
            resources.unavailable(resource);
        } else {
            resources.addAll(table, resource);
        }
        return table;
    }

    private static List<Table> present(List<Table> organs, @Nullable Table... others) {
        List<Table> tables = new ArrayList<>(organs);
        for (Table table : others) {
            if (table != null) {
                tables.add(table);
            }
        }
        return tables;
    }
}

package mx.andamio.pack.loading;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import mx.andamio.pack.Organ;
import mx.andamio.pack.Pack;
import mx.andamio.pack.PackLoading;
import org.jspecify.annotations.Nullable;

/** Loads a pack: reads every file, checks them against each other, and only then makes the values. */
public final class PackFolder {

    private final Faults faults;
    private final Resources resources;
    private final PackFiles files;

    private final InstitutionFile institution;
    private final OrganTables organs;
    private final Table aliases;
    private final PostTables posts;
    private final Table sightings;
    private final Table municipalities;
    private final BodyFile bodies;
    private final ProgrammeFile programmes;
    private final List<Table> tables = new ArrayList<>();

    /** Reads every file. */
    private PackFolder(Path folder) {
        faults = new Faults();
        resources = new Resources();
        files = new PackFiles(folder, faults);
        institution = new InstitutionFile(files.document("pack.yaml"));
        organs = organs();
        aliases = table("aliases.csv");
        posts = new PostTables(table("posts.csv"), table("post_rules.csv"));
        sightings = table("sightings.csv");
        municipalities = table("municipalities.csv");
        bodies = new BodyFile(files.document(BodyFile.FILE));
        programmes = new ProgrammeFile(files.document("programmes.yaml"));
    }

    /** The pack in that folder, or every reason why there is none. */
    public static PackLoading load(Path folder) {
        PackFolder pack = new PackFolder(folder.toAbsolutePath().normalize());
        pack.check();
        if (pack.faults.isEmpty()) {
            Pack made = pack.makeOrSay();
            if (made != null) {
                return new PackLoading.Loaded(made);
            }
        }
        return new PackLoading.Refused(pack.faults.inOrder());
    }

    /** The pack, or null when a schema is looser than the values of the program are. */
    private @Nullable Pack makeOrSay() {
        try {
            return make();
        } catch (DateTimeException | IllegalArgumentException | NullPointerException e) {
            faults.ofFile("../schema", FaultCode.BAD_SCHEMA, "", String.valueOf(e.getMessage()));
            return null;
        }
    }

    private OrganTables organs() {
        List<Table> read = new ArrayList<>();
        if (institution.organFiles().isEmpty()) {
            resources.unavailable(Resources.ORGANS);
        }
        for (String file : institution.organFiles()) {
            Table table = table(file);
            if (table.isMissing() || !holdsOrgans(table)) {
                resources.unavailable(Resources.ORGANS);
            } else {
                read.add(table);
            }
        }
        return new OrganTables(read);
    }

    private Table table(String file) {
        Table table = files.table(file);
        String resource = file.substring(0, file.lastIndexOf('.'));
        if (table.isMissing()) {
            resources.unavailable(resource);
        } else {
            resources.addAll(table, resource);
        }
        tables.add(table);
        return table;
    }

    private boolean holdsOrgans(Table table) {
        String complaint = OrganTables.complaint(table.schema());
        if (!complaint.isEmpty()) {
            faults.ofFile(table.file(), FaultCode.BAD_SCHEMA, "", complaint);
        }
        return complaint.isEmpty();
    }

    private void check() {
        institution.check(resources, faults);
        organs.check(resources, faults);
        posts.check(organs.codes(), resources, faults);
        bodies.check(organs.codes(), resources, faults);
        AliasTable.check(aliases, faults);
        SightingTable.check(sightings, faults);
        tables.forEach(table -> resources.check(table, faults));
        resources.check(files.references(), faults);
    }

    private Pack make() {
        List<Organ> made = organs.make();
        return new Pack(new Pack.Parts(
                institution.make(),
                made,
                AliasTable.make(aliases),
                bodies.make(made),
                posts.make(made),
                SightingTable.make(sightings),
                MunicipalityTable.make(municipalities),
                programmes.make(),
                organs.warnings()));
    }
}

package mx.andamio.storage;

import java.nio.file.Path;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Jdbc;
import org.jooq.meta.jaxb.Target;
import org.springframework.util.FileSystemUtils;

/** Generates the tables' classes from the migrations: one package per module, {@code mx.andamio.<module>.db}. */
final class JooqSources {

    private JooqSources() {}

    /** Arguments: the folder of sources to write. GeneratedTablesTest calls it and compares. */
    public static void main(String[] arguments) throws Exception {
        generateInto(Path.of(arguments[0]));
    }

    static void generateInto(Path folder) throws Exception {
        var data = Folders.ofThisRun("jooq");
        try (var database = EmbeddedPostgres.open(Folders.fresh(data))) {
            Migrations.apply(database.access());
            for (var module : Migrations.MODULES) {
                generate(database.access(), module, folder);
            }
        } finally {
            FileSystemUtils.deleteRecursively(data);
        }
    }

    private static void generate(DatabaseAccess access, String module, Path folder) throws Exception {
        var jdbc = new Jdbc()
                .withUrl(access.url())
                .withUsername(access.owner().user())
                .withPassword(access.owner().password());
        var source = new Database()
                .withName("org.jooq.meta.postgres.PostgresDatabase")
                .withInputSchema(module)
                .withExcludes("flyway_schema_history|spring_session.*")
                .withIncludeRoutines(false)
                .withOutputSchemaToDefault(false);
        var what = new Generate()
                .withRecords(false)
                .withGeneratedAnnotation(false)
                .withJavadoc(false)
                .withDefaultCatalog(false)
                .withSequences(false)
                .withImplicitJoinPathsToOne(false)
                .withImplicitJoinPathsToMany(false)
                .withIndexes(false)
                // A type that jOOQ does not know (tsvector) is no reason to warn of every use.
                .withDeprecationOnUnknownTypes(false);
        new GenerationTool()
                .run(new Configuration()
                        .withJdbc(jdbc)
                        .withGenerator(new Generator()
                                .withDatabase(source)
                                .withGenerate(what)
                                .withTarget(new Target()
                                        .withPackageName("mx.andamio." + module + ".db")
                                        .withDirectory(folder.toString()))));
    }
}

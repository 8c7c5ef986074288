package mx.andamio.storage;

import java.util.List;
import org.flywaydb.core.Flyway;

/** Brings each module's schema up to date. A module owns one schema, its own migrations and their history. */
final class Migrations {

    /** In the order of the module graph: a schema may refer to those before it, never the other way. */
    static final List<String> MODULES = List.of(
            "register",
            "identity",
            "mail",
            "directory",
            "posts",
            "sessions",
            "commitments",
            "requests",
            "calendars",
            "evaluations",
            "imports",
            "trends",
            "measurement",
            "targets",
            "meetings",
            "programmes",
            "library",
            "contradictions",
            "publishing",
            "annual");

    private Migrations() {}

    static void apply(DatabaseAccess access) {
        for (var module : MODULES) {
            Flyway.configure(Migrations.class.getClassLoader())
                    .dataSource(
                            access.url(), access.owner().user(), access.owner().password())
                    .schemas(module)
                    .locations("classpath:db/migration/" + module)
                    .placeholders(java.util.Map.of("app", access.app().user()))
                    .validateMigrationNaming(true)
                    .cleanDisabled(true)
                    .load()
                    .migrate();
        }
    }
}

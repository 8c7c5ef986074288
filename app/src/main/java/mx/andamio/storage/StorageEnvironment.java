package mx.andamio.storage;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import mx.andamio.storage.DatabaseAccess.Login;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.MapPropertySource;

/**
 * Decides, before anything else starts, where transactions live: the database of {@code spring.datasource.*} when one is named,
 * otherwise our own in the folder {@code andamio.data}. Either way the storage is checked and the schemas brought up to date before
 * anyone reads its address; our own is made ready while the rest of the application starts.
 */
public final class StorageEnvironment implements EnvironmentPostProcessor {

    /** Set to use the server of a folder for a moment, whoever runs it, instead of holding the folder. */
    public static final String BORROWED = "andamio.storage.borrowed";

    /** Set where the process is the application alone: its temporary files then lie in the data folder, and {@link #TEMPORARY} says where. */
    public static final String OWN_TEMPORARY = "andamio.storage.own-temporary";

    /** An empty folder for the temporary files of the web server: uploads belong behind the permissions of the data folder. */
    public static final String TEMPORARY = "andamio.storage.temporary";

    private static final Map<DataFolder, OpeningDatabase> OPEN = new ConcurrentHashMap<>();

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        var sources = environment.getPropertySources();
        // Which of the two it is, for whoever must say where the data are.
        sources.addLast(
                environment.containsProperty("spring.datasource.url")
                        ? new AccessProperties("andamio-external", external(environment))
                        : new AccessProperties("andamio-embedded", embedded(environment)));
    }

    /** Asked for when the pool of connections is made. Until then the database may be on its way. */
    private static final class AccessProperties extends EnumerablePropertySource<Supplier<DatabaseAccess>> {

        private static final Map<String, Function<DatabaseAccess, String>> VALUES = Map.of(
                "spring.datasource.url", DatabaseAccess::url,
                "spring.datasource.username", access -> access.app().user(),
                "spring.datasource.password", access -> access.app().password());

        AccessProperties(String name, Supplier<DatabaseAccess> access) {
            super(name, access);
        }

        @Override
        public String[] getPropertyNames() {
            return VALUES.keySet().toArray(String[]::new);
        }

        @Override
        public @Nullable Object getProperty(String name) {
            var value = VALUES.get(name);
            return value == null ? null : value.apply(source.get());
        }
    }

    private static Supplier<DatabaseAccess> embedded(ConfigurableEnvironment environment) {
        var folder = new DataFolder(Path.of(environment.getProperty("andamio.data", "var")));
        if (environment.getProperty(BORROWED, Boolean.class, false) && !OPEN.containsKey(folder)) {
            var database = EmbeddedPostgres.borrow(folder);
            SpringApplication.getShutdownHandlers().add(database::close);
            return upToDate(database.access());
        }
        OPEN.computeIfPresent(folder, (_, earlier) -> earlier.failed() ? null : earlier);
        var database = OPEN.computeIfAbsent(folder, StorageEnvironment::openUntilExit);
        if (environment.getProperty(OWN_TEMPORARY, Boolean.class, false)) {
            var temporary =
                    Map.<String, Object>of(TEMPORARY, folder.emptyTemporary().toString());
            environment.getPropertySources().addLast(new MapPropertySource("andamio-temporary", temporary));
        }
        return database::access;
    }

    private static OpeningDatabase openUntilExit(DataFolder folder) {
        var database = OpeningDatabase.of(folder);
        // After the application context, which still uses the database while it closes.
        SpringApplication.getShutdownHandlers().add(database::close);
        return database;
    }

    private static Supplier<DatabaseAccess> upToDate(DatabaseAccess access) {
        SafeStorage.require(access);
        Migrations.apply(access);
        return () -> access;
    }

    private static Supplier<DatabaseAccess> external(ConfigurableEnvironment environment) {
        var app = new Login(
                environment.getProperty("spring.datasource.username", ""),
                environment.getProperty("spring.datasource.password", ""));
        var owner = new Login(
                environment.getProperty("spring.flyway.user", app.user()),
                environment.getProperty("spring.flyway.password", app.password()));
        return upToDate(new DatabaseAccess(environment.getRequiredProperty("spring.datasource.url"), owner, app));
    }
}

package mx.andamio.storage;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import mx.andamio.storage.DatabaseAccess.Login;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Decides, before anything else starts, where transactions live: the database of {@code spring.datasource.*} when one is named,
 * otherwise our own in the folder {@code andamio.data}. Either way the storage is checked and the schemas brought up to date.
 */
public final class StorageEnvironment implements EnvironmentPostProcessor {

    /** Set to use the server of a folder for a moment, whoever runs it, instead of holding the folder. */
    public static final String BORROWED = "andamio.storage.borrowed";

    /** Set where the process is the application alone: its temporary files then lie in the data folder, and {@link #TEMPORARY} says where. */
    public static final String OWN_TEMPORARY = "andamio.storage.own-temporary";

    /** An empty folder for the temporary files of the web server: uploads belong behind the permissions of the data folder. */
    public static final String TEMPORARY = "andamio.storage.temporary";

    private static final Map<DataFolder, EmbeddedPostgres> OPEN = new ConcurrentHashMap<>();

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        var access =
                environment.containsProperty("spring.datasource.url") ? external(environment) : embedded(environment);
        SafeStorage.require(access);
        Migrations.apply(access);
        environment.getPropertySources().addLast(new MapPropertySource(name(environment), properties(access)));
    }

    /** Which of the two it is, for whoever must say where the data are. */
    private static String name(ConfigurableEnvironment environment) {
        return environment.containsProperty("spring.datasource.url") ? "andamio-external" : "andamio-embedded";
    }

    private static Map<String, Object> properties(DatabaseAccess access) {
        var properties = new HashMap<String, Object>();
        properties.put("spring.datasource.url", access.url());
        properties.put("spring.datasource.username", access.app().user());
        properties.put("spring.datasource.password", access.app().password());
        return properties;
    }

    private static DatabaseAccess embedded(ConfigurableEnvironment environment) {
        var folder = new DataFolder(Path.of(environment.getProperty("andamio.data", "var")));
        if (environment.getProperty(BORROWED, Boolean.class, false) && !OPEN.containsKey(folder)) {
            var database = EmbeddedPostgres.borrow(folder);
            SpringApplication.getShutdownHandlers().add(database::close);
            return database.access();
        }
        var access =
                OPEN.computeIfAbsent(folder, StorageEnvironment::openUntilExit).access();
        if (environment.getProperty(OWN_TEMPORARY, Boolean.class, false)) {
            var temporary =
                    Map.<String, Object>of(TEMPORARY, folder.emptyTemporary().toString());
            environment.getPropertySources().addLast(new MapPropertySource("andamio-temporary", temporary));
        }
        return access;
    }

    private static EmbeddedPostgres openUntilExit(DataFolder folder) {
        var database = EmbeddedPostgres.open(folder);
        // After the application context, which still uses the database while it closes.
        SpringApplication.getShutdownHandlers().add(database::close);
        return database;
    }

    private static DatabaseAccess external(ConfigurableEnvironment environment) {
        var app = new Login(
                environment.getProperty("spring.datasource.username", ""),
                environment.getProperty("spring.datasource.password", ""));
        var owner = new Login(
                environment.getProperty("spring.flyway.user", app.user()),
                environment.getProperty("spring.flyway.password", app.password()));
        return new DatabaseAccess(environment.getRequiredProperty("spring.datasource.url"), owner, app);
    }
}

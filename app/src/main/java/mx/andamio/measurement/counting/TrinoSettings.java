package mx.andamio.measurement.counting;

import java.util.Properties;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * A cluster that counts.
 *
 * @param url empty where there is none
 * @param location where it sees the lake
 */
@ConfigurationProperties("andamio.measures.trino")
record TrinoSettings(String url, String user, String password, String location) {

    /** @throws IllegalArgumentException where one is said without the other */
    TrinoSettings {
        if (url.isBlank() != location.isBlank()) {
            throw new IllegalArgumentException(
                    "andamio.measures.trino.url y andamio.measures.trino.location se indican juntas. / andamio.measures.trino.url and andamio.measures.trino.location are given together.");
        }
    }

    Properties login() {
        var login = new Properties();
        login.setProperty("user", user);
        if (!password.isBlank()) {
            login.setProperty("password", password);
        }
        return login;
    }

    /** Without the password. */
    @Override
    public String toString() {
        return url + " " + user + " " + location;
    }
}

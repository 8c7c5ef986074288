package mx.andamio.start;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import mx.andamio.identity.Accounts;
import mx.andamio.identity.Accounts.NewAccount;
import mx.andamio.identity.Role;
import mx.andamio.register.Actor;
import mx.andamio.register.Command;
import mx.andamio.register.Outcome;
import mx.andamio.storage.DataFolder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * One account per role, with random passwords printed once and kept in {@code accounts.txt}.
 *
 * @param file where they are kept
 * @param opened user, password and role of those opened now; empty at later starts
 */
record DemoAccounts(Path file, List<List<String>> opened) {

    private static final String LETTERS = "abcdefghijkmnpqrstuvwxyz23456789";
    private static final SecureRandom RANDOM = new SecureRandom();

    private static final Map<Role, List<String>> PEOPLE = people();

    /** For which post those of one representation act: all of one, so that a report can go its whole way. */
    private static final Map<Role, String> POSTS = Map.of(
            Role.DIRECTOR_GENERAL, "DG",
            Role.NORMATIVE, "DPM-HEAD",
            Role.HEAD, "22-HEAD",
            Role.JSPM, "22-JSPM",
            Role.LIAISON, "22-LIAISON");

    private static Map<Role, List<String>> people() {
        var people = new LinkedHashMap<Role, List<String>>();
        people.put(Role.ADMIN, List.of("admin", "Administración del sistema"));
        people.put(Role.SECRETARIAT, List.of("secretaria", "Secretaría General"));
        people.put(Role.DIRECTOR_GENERAL, List.of("direccion", "Dirección General"));
        people.put(Role.NORMATIVE, List.of("normativa", "Dirección normativa"));
        people.put(Role.HEAD, List.of("titular", "Titular de representación"));
        people.put(Role.JSPM, List.of("jspm", "Jefatura de Prestaciones Médicas"));
        people.put(Role.LIAISON, List.of("enlace", "Enlace de representación"));
        people.put(Role.DESK, List.of("mesa", "Mesa regional"));
        people.put(Role.SUPERVISOR, List.of("supervision", "Supervisión"));
        people.put(Role.AUDITOR, List.of("auditoria", "Órgano de control"));
        people.put(Role.COMMUNICATION, List.of("comunicacion", "Comunicación Social"));
        people.put(Role.UNION, List.of("sindicato", "Representación sindical"));
        people.put(Role.CITIZEN, List.of("ciudadania", "Ciudadanía"));
        return people;
    }

    /** Opens the accounts at the first start; afterwards only says where they are. */
    static DemoAccounts ensure(ConfigurableApplicationContext context, Path data) {
        var accounts = context.getBean(Accounts.class);
        var file = new DataFolder(data).accounts();
        if (!accounts.none()) {
            return new DemoAccounts(file, List.of());
        }
        var rows = new ArrayList<List<String>>();
        PEOPLE.forEach((role, person) -> rows.add(List.of(person.get(0), password(), role.name())));
        // Kept before they are used: a password that nobody can read would close its account.
        var text = new StringBuilder();
        rows.forEach(row -> text.append(String.join("\t", row)).append('\n'));
        DataFolder.writePrivately(file, text.toString());
        rows.forEach(row -> open(accounts, row));
        return new DemoAccounts(file, rows);
    }

    private static void open(Accounts accounts, List<String> row) {
        var role = Role.valueOf(row.get(2));
        var name = Objects.requireNonNull(PEOPLE.get(role)).get(1);
        var outcome = accounts.open(
                Command.bySystem(Actor.SYSTEM, "identity.account.open_demo"),
                new NewAccount(row.get(0), name, role, row.get(1)));
        done(outcome);
        var post = POSTS.get(role);
        if (post != null) {
            done(accounts.assign(Command.bySystem(Actor.SYSTEM, "identity.account.assign_demo"), row.get(0), post));
        }
    }

    private static void done(Outcome outcome) {
        if (outcome instanceof Outcome.Refused refused) {
            throw new IllegalStateException("demonstration account refused: " + refused.reason());
        }
    }

    /** 16 letters of 32: 80 random bits, easy to read aloud. */
    private static String password() {
        var password = new StringBuilder();
        for (var i = 0; i < 16; i++) {
            if (i > 0 && i % 4 == 0) {
                password.append('-');
            }
            password.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return password.toString();
    }

    void print(PrintStream out) {
        if (!opened.isEmpty()) {
            out.println("Cuentas (se muestran sólo esta vez):");
            opened.forEach(row -> out.printf("  %-14s %s  %s%n", row.get(0), row.get(1), row.get(2)));
        }
        if (Files.exists(file)) {
            out.printf("Las cuentas están en %s%n", file.toAbsolutePath());
        }
    }
}

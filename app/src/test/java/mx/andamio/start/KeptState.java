package mx.andamio.start;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import mx.andamio.register.Register;
import mx.andamio.start.SentCommand.Kind;
import mx.andamio.storage.StorageEnvironment;
import org.jooq.DSLContext;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** What a data folder holds, asked of its database while its server runs, and not of the application that may be wrong. */
final class KeptState implements AutoCloseable {

    private final ConfigurableApplicationContext context;
    private final DSLContext database;

    private KeptState(ConfigurableApplicationContext context) {
        this.context = context;
        this.database = context.getBean(DSLContext.class);
    }

    static KeptState of(Path folder) {
        return new KeptState(new SpringApplicationBuilder(TokenContext.class)
                .web(WebApplicationType.NONE)
                .run("--" + StorageEnvironment.BORROWED + "=true", "--andamio.data=" + folder));
    }

    /** What the papers of the tests look like. Two that were handed in and treated alike must be alike. */
    private record PaperState(int readings, int items, int decided, int promises, boolean registered) {}

    /** Everything that does not hold after {@code confirmed} commands. */
    List<String> faults(Collection<SentCommand> confirmed) {
        var faults = new ArrayList<String>();
        var entries = entries();
        for (var command : confirmed) {
            var found = entries.getOrDefault(command.command() + " " + command.kind().entry, 0);
            if (found != 1) {
                faults.add((found == 0 ? "lost: " : "duplicated: ") + command);
            }
        }
        papersThatAreNotAlike(faults);
        papersThereTwice(faults);
        context.getBean(Register.class).firstBroken().ifPresent(seq -> faults.add("chain broken at " + seq));
        return faults;
    }

    /** Whether the command was carried out. */
    boolean knows(SentCommand command) {
        return !database.fetch("select 1 from register.command where id = ?", command.command())
                .isEmpty();
    }

    /** How many entries each command left of each type. */
    private Map<String, Integer> entries() {
        var entries = new HashMap<String, Integer>();
        database.fetch("select command_id || ' ' || type, count(*) from register.entry group by 1")
                .forEach(row -> entries.put(row.get(0, String.class), row.get(1, Integer.class)));
        return entries;
    }

    private void papersThatAreNotAlike(List<String> faults) {
        var accepted = papersOf(Kind.ACCEPT);
        var registered = papersOf(Kind.REGISTER);
        var states = new HashMap<String, Set<PaperState>>();
        papers().forEach((id, state) -> {
            var treated =
                    (accepted.contains(id) ? "accepted " : "received ") + (registered.contains(id) ? "registered" : "");
            states.computeIfAbsent(treated, _ -> new HashSet<>()).add(state);
            if (state.readings() != 1
                    || state.items() == 0
                    || state.registered() != registered.contains(id)
                    || (state.decided() > 0) != accepted.contains(id)
                    || (state.promises() > 0) != registered.contains(id)) {
                faults.add("half-written: " + id + " " + treated + " " + state);
            }
        });
        states.forEach((treated, found) -> {
            if (found.size() > 1) {
                faults.add("half-written, some of " + treated + ": " + found);
            }
        });
    }

    private Set<UUID> papersOf(Kind kind) {
        return new HashSet<>(database.fetch(
                        "select (payload::jsonb ->> 'paper')::uuid from register.entry where type = ?", kind.entry)
                .getValues(0, UUID.class));
    }

    private Map<UUID, PaperState> papers() {
        var papers = new HashMap<UUID, PaperState>();
        database.fetch("""
                select p.id,
                  (select count(*) from library.reading r where r.paper_id = p.id),
                  (select count(*) from library.item i where i.paper_id = p.id),
                  (select count(*) from library.item i where i.paper_id = p.id and i.decision <> 'pending'),
                  (select count(*) from commitments.promise c where c.paper_id = p.id),
                  p.registered_at is not null
                from library.paper p where p.file_name like 'interrumpido-%'""")
                .forEach(row -> papers.put(
                        row.get(0, UUID.class),
                        new PaperState(
                                row.get(1, Integer.class),
                                row.get(2, Integer.class),
                                row.get(3, Integer.class),
                                row.get(4, Integer.class),
                                row.get(5, Boolean.class))));
        return papers;
    }

    private void papersThereTwice(List<String> faults) {
        database.fetch("select file_name from library.paper where file_name is not null group by 1 having count(*) > 1")
                .forEach(row -> faults.add("duplicated paper: " + row.get(0)));
    }

    /** One number of the database. */
    long count(String query) {
        return database.fetchSingle(query).get(0, Long.class);
    }

    @Override
    public void close() {
        context.close();
    }
}

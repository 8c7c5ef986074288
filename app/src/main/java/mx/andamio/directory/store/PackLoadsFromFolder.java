package mx.andamio.directory.store;

import static mx.andamio.directory.db.Tables.PACK_LOAD;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import mx.andamio.directory.PackFiles;
import mx.andamio.directory.PackLoads;
import mx.andamio.directory.PackPart;
import mx.andamio.directory.PackPart.Change;
import mx.andamio.directory.PackPart.Kind;
import mx.andamio.pack.Pack;
import mx.andamio.pack.PackLoading;
import mx.andamio.pack.PackLoading.Loaded;
import mx.andamio.pack.PackLoading.Refused;
import mx.andamio.register.Command;
import mx.andamio.register.Outcome;
import mx.andamio.register.Reason;
import mx.andamio.register.Register;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class PackLoadsFromFolder implements PackLoads {

    private final PackFiles files;
    private final List<PackPart> parts;
    private final DSLContext database;
    private final Register register;
    private final Clock clock;

    PackLoadsFromFolder(PackFiles files, List<PackPart> parts, DSLContext database, Register register, Clock clock) {
        this.files = files;
        this.parts =
                parts.stream().sorted(Comparator.comparingInt(PackPart::rank)).toList();
        this.database = database;
        this.register = register;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Comparison compare() {
        return compare(files.now());
    }

    @Override
    @Transactional(readOnly = true)
    public Comparison compareAtStart() {
        return compare(files.atStart());
    }

    private Comparison compare(PackLoading read) {
        var folder = files.folder().toString();
        return switch (read) {
            case Refused refused -> new Comparison.Faulty(folder, refused.faults());
            case Loaded loaded ->
                new Comparison.Sound(
                        folder, changes(loaded.pack()), loaded.pack().warnings());
        };
    }

    @Override
    public Outcome load(Command command) {
        return load(command, files.now());
    }

    @Override
    public Outcome loadAtStart(Command command) {
        return load(command, files.atStart());
    }

    private Outcome load(Command command, PackLoading read) {
        return switch (read) {
            case Refused refused ->
                Outcome.refused(
                        "pack.faults",
                        Reason.Kind.USER,
                        Integer.toString(refused.faults().size()),
                        refused.faults().getFirst().toString());
            case Loaded loaded -> register.once(command, () -> load(command, loaded.pack()));
        };
    }

    private List<Change> changes(Pack pack) {
        return parts.stream().flatMap(part -> part.changes(pack).stream()).toList();
    }

    private Outcome load(Command command, Pack pack) {
        var changes = changes(pack);
        if (changes.isEmpty()) {
            return Outcome.done("0");
        }
        parts.forEach(part -> part.load(pack));
        var added = count(changes, Kind.ADDED);
        var changed = count(changes, Kind.CHANGED);
        var closed = count(changes, Kind.CLOSED);
        database.insertInto(PACK_LOAD)
                .set(PACK_LOAD.ID, UUID.randomUUID())
                .set(PACK_LOAD.AT, clock.instant().atOffset(ZoneOffset.UTC))
                .set(PACK_LOAD.ACTOR, command.actor().name())
                .set(PACK_LOAD.DIGEST, pack.code())
                .set(PACK_LOAD.ADDED, added)
                .set(PACK_LOAD.CHANGED, changed)
                .set(PACK_LOAD.CLOSED, closed)
                .execute();
        register.write(command, Map.of("pack", pack.code(), "added", added, "changed", changed, "closed", closed));
        return Outcome.done(changes.size());
    }

    private static int count(List<Change> changes, Kind kind) {
        return (int) changes.stream().filter(change -> change.kind() == kind).count();
    }
}

package mx.andamio.library.store;

import java.time.Clock;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import mx.andamio.library.Item;
import mx.andamio.library.Item.Decision;
import mx.andamio.library.Item.Origin;
import mx.andamio.library.ItemKind;
import mx.andamio.library.Paper;
import mx.andamio.library.PaperId;
import mx.andamio.library.PaperLine;
import mx.andamio.library.PaperNews.Change;
import mx.andamio.library.Papers;
import mx.andamio.library.reading.PaperBytes;
import mx.andamio.library.reading.PaperReader;
import mx.andamio.library.reading.PrintedReading;
import mx.andamio.library.reading.Reconciliation;
import mx.andamio.library.reading.Registration;
import mx.andamio.library.store.PaperRows.Kept;
import mx.andamio.pages.Slice;
import mx.andamio.register.Command;
import mx.andamio.register.Outcome;
import mx.andamio.register.Register;
import mx.andamio.register.Sha256;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class PapersInPostgres implements Papers {

    private final PaperRows papers;
    private final PaperReads reads;
    private final PaperLines lines;
    private final ItemRows items;
    private final SearchIndex index;
    private final PaperReader reader;
    private final Registration registration;
    private final Register register;
    private final News news;
    private final Clock clock;

    PapersInPostgres(
            PaperRows papers,
            PaperReads reads,
            PaperLines lines,
            ItemRows items,
            SearchIndex index,
            PaperReader reader,
            Registration registration,
            Register register,
            News news,
            Clock clock) {
        this.papers = papers;
        this.reads = reads;
        this.lines = lines;
        this.items = items;
        this.index = index;
        this.reader = reader;
        this.registration = registration;
        this.register = register;
        this.news = news;
        this.clock = clock;
    }

    @Override
    public Receipt receive(Command command, Upload upload) {
        return switch (PaperBytes.of(upload.fileName(), upload.bytes())) {
            case PaperBytes.NoText none -> new Receipt.Refused(none.reason());
            case PaperBytes.Text text -> receipt(register.once(command, () -> take(command, upload, text)));
        };
    }

    /** The result of the command carries how it went, so that a repeated command answers the same. */
    private static Receipt receipt(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Refused refused -> new Receipt.Refused(refused.reason());
            case Outcome.Done done -> {
                var parts = done.result().split(" ", 2);
                yield new Receipt.Received(new PaperId(UUID.fromString(parts[0])), How.valueOf(parts[1]));
            }
        };
    }

    private static Outcome done(PaperId id, How how) {
        return Outcome.done(id + " " + how);
    }

    private Outcome take(Command command, Upload upload, PaperBytes.Text raw) {
        var hash = Sha256.of(upload.bytes());
        var known = reads.byHash(hash);
        if (known.isPresent()) {
            return done(known.get(), How.KNOWN);
        }
        var text = reader.normalised(raw.text());
        var json = reader.read(upload.fileName(), text);
        var reading = PrintedReading.of(json);
        var file = new Kept(upload.fileName(), upload.bytes(), hash, raw, text);
        papers.takeTurns();
        var meanwhile = reads.byHash(hash);
        if (meanwhile.isPresent()) {
            return done(meanwhile.get(), How.KNOWN);
        }
        var namesake = reads.namesake(reading.whole())
                .or(() -> reading.whole().text("bulletin_number") == null
                        ? reads.recordOf(reading.meeting())
                        : Optional.empty());
        if (namesake.isPresent() && namesake.get().sha256() == null) {
            return attach(command, namesake.get(), file, json, reading);
        }
        var id = papers.add(new PaperRows.Fresh(
                file,
                upload.simulated(),
                reading.whole(),
                namesake.map(Paper::id).orElse(null),
                command.actor()));
        papers.addReading(id, reader.version(), json);
        reading.items().forEach(found -> items.add(id, found, Origin.READER, found.ordinal(), new Decision.Pending()));
        index.write(id);
        var how = namesake.isPresent() ? How.VERSION : How.FRESH;
        write(command, id, upload.fileName(), hash, how);
        return done(id, how);
    }

    /** The record keeps what was accepted; the text adds places, and what the record does not say waits for a decision. */
    private Outcome attach(Command command, Paper record, Kept file, String json, PrintedReading reading) {
        papers.attach(record.id(), file, reading.whole());
        papers.addReading(record.id(), reader.version(), json);
        var held = Reconciliation.of(items.of(record.id()), reading.items());
        held.same().forEach(items::found);
        var next = new HashMap<ItemKind, Integer>();
        items.of(record.id()).forEach(item -> next.merge(item.kind(), item.ordinal() + 1, Math::max));
        for (var found : held.onlyInText()) {
            var ordinal = next.merge(found.kind(), 1, Integer::sum) - 1;
            items.add(record.id(), found, Origin.READER, ordinal, new Decision.Pending());
        }
        index.write(record.id());
        write(command, record.id(), file.name(), file.sha256(), How.ATTACHED);
        news.tell(Change.TEXT, record.id());
        return done(record.id(), How.ATTACHED);
    }

    private void write(Command command, PaperId id, @Nullable String fileName, byte @Nullable [] hash, How how) {
        var payload = new HashMap<String, @Nullable Object>();
        payload.put("paper", id.toString());
        payload.put("file", fileName);
        payload.put("sha256", hash == null ? null : HexFormat.of().formatHex(hash));
        payload.put("how", how.name());
        register.write(command, "library.paper.receive", payload);
    }

    @Override
    public Receipt receiveRecord(Command command, String record) {
        return receipt(register.once(command, () -> takeRecord(command, PrintedReading.of(record))));
    }

    private Outcome takeRecord(Command command, PrintedReading record) {
        papers.takeTurns();
        var namesake = reads.namesake(record.whole());
        if (namesake.isPresent()) {
            return done(namesake.get().id(), How.KNOWN);
        }
        var id = papers.add(new PaperRows.Fresh(null, false, record.whole(), null, command.actor()));
        var accepted = new Decision.Accepted(command.actor().name(), clock.instant());
        for (var found : record.items()) {
            items.add(id, found, Origin.RECORD, found.ordinal(), accepted);
        }
        write(command, id, null, null, How.FRESH);
        var entered = registration.enter(command, reads.one(id).orElseThrow(), items.of(id));
        papers.register(id, entered, command.actor());
        index.write(id);
        news.tell(Change.REGISTERED, id);
        return done(id, How.FRESH);
    }

    @Override
    public Optional<Paper> paper(PaperId id) {
        return reads.one(id);
    }

    @Override
    public Slice<PaperLine> papers(@Nullable String state, int page, int size) {
        return lines.lines(state, page, size);
    }

    @Override
    public List<Item> items(PaperId id) {
        return items.of(id);
    }

    @Override
    public Optional<String> reading(PaperId id) {
        return reads.reading(id);
    }

    @Override
    public Optional<byte[]> original(PaperId id) {
        return reads.original(id);
    }
}

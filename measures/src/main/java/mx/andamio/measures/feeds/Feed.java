package mx.andamio.measures.feeds;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import mx.andamio.measures.duck.DuckProcess;
import mx.andamio.measures.duck.EngineFailure;
import mx.andamio.measures.feeds.FeedOutcome.Refused;
import mx.andamio.measures.feeds.FeedOutcome.Taken;
import mx.andamio.measures.lake.Delivery;
import mx.andamio.measures.lake.Delivery.Part;
import mx.andamio.measures.lake.Lake;
import mx.andamio.measures.periods.PeriodType;
import org.jspecify.annotations.Nullable;

/** Takes files into the lake, one at a time: each whole, or not at all. */
public final class Feed implements AutoCloseable {

    private final Lake lake;
    private final DuckProcess process;
    private final List<String> door;
    private final Clock clock;

    /**
     * @param process of its own, that may read the lake and the folders of files that come
     * @param codes of which no day has the same code twice
     * @param key secret, at least 16 bytes: with another one, earlier identities are not known again
     */
    public Feed(Lake lake, DuckProcess process, List<OrganCode> codes, byte[] key, Clock clock) {
        OrganCode.check(codes);
        this.lake = lake;
        this.process = process;
        this.clock = clock;
        this.door = Stream.concat(
                        Stream.of(Pseudonyms.key(key), FeedSql.SMALL_SIDE_IN_MEMORY), FeedSql.codes(codes).stream())
                .toList();
    }

    private record Counts(long rows, long faults, long twice, long lines, long otherPeriod) {

        long in() {
            return rows + lines;
        }

        long rejected() {
            return faults + twice + lines;
        }
    }

    /**
     * Reads, checks and, if enough of it is sound, makes it count.
     *
     * @throws EngineFailure when the process that reads ended or refused; nothing has changed then
     * @throws IOException when the file or the lake cannot be read or written
     */
    public synchronized FeedOutcome take(Consignment came) throws IOException, EngineFailure {
        var id = UUID.randomUUID().toString();
        var staging = lake.staging(came.dataset(), id);
        try {
            var opened = opened(came, staging);
            var incoming = opened.incoming();
            return incoming == null
                    ? new Refused(opened.faults(), null)
                    : take(came, new FeedSql(came, incoming), id, staging, opened.leftOut());
        } catch (UnreadableFile e) {
            return new Refused(List.of(e.fault(came.file())), null);
        } finally {
            Lake.clear(staging);
        }
    }

    private Opened opened(Consignment came, Path staging) throws IOException, EngineFailure, UnreadableFile {
        return switch (came.form()) {
            case CSV, SEMICOLON, PIPE ->
                came.dataset().toldBy() == PeriodType.DAY ? text(came) : LongTable.opened(came, staging);
            case DHIS2 -> LongTable.opened(came, staging);
            case SHEET, XLSX -> WideSheet.opened(came, staging);
            case PARQUET -> parquet(came);
        };
    }

    private static Opened text(Consignment came) throws IOException {
        var headers = Headers.of(came, TextFile.headers(came.file(), came.form()), Set.of());
        return headers.faults().isEmpty()
                ? Opened.of(TextFile.incoming(came, headers.columns()))
                : Opened.refused(headers.faults());
    }

    private Opened parquet(Consignment came) throws EngineFailure, UnreadableFile {
        ParquetFile file;
        try {
            file = ParquetFile.of(came.file(), process);
        } catch (EngineFailure e) {
            throw notParquet(e);
        }
        var headers = Headers.of(came, file.names(), Set.of());
        var faults = headers.faults().isEmpty() ? file.misfits(headers.columns()) : headers.faults();
        return faults.isEmpty() ? Opened.of(file.incoming(headers.columns())) : Opened.refused(faults);
    }

    /** What the engine refuses to read is the file's fault; what ends the engine is not. */
    private static UnreadableFile notParquet(EngineFailure e) throws EngineFailure {
        if (e.code() != EngineFailure.Code.REFUSED) {
            throw e;
        }
        return new UnreadableFile(
                "no se puede leer como Parquet: está incompleto o es de otro formato",
                "cannot be read as Parquet: it is not whole, or of another format",
                e);
    }

    private FeedOutcome take(Consignment came, FeedSql sql, String id, Path staging, long leftOut)
            throws IOException, EngineFailure, UnreadableFile {
        process.ask(door);
        try {
            process.ask(sql.read());
        } catch (EngineFailure e) {
            if (came.form() == Form.PARQUET) {
                throw notParquet(e);
            }
            throw e;
        }
        process.ask(sql.twice());
        var counts = counts(sql);
        var rejects = counts.rejected() == 0 ? null : rejects(came, sql, id);
        var limit = came.dataset().rejectLimit();
        if (counts.in() == counts.rejected() || counts.rejected() > limit * counts.in()) {
            process.ask(List.of(FeedSql.FORGET));
            return new Refused(List.of(tooMany(counts, limit)), rejects);
        }
        var parts = parts(came, sql, id, staging, counts.twice() > 0);
        process.ask(List.of(FeedSql.FORGET));
        var delivery = new Delivery(
                id,
                came.source(),
                came.from(),
                came.to(),
                came.file().getFileName().toString(),
                sha256(came.file()),
                counts.in(),
                parts.stream().mapToLong(Part::rows).sum(),
                counts.rejected(),
                clock.instant(),
                null,
                parts,
                leftOut,
                new Restating(lake, process).months(came, parts, staging));
        var inTheWay = lake.add(came.dataset(), delivery, staging);
        return inTheWay.isPresent()
                ? new Refused(List.of(overlap(inTheWay.get())), rejects)
                : new Taken(delivery, rejects);
    }

    private Counts counts(FeedSql sql) throws EngineFailure {
        var row = process.ask(List.of(sql.counts())).getFirst();
        return new Counts(number(row, 0), number(row, 1), number(row, 2), number(row, 3), number(row, 4));
    }

    private static long number(List<@Nullable Object> row, int at) {
        return (Long) Objects.requireNonNull(row.get(at));
    }

    private Path rejects(Consignment came, FeedSql sql, String id) throws IOException, EngineFailure {
        var file = lake.rejects(came.dataset(), id);
        Files.createDirectories(file.getParent());
        process.ask(sql.rejects(file));
        return file;
    }

    private List<Part> parts(Consignment came, FeedSql sql, String id, Path staging, boolean someTwice)
            throws IOException, EngineFailure {
        var parts = new ArrayList<Part>();
        var last = YearMonth.from(came.to());
        for (var month = YearMonth.from(came.from()); !month.isAfter(last); month = month.plusMonths(1)) {
            var file = staging.resolve(month + ".parquet");
            process.ask(List.of(sql.month(month.toString(), file, someTwice)));
            var rows = number(process.ask(List.of(sql.rowsOf(file))).getFirst(), 0);
            if (rows > 0) {
                parts.add(new Part(month.toString(), "month=" + month + "/" + id + ".parquet", rows, Files.size(file)));
            }
        }
        return List.copyOf(parts);
    }

    private static FeedFault tooMany(Counts counts, double limit) {
        if (counts.in() == 0) {
            return new FeedFault(
                    "EMPTY",
                    "0",
                    "El archivo solo tiene encabezados: no hay renglones que tomar.",
                    "The file has headers only: there are no rows to take.");
        }
        if (counts.otherPeriod() * 2 > counts.in()) {
            return new FeedFault(
                    "OTHER_PERIOD",
                    String.valueOf(counts.otherPeriod()),
                    "%,d de %,d renglones son de otro periodo: revise el periodo declarado o el archivo."
                            .formatted(counts.otherPeriod(), counts.in()),
                    "%,d of %,d rows are of another period: look at the declared period or at the file."
                            .formatted(counts.otherPeriod(), counts.in()));
        }
        return new FeedFault(
                "TOO_MANY_REJECTED",
                String.valueOf(counts.rejected()),
                "Se rechazaron %,d de %,d renglones y el límite es %.1f %%: no se tomó ninguno. Los motivos están en el archivo de rechazos."
                        .formatted(counts.rejected(), counts.in(), limit * 100),
                "%,d of %,d rows were rejected and the limit is %.1f %%: none was taken. The reasons are in the file of rejects."
                        .formatted(counts.rejected(), counts.in(), limit * 100));
    }

    private static FeedFault overlap(Delivery other) {
        return new FeedFault(
                "OVERLAP",
                other.id(),
                "Ya hay una entrega de esta fuente del %s al %s que esta solo cubre en parte: entregue ese periodo completo."
                        .formatted(other.from(), other.to()),
                "There is a delivery of this source from %s to %s that this one covers in part only: deliver that whole period."
                        .formatted(other.from(), other.to()));
    }

    private static String sha256(Path file) throws IOException {
        try (var in = new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        process.close();
    }
}

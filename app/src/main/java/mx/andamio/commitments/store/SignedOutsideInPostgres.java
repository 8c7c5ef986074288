package mx.andamio.commitments.store;

import static mx.andamio.commitments.db.Tables.SCAN;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import mx.andamio.commitments.CommitmentId;
import mx.andamio.commitments.Drafting.NewCommitment;
import mx.andamio.commitments.Drafting.SignedElsewhere;
import mx.andamio.commitments.SignedOutside;
import mx.andamio.register.Command;
import mx.andamio.register.Outcome;
import mx.andamio.register.Reason;
import mx.andamio.register.Reason.Kind;
import mx.andamio.register.Register;
import mx.andamio.register.Sha256;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class SignedOutsideInPostgres implements SignedOutside {

    private static final int MEGABYTE = 1024 * 1024;

    private final DSLContext database;
    private final Register register;
    private final DraftingInPostgres drafting;
    private final Held held;

    SignedOutsideInPostgres(DSLContext database, Register register, DraftingInPostgres drafting, Held held) {
        this.database = database;
        this.register = register;
        this.drafting = drafting;
        this.held = held;
    }

    @Override
    public Outcome enter(Command command, NewCommitment entered, @Nullable LocalDate on, @Nullable Scan scan) {
        return register.once(command, () -> {
            if (on == null || on.isBefore(EARLIEST) || on.isAfter(held.today())) {
                return Outcome.refused("signed.day", Kind.USER);
            }
            if (scan == null || scan.bytes().length == 0) {
                return Outcome.refused("signed.scan", Kind.USER);
            }
            return wrong(scan)
                    .or(() -> drafting.objection(entered))
                    .<Outcome>map(Outcome.Refused::new)
                    .orElseGet(() -> entered(command, entered, on, scan));
        });
    }

    private static Optional<Reason> wrong(Scan scan) {
        if (scan.bytes().length > LARGEST_BYTES) {
            return Optional.of(
                    Reason.of("signed.scan_large", Kind.USER, scan.name(), Integer.toString(LARGEST_BYTES / MEGABYTE)));
        }
        return Paper.of(scan.bytes()).isEmpty()
                ? Optional.of(Reason.of("signed.scan_kind", Kind.USER, scan.name()))
                : Optional.empty();
    }

    private Outcome entered(Command command, NewCommitment entered, LocalDate on, Scan scan) {
        var hash = HexFormat.of().formatHex(Sha256.of(scan.bytes()));
        var id = drafting.enter(command, entered, new SignedElsewhere(on, scan.name(), hash));
        database.insertInto(SCAN)
                .set(SCAN.COMMITMENT_ID, id.value())
                .set(SCAN.NAME, scan.name())
                .set(SCAN.MEDIA_TYPE, Paper.of(scan.bytes()).orElseThrow().mediaType)
                .set(SCAN.HASH, hash)
                .set(SCAN.BYTES, scan.bytes())
                .execute();
        return Outcome.done(id.value());
    }

    @Override
    public Optional<Kept> scan(CommitmentId id) {
        return database.selectFrom(SCAN)
                .where(SCAN.COMMITMENT_ID.eq(id.value()))
                .fetchOptional(row -> new Kept(
                        row.get(SCAN.NAME), row.get(SCAN.MEDIA_TYPE), row.get(SCAN.HASH), row.get(SCAN.BYTES)));
    }

    @Override
    public boolean hasScan(CommitmentId id) {
        return database.fetchExists(SCAN, SCAN.COMMITMENT_ID.eq(id.value()));
    }

    /** What a scanner or a telephone makes, by how it begins. */
    private enum Paper {
        PDF("application/pdf", "255044462d"),
        JPEG("image/jpeg", "ffd8ff"),
        PNG("image/png", "89504e470d0a1a0a"),
        TIFF("image/tiff", "49492a00", "4d4d002a");

        private static final int LONGEST = 8;

        private final String mediaType;

        /** Never changed after construction. */
        @SuppressWarnings("ImmutableEnumChecker")
        private final List<String> beginnings;

        Paper(String mediaType, String... beginnings) {
            this.mediaType = mediaType;
            this.beginnings = List.of(beginnings);
        }

        static Optional<Paper> of(byte[] bytes) {
            var begins = HexFormat.of().formatHex(bytes, 0, Math.min(bytes.length, LONGEST));
            return Arrays.stream(values())
                    .filter(one -> one.beginnings.stream().anyMatch(begins::startsWith))
                    .findFirst();
        }
    }
}

package mx.andamio.measurement.store;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Rows of blocks on their way to the database, in the binary form of COPY: half a million arrays as text take longer to write and to read than all the rest. The database
 * stores what came while the next rows are made; nothing else can be asked of the connection until {@link #end}.
 *
 * @see <a href="https://www.postgresql.org/docs/18/sql-copy.html">the binary format</a>
 */
final class BlockCopy implements AutoCloseable {

    private static final String COPY =
            "copy measurement.block (indicator, organ, year, type, numerator, denominator, reported, expected) from stdin (format binary)";

    private static final byte[] SIGNATURE = "PGCOPY\n\377\r\n\0".getBytes(StandardCharsets.ISO_8859_1);
    private static final int COLUMNS = 8;
    private static final int SENT_AT_ONCE = 1 << 16;

    private final DSLContext database;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(2 * SENT_AT_ONCE);
    private final DataOutputStream out = new DataOutputStream(bytes);
    private @Nullable CopyIn copy;

    BlockCopy(DSLContext database) {
        this.database = database;
    }

    void row(int indicator, int organ, int year, short type, Block block) {
        try {
            if (copy == null) {
                copy = begun();
            }
            out.writeShort(COLUMNS);
            out.writeInt(Integer.BYTES);
            out.writeInt(indicator);
            out.writeInt(Integer.BYTES);
            out.writeInt(organ);
            out.writeInt(Short.BYTES);
            out.writeShort(year);
            out.writeInt(Short.BYTES);
            out.writeShort(type);
            block.write(out);
            if (bytes.size() >= SENT_AT_ONCE) {
                send(copy);
            }
        } catch (SQLException e) {
            throw failed(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private CopyIn begun() throws IOException {
        bytes.reset();
        out.write(SIGNATURE);
        // no flags, no further header
        out.writeInt(0);
        out.writeInt(0);
        return database.connectionResult(
                connection -> connection.unwrap(PGConnection.class).getCopyAPI().copyIn(COPY));
    }

    private void send(CopyIn to) throws SQLException {
        to.writeToCopy(bytes.toByteArray(), 0, bytes.size());
        bytes.reset();
    }

    private static DataAccessException failed(SQLException e) {
        return new DataAccessException("measurements could not be sent", e);
    }

    /** All that was sent is in its table; the connection may be asked again. */
    void end() {
        var open = copy;
        if (open == null) {
            return;
        }
        try {
            out.writeShort(-1);
            send(open);
            open.endCopy();
            copy = null;
        } catch (SQLException e) {
            throw failed(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Gives up what is under way: the transaction can only be taken back then. */
    @Override
    public void close() {
        var open = copy;
        if (open != null && open.isActive()) {
            try {
                open.cancelCopy();
            } catch (SQLException e) {
                throw failed(e);
            }
        }
        copy = null;
    }
}

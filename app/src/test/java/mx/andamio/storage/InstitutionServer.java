package mx.andamio.storage;

import java.nio.file.Path;
import java.sql.SQLException;
import mx.andamio.storage.DatabaseAccess.Login;

/** A PostgreSQL as an institution would run it: set up by its own people, with a database and two roles made for Andamio. */
public final class InstitutionServer implements AutoCloseable {

    private static final Login OWNER = new Login("ins_propietario", "clave del propietario");
    private static final Login WEB = new Login("ins_web", "clave de la web");

    private final EmbeddedPostgres server;
    private final DatabaseAccess access;

    private InstitutionServer(EmbeddedPostgres server, DatabaseAccess access) {
        this.server = server;
        this.access = access;
    }

    public static InstitutionServer started(Path parent) throws SQLException {
        var folder = Folders.named(parent, "institution");
        var server = EmbeddedPostgres.open(folder);
        try (var administrator = Folders.asSuperuser(folder, server.access())) {
            for (var role : new Login[] {OWNER, WEB}) {
                Folders.execute(
                        administrator, "create role %s login password '%s'".formatted(role.user(), role.password()));
            }
            Folders.execute(administrator, "create database compromisos owner " + OWNER.user());
        }
        var url = server.access().url().replace("/andamio", "/compromisos");
        return new InstitutionServer(server, new DatabaseAccess(url, OWNER, WEB));
    }

    /** Address, and the roles that its people made. */
    public DatabaseAccess access() {
        return access;
    }

    /** How many rows a query of one number finds, asked as the owner. */
    public long count(String query) throws SQLException {
        try (var owner = Folders.asOwner(access)) {
            return Long.parseLong(Folders.single(owner, query));
        }
    }

    @Override
    public void close() {
        server.close();
    }
}

package mx.andamio.storage;

/**
 * How to reach a database.
 *
 * @param url JDBC address
 * @param owner role that owns the schemas
 * @param app role of the web
 */
public record DatabaseAccess(String url, Login owner, Login app) {

    /** A database role and its password. */
    public record Login(String user, String password) {
        @Override
        public String toString() {
            return user;
        }
    }
}

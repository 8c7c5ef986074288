package mx.andamio.pages;

/**
 * The entries of the menu. A part that is not built yet has no entry.
 */
public enum Section {
    TODAY("/", "READ"),
    MINE("/mis-compromisos", "REPORT"),
    COMMITMENTS("/compromisos", "READ_PROMISES"),
    MEETINGS("/reuniones", "READ"),
    ORGANS("/representaciones", "READ"),
    PROGRAMMES("/programas", "READ"),
    INDICATORS("/indicadores", "READ"),
    LIBRARY("/biblioteca", "READ"),
    REGISTER("/bitacora", "READ_REGISTER"),
    PRESS("/ajustes/sala-de-prensa", "PRESS"),
    ACCOUNTS("/cuentas", "MANAGE_ACCOUNTS"),
    NONE("", "");

    private final String path;
    private final String permission;

    Section(String path, String permission) {
        this.path = path;
        this.permission = permission;
    }

    public String path() {
        return path;
    }

    public String permission() {
        return permission;
    }

    /** Whether it stands in the menu of the account, out of the way of daily work. */
    public boolean isAdministrative() {
        return this == REGISTER || this == PRESS || this == ACCOUNTS;
    }

    public String key() {
        return "menu." + name().toLowerCase(java.util.Locale.ROOT);
    }
}

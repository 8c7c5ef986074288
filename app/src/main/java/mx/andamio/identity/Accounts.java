package mx.andamio.identity;

import java.util.List;
import java.util.Optional;
import mx.andamio.register.Command;
import mx.andamio.register.Outcome;
import org.jspecify.annotations.Nullable;

/** The accounts of an installation. */
public interface Accounts {

    /** A password must have at least this many characters (ASVS 5.0, 6.2.1 and 6.2.9). */
    int SHORTEST_PASSWORD = 12;

    List<Account> all();

    boolean none();

    Optional<SignedIn> byUserName(String userName);

    /**
     * Opens an account. Refused: {@code account.user_name}, {@code account.taken}, {@code account.password_short},
     * {@code account.display_name}.
     *
     * @return {@code Done} with the user name
     */
    Outcome open(Command command, NewAccount account);

    /** Closes an account: it can no longer sign in, its tokens end, its history stays. Refused: {@code account.unknown}, {@code account.own}. */
    Outcome disable(Command command, String userName);

    /**
     * Says for which post an account acts; null for none. It holds from its next request on. Refused: {@code account.unknown},
     * {@code account.post} (the directory has no such post).
     */
    Outcome assign(Command command, String userName, @Nullable String post);

    /**
     * Says where notices of an account go; null for nowhere. Refused: {@code account.unknown}, {@code account.mail} (no address, or longer than 254 letters).
     */
    Outcome reach(Command command, String userName, @Nullable String mail);

    /** What it takes to open an account. */
    record NewAccount(String userName, String displayName, Role role, String password) {
        @Override
        public String toString() {
            return "NewAccount[" + userName + ", " + role + "]";
        }
    }
}

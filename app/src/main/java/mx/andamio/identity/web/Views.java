package mx.andamio.identity.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import mx.andamio.identity.Account;
import mx.andamio.identity.Role;
import mx.andamio.register.Entry;
import org.jspecify.annotations.Nullable;

/** What the templates of this module show. */
public interface Views {

    /**
     * @param state {@code wait}, {@code failed}, {@code out} or {@code fresh}
     * @param minutes how long to wait, when that is the state
     */
    record SignIn(String state, int minutes, boolean noAccounts) {}

    /** @param refusal why the last attempt was refused, null at first */
    record SetUp(String token, @Nullable String refusal, String userName, String displayName) {}

    /** @param posts names of the posts for which an account may act, by code */
    record AccountList(List<Account> accounts, List<Role> roles, Map<String, String> posts) {}

    /**
     * @param entries newest first
     * @param size entries in all
     * @param checked whether the chain was recomputed for this page
     * @param broken first entry that does not fit, when it was
     * @param olderThan where the next page begins, 0 when there is none
     */
    record RegisterView(List<Entry> entries, long size, boolean checked, Optional<Long> broken, long olderThan) {}
}

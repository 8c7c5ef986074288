package mx.andamio.identity;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import mx.andamio.pages.Viewer;
import mx.andamio.register.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.CredentialsContainer;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/** An account as the security context carries it, also from one request to the next. */
public final class SignedIn implements UserDetails, CredentialsContainer, Viewer, Serializable {

    private static final long serialVersionUID = 1L;

    private final UUID account;
    private final String userName;
    private final String displayName;
    private final Role role;
    private final @Nullable String post;
    private final boolean enabled;
    private @Nullable String passwordHash;

    public SignedIn(
            UUID account,
            String userName,
            String displayName,
            Role role,
            @Nullable String post,
            boolean enabled,
            @Nullable String passwordHash) {
        this.account = account;
        this.userName = userName;
        this.displayName = displayName;
        this.role = role;
        this.post = post;
        this.enabled = enabled;
        this.passwordHash = passwordHash;
    }

    public UUID account() {
        return account;
    }

    public Role role() {
        return role;
    }

    /** Code of the post that the account acted for when it signed in; {@link Asker} knows it as of now. */
    public @Nullable String post() {
        return post;
    }

    public Actor actor() {
        return new Actor(userName);
    }

    public boolean may(Permission permission) {
        return enabled && permission.granted(role);
    }

    @Override
    public boolean may(String permission) {
        return Arrays.stream(Permission.values()).anyMatch(p -> p.name().equals(permission) && may(p));
    }

    @Override
    public String userName() {
        return userName;
    }

    @Override
    public String displayName() {
        return displayName;
    }

    @Override
    public String roleCode() {
        return role.name();
    }

    @Override
    public String getUsername() {
        return userName;
    }

    @Override
    public @Nullable String getPassword() {
        return passwordHash;
    }

    @Override
    public boolean isEnabled() {
        return enabled;
    }

    @Override
    public List<GrantedAuthority> getAuthorities() {
        return List.of(new SimpleGrantedAuthority("ROLE_" + role.name()));
    }

    @Override
    public void eraseCredentials() {
        passwordHash = null;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SignedIn that && account.equals(that.account);
    }

    @Override
    public int hashCode() {
        return account.hashCode();
    }
}

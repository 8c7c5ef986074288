package mx.andamio.pages;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What surrounds every view.
 *
 * @param title of the page, as it stands in the browser's tab
 * @param section entry of the menu that the page belongs to
 * @param words the reader's language
 * @param viewer who looks, null before signing in
 * @param csrf what every form must send back
 * @param notice what the last action led to, null when there is nothing to tell
 * @param assets version of styles and scripts, so that an old copy is not used with new pages
 * @param query what stands in the search box
 * @param returnTo address of this page, for forms that come back to it
 * @param demonstration whether this installation holds invented data
 */
public record Frame(
        String title,
        Section section,
        Words words,
        @Nullable Viewer viewer,
        Csrf csrf,
        @Nullable Notice notice,
        String assets,
        String query,
        String returnTo,
        boolean demonstration) {

    /**
     * Name and value of the hidden field against forged requests. Who asks for them begins a session: a page without forms asks for
     * neither, so that readers of public pages get no cookie.
     */
    public record Csrf(Supplier<String> naming, Supplier<String> token) {

        public String name() {
            return naming.get();
        }

        public String value() {
            return token.get();
        }
    }

    /**
     * What the last action led to. It waits in the session for the next page.
     *
     * @param kind {@code success}, {@code warning} or {@code error}
     */
    public record Notice(String kind, String text) implements Serializable {}

    /** The entries of the menu that this viewer may open. */
    public List<Section> menu() {
        return sections().stream().filter(s -> !s.isAdministrative()).toList();
    }

    /** The entries of the account's menu that this viewer may open. */
    public List<Section> administration() {
        return sections().stream().filter(Section::isAdministrative).toList();
    }

    private List<Section> sections() {
        var who = viewer;
        return who == null
                ? List.of()
                : Arrays.stream(Section.values())
                        .filter(s -> s != Section.NONE && who.may(s.permission()))
                        .toList();
    }

    /** Names what a form asks, so that sending it twice does it once. */
    public String freshCommand() {
        return UUID.randomUUID().toString();
    }

    public boolean may(String permission) {
        return viewer != null && viewer.may(permission);
    }
}

package mx.andamio.directory;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A post of an organ.
 *
 * @param code unique ({@code DPM-HEAD}, {@code 15-JSPM})
 * @param organ code of its organ
 * @param name neutral masculine, as shown
 * @param forms other forms in which papers write it
 * @param reportsTo code of the post that it is escalated to, null at the top; independent of the tree of organs
 * @param toConfirm whether the institution must still confirm the entry
 */
public record OrganPost(
        String code,
        String organ,
        String name,
        List<String> forms,
        @Nullable String reportsTo,
        boolean toConfirm) {

    public OrganPost {
        forms = List.copyOf(forms);
    }
}

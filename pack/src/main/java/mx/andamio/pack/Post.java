package mx.andamio.pack;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A post of an organ: obligations belong to posts, people hold them for a time.
 *
 * @param code unique in the pack ({@code DG}, {@code DPM-HEAD}, {@code 15-HEAD}, {@code 15-JSPM})
 * @param organ code of its organ
 * @param name neutral masculine, as shown ({@code Director de Prestaciones Médicas})
 * @param forms other forms in which papers write it, both genders ({@code directora de Prestaciones Médicas})
 * @param reportsTo code of the post that it is escalated to, null at the top; independent of the tree of organs
 * @param toConfirm whether the entry is general knowledge that the institution must still confirm
 */
public record Post(
        String code,
        String organ,
        String name,
        List<String> forms,
        @Nullable String reportsTo,
        boolean toConfirm) {

    public Post {
        forms = List.copyOf(forms);
    }

    /** A post that reports to none. */
    public Post(String code, String organ, String name, List<String> forms) {
        this(code, organ, name, forms, null, false);
    }
}

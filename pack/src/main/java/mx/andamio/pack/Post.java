package mx.andamio.pack;

import java.util.List;

/**
 * A post of an organ: obligations belong to posts, people hold them for a time.
 *
 * @param code unique in the pack ({@code DG}, {@code DPM-HEAD}, {@code 15-HEAD}, {@code 15-JSPM})
 * @param organ code of its organ
 * @param name neutral masculine, as shown ({@code Director de Prestaciones Médicas})
 * @param forms other forms in which papers write it, both genders ({@code directora de Prestaciones Médicas})
 */
public record Post(String code, String organ, String name, List<String> forms) {

    public Post {
        forms = List.copyOf(forms);
    }
}

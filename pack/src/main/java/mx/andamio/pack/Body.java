package mx.andamio.pack;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A collegiate body or a series of meetings.
 *
 * @param code unique in the pack ({@code RR-CENTRO}, {@code HCT})
 * @param name official name
 * @param kind stable word for the kind of body ({@code assembly}, {@code regional_meeting}, …)
 * @param scope how far it reaches, one of four words: national, regional, state, local
 * @param region code of its region, null where it has none
 * @param series numbered series that it keeps ({@code ordinaria}, {@code extraordinaria}); one unnamed series is {@code única}
 * @param aliases other ways in which papers name it, as plain phrases
 * @param folioPattern pattern of its folios, null where not known
 * @param toConfirm what of this entry is not known and must be confirmed by the institution, in words; empty when nothing
 */
public record Body(
        String code,
        String name,
        String kind,
        String scope,
        @Nullable String region,
        List<String> series,
        List<String> aliases,
        @Nullable String folioPattern,
        List<String> toConfirm) {

    public Body {
        series = List.copyOf(series);
        aliases = List.copyOf(aliases);
        toConfirm = List.copyOf(toConfirm);
    }
}

package mx.andamio.pack;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
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
 * @param family name without the organ where there is one such body per organ ({@code Consejo Consultivo}), else the name
 * @param organ code of the organ it belongs to, null unless there is one such body per organ
 * @param convenes organ types whose posts it calls, those of its region only where it has one
 * @param sectors sectors whose presence is counted apart; empty when there are none
 * @param lineSets lines of action and work tables that it used, latest first
 * @param sessions sessions that papers number
 * @param rules numbers by which it follows what it agreed, those that it says
 * @param meeting how it meets, as far as the institution said it
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
        List<String> toConfirm,
        String family,
        @Nullable String organ,
        List<OrganType> convenes,
        List<Sector> sectors,
        List<LineSet> lineSets,
        List<KnownSession> sessions,
        Map<BodyRule, BigDecimal> rules,
        MeetingRules meeting) {

    public Body {
        series = List.copyOf(series);
        aliases = List.copyOf(aliases);
        toConfirm = List.copyOf(toConfirm);
        convenes = List.copyOf(convenes);
        sectors = List.copyOf(sectors);
        lineSets = List.copyOf(lineSets);
        sessions = List.copyOf(sessions);
        rules = Map.copyOf(rules);
    }

    /** A body of which no more is known. */
    public Body(
            String code,
            String name,
            String kind,
            String scope,
            @Nullable String region,
            List<String> series,
            List<String> aliases,
            @Nullable String folioPattern,
            List<String> toConfirm) {
        this(
                code,
                name,
                kind,
                scope,
                region,
                series,
                aliases,
                folioPattern,
                toConfirm,
                name,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Map.of(),
                MeetingRules.UNKNOWN);
    }
}

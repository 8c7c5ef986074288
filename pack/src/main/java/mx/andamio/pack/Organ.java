package mx.andamio.pack;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One organ of the institution, or an external party that it deals with.
 *
 * @param code unique in the pack and stable: two IMSS digits for an OOAD ({@code 15}), the CLUES for a UMAE
 *     ({@code DFIMS000580}), {@code 15-03} for a subdelegation, a short word elsewhere ({@code DPM}, {@code R-CENTRO})
 * @param name full official name
 * @param shortName what fits a tile or a table column
 * @param parent code of the organ above it in the tree, null at the top
 * @param region code of the region it belongs to, null where none does
 * @param validFrom first day on which it exists under this entry, null when it is not known
 * @param validTo first day on which it no longer does, null while it does
 * @param attributes further columns of the organ's file ({@code city}, {@code state}, {@code inegi_state}, {@code tile_row},
 *     {@code tile_column}, …), by column name; empty values are absent
 */
public record Organ(
        String code,
        OrganType type,
        String name,
        String shortName,
        @Nullable String parent,
        @Nullable String region,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        Map<String, String> attributes) {

    public Organ {
        if (code.isBlank() || name.isBlank()) {
            throw new IllegalArgumentException("an organ has a code and a name");
        }
        if (validFrom != null && validTo != null && !validFrom.isBefore(validTo)) {
            throw new IllegalArgumentException("organ " + code + " ends before it begins");
        }
        attributes = Map.copyOf(attributes);
    }

    public Optional<String> attribute(String column) {
        return Optional.ofNullable(attributes.get(column));
    }

    public boolean existsOn(LocalDate day) {
        return (validFrom == null || !day.isBefore(validFrom)) && (validTo == null || day.isBefore(validTo));
    }

    /** Its name where there is little room: a state body's own, for its short one is an abbreviation for tiles; another's short one. */
    public String label() {
        return type == OrganType.OOAD ? name : shortName;
    }
}

package mx.andamio.pack;

import org.jspecify.annotations.Nullable;

/**
 * Where a fact of the pack comes from.
 *
 * @param code unique in the pack ({@code bulletin-2026-235}); {@code GK} stands for general knowledge, unverified
 * @param title what it is
 * @param published day, month or year of the source, null where not known
 */
public record Source(String code, String title, @Nullable String published) {}

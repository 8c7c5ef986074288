package mx.andamio.rounds;

import mx.andamio.rounds.model.Cycle;
import org.jspecify.annotations.Nullable;

/**
 * Which round it is.
 *
 * @param body name of the body; null where it is one meeting for each region
 * @param series null where the body has but one
 * @param number from 1
 */
public record RoundName(
        Cycle cycle, @Nullable String body, @Nullable String series, int number) {}

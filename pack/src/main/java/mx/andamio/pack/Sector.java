package mx.andamio.pack;

import org.jspecify.annotations.Nullable;

/**
 * A part of a collegiate body whose presence counts by itself.
 *
 * @param code unique in the body ({@code WORKERS})
 * @param seats how many members it has, null where not known
 */
public record Sector(String code, String name, @Nullable Integer seats) {}

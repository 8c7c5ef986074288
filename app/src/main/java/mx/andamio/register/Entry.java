package mx.andamio.register;

import java.time.Instant;

/**
 * One line of the register.
 *
 * @param seq from 1, without gaps
 * @param at when, to the microsecond
 * @param payload canonical JSON: keys sorted, no spaces
 * @param previousHash SHA-256 of the entry before, 64 hexadecimal digits; zeros for the first
 * @param hash SHA-256 of this entry, 64 hexadecimal digits
 */
public record Entry(
        long seq,
        Instant at,
        Actor actor,
        CommandId command,
        String type,
        String payload,
        String previousHash,
        String hash) {}

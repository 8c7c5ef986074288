package mx.andamio.measures.feeds;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which organ a code meant during a time: codes are given anew, and old ones live on in files.
 *
 * @param from first day; null where it always did
 * @param to last day; null while it does
 */
public record OrganCode(
        String code,
        String organ,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {}

/**
 * Hands papers to a running Andamio and takes what needs no eye: the client of {@code read --accept}. It knows the JSON interface and
 * nothing of what answers it.
 */
@NullMarked
package mx.andamio.reader.delivery;

import org.jspecify.annotations.NullMarked;

/** What many commitments cost: generated, asked for by many at once, and counted statement by statement. */
@NullMarked
package mx.andamio.load;

import org.jspecify.annotations.NullMarked;

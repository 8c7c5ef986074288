/**
 * Where a commitment stands, three times over: as its responsible reports it, as it is computed, and as another post assesses it; which of them is
 * used, how many make one, and how far a post's reports are from what others see. Every threshold is data. Knows no database, page or clock.
 */
@NamedInterface("ratings")
@NullMarked
package mx.andamio.commitments.ratings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

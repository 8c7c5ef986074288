/**
 * What a commitment is to reach, what of it is due on a day, and how far it is: attainment and deviation by the formulas of the specification,
 * in exact decimals. Knows no database, no page and no clock: every day is a parameter. Ratings, stores and pages of this module call it.
 */
@NamedInterface("goals")
@NullMarked
package mx.andamio.commitments.goals;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

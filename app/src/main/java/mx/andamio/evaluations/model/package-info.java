/** Elements, weights, periods and the sum of the parts. Knows no database, page or clock. */
@NamedInterface("model")
@NullMarked
package mx.andamio.evaluations.model;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

/**
 * What a commitment says and how it lives: its terms, the gate before signing, states whose transitions are methods of the state that allows them,
 * verification, extensions, obstacles, dependencies and children. Knows no database, no page and no clock: every day is a parameter.
 */
@NamedInterface("life")
@NullMarked
package mx.andamio.commitments.life;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

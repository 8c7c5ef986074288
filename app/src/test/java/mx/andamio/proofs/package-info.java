/** What the product promises of itself, each with a control that must turn the proof red: see docs/reliability.md. */
@NullMarked
package mx.andamio.proofs;

import org.jspecify.annotations.NullMarked;

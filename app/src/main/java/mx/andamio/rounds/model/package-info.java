/** How obligations of a round stand by their dates, and what they come to together. Without Spring and without a database. */
@NullMarked
package mx.andamio.rounds.model;

import org.jspecify.annotations.NullMarked;

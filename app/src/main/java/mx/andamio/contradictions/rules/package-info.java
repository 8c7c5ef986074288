/** What counts as the same thing and when two statements of it contradict each other. */
@NullMarked
package mx.andamio.contradictions.rules;

import org.jspecify.annotations.NullMarked;

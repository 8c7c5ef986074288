/** From a paper to findings, and from accepted findings to sessions, promises and figures. */
@NullMarked
package mx.andamio.library.reading;

import org.jspecify.annotations.NullMarked;

/** Pages and JSON of the library. */
@NullMarked
package mx.andamio.library.web;

import org.jspecify.annotations.NullMarked;

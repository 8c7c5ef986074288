/** Pages and JSON of programmes. */
@NullMarked
package mx.andamio.programmes.web;

import org.jspecify.annotations.NullMarked;

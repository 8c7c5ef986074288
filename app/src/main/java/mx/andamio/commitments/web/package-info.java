/** Pages and JSON of promises. */
@NullMarked
package mx.andamio.commitments.web;

import org.jspecify.annotations.NullMarked;

/** Pages of the cockpit. */
@NullMarked
package mx.andamio.cockpit.web;

import org.jspecify.annotations.NullMarked;

/** Pages and JSON of bodies and sessions. */
@NullMarked
package mx.andamio.sessions.web;

import org.jspecify.annotations.NullMarked;

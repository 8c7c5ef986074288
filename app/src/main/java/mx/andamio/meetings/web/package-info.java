/** Agendas as pages and JSON. */
@NullMarked
package mx.andamio.meetings.web;

import org.jspecify.annotations.NullMarked;

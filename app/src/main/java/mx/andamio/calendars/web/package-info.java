/** The page on which a secret address is made, and the files behind it. */
@NullMarked
package mx.andamio.calendars.web;

import org.jspecify.annotations.NullMarked;

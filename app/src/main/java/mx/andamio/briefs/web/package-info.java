/** The page, the PDF and the JSON of a brief. */
@NullMarked
package mx.andamio.briefs.web;

import org.jspecify.annotations.NullMarked;

/** Pages, table and JSON of contradictions. */
@NullMarked
package mx.andamio.contradictions.web;

import org.jspecify.annotations.NullMarked;

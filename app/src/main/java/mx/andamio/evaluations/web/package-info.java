/** Pages, table and JSON of evaluations. */
@NullMarked
package mx.andamio.evaluations.web;

import org.jspecify.annotations.NullMarked;

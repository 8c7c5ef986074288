/** Pages and JSON of imports, and tables of commitments that leave the application. */
@NullMarked
package mx.andamio.imports.web;

import org.jspecify.annotations.NullMarked;

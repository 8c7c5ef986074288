/** Pages and JSON of the directory. */
@NullMarked
package mx.andamio.directory.web;

import org.jspecify.annotations.NullMarked;

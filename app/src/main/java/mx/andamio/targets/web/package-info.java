/** Plans of targets as pages, tables and JSON. */
@NullMarked
package mx.andamio.targets.web;

import org.jspecify.annotations.NullMarked;

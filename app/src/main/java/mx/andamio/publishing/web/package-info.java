/** Pages of the press room and of its settings. */
@NullMarked
package mx.andamio.publishing.web;

import org.jspecify.annotations.NullMarked;

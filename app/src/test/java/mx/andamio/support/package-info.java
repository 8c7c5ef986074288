/** What tests of the application share. */
@NullMarked
package mx.andamio.support;

import org.jspecify.annotations.NullMarked;

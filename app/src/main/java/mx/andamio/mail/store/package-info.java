/** Letters as rows, and how they are sent. */
@NullMarked
package mx.andamio.mail.store;

import org.jspecify.annotations.NullMarked;

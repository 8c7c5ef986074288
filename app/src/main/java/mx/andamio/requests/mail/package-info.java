/** Notices by mail: written with what they tell of, sent by a thread of its own. */
@NullMarked
package mx.andamio.requests.mail;

import org.jspecify.annotations.NullMarked;

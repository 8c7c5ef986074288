/** Accounts and tokens in PostgreSQL. */
@NullMarked
package mx.andamio.identity.store;

import org.jspecify.annotations.NullMarked;

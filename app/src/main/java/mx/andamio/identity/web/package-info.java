/** Signing in and out, the rules of access, the pages of accounts and of the register. */
@NullMarked
package mx.andamio.identity.web;

import org.jspecify.annotations.NullMarked;

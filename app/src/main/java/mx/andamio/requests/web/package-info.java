/** Pages and JSON of requests, and the one screen behind a one-use link. */
@NullMarked
package mx.andamio.requests.web;

import org.jspecify.annotations.NullMarked;

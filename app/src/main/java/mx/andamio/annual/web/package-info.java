/** Pages, documents and JSON of reports. */
@NullMarked
package mx.andamio.annual.web;

import org.jspecify.annotations.NullMarked;

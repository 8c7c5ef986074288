/** What a report is: chapters, figures with where each comes from, and what was missing. Knows no database, no page and no clock. */
@NullMarked
package mx.andamio.annual.model;

import org.jspecify.annotations.NullMarked;

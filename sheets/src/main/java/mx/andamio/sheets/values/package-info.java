/** What single cells say: organs, lines of action, dates, numbers, verbs. Internal. */
@org.jspecify.annotations.NullMarked
package mx.andamio.sheets.values;

/**
 * The bytes of a file as the text that the rules read: plain text, PDF and Word (.docx), told apart by content. Everything else is
 * refused with what is wrong, where, and what to do. Called by the command line and by the library module of the application.
 */
@NullMarked
package mx.andamio.reader.documents;

import org.jspecify.annotations.NullMarked;

/** Tests of reading PDF and Word files, and the files that they read, made in code. */
@NullMarked
package mx.andamio.reader.documents;

import org.jspecify.annotations.NullMarked;

/** Cardinal numbers of Spanish in digits, in words and mixed. Internal to the reader. */
@NullMarked
package mx.andamio.reader.numbers;

import org.jspecify.annotations.NullMarked;

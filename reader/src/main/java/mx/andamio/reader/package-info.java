@NullMarked
package mx.andamio.reader;

import org.jspecify.annotations.NullMarked;

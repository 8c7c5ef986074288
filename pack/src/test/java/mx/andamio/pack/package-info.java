@NullMarked
package mx.andamio.pack;

import org.jspecify.annotations.NullMarked;

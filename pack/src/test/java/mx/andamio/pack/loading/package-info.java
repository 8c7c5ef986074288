@NullMarked
package mx.andamio.pack.loading;

import org.jspecify.annotations.NullMarked;

/** {@code ./andamio bench measure}: figures of what is measured, each beside its goal and, where there is one, the incumbent's. */
@NullMarked
package mx.andamio.bench.measure;

import org.jspecify.annotations.NullMarked;

/** Operational data as Parquet files by dataset and month, and the manifests that say which of them count. Feeds write it, engines read it. */
@NullMarked
package mx.andamio.measures.lake;

import org.jspecify.annotations.NullMarked;

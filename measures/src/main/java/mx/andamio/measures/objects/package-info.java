/**
 * Copies of a lake's files in a store of objects that speaks S3, where a cluster reads them. The lake on this machine stays the only truth: its manifests say what counts, and what
 * is in the store besides is not asked for.
 */
@NullMarked
package mx.andamio.measures.objects;

import org.jspecify.annotations.NullMarked;

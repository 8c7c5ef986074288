/**
 * Datasets and indicators as an analyst writes them: YAML files of the pack, checked as a whole. A definition that is wrong anywhere is not used, and every fault
 * says its file, its line and what to do.
 */
@NullMarked
package mx.andamio.measures.definitions;

import org.jspecify.annotations.NullMarked;

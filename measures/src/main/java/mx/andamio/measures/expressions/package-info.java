/**
 * The language of indicators: SQL expressions over declared columns. A library parses them; what it found is taken over node by node into our own small
 * tree, so that what is not foreseen here cannot be written, and the same tree is rendered for every engine and evaluated by a plain reference in tests.
 */
@NullMarked
package mx.andamio.measures.expressions;

import org.jspecify.annotations.NullMarked;

/**
 * What minutes keep outside running text: tables of commitments, lists of who attended, the order of the day, numbered agreements.
 * Internal to the reader.
 */
@NullMarked
package mx.andamio.reader.minutas;

import org.jspecify.annotations.NullMarked;

/**
 * An institution as data: its organs, posts, bodies, programmes and the names that papers give them. {@link
 * mx.andamio.pack.Packs#load} reads a folder of CSV and YAML files, validates it and returns all of it or every fault. The
 * reader, the directory and every command line call it; it calls nobody.
 */
@NullMarked
package mx.andamio.pack;

import org.jspecify.annotations.NullMarked;

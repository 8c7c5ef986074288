/** The application: one package per part of the product. */
@NullMarked
package mx.andamio;

import org.jspecify.annotations.NullMarked;

/**
 * Operational data that nobody ever delivered: files for every dataset of a pack, with seasons, shortages, queues and planted anomalies, and the figures that must come out of them.
 * The same seed gives the same bytes, whatever runs beside.
 */
@NullMarked
package mx.andamio.measures.simulator;

import org.jspecify.annotations.NullMarked;

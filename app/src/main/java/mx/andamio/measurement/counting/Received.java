package mx.andamio.measurement.counting;

/** Something came that may change what is counted: a file that waits to be read, or another list of units. */
public record Received() {}

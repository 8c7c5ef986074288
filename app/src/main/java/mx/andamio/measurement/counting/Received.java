package mx.andamio.measurement.counting;

/** A file came and waits to be read. */
public record Received() {}

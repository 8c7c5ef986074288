package mx.andamio.reader.minutas;

import java.time.LocalDate;
import mx.andamio.reader.Reading.Precision;

/** Last day of the period that a cell names. */
public record Due(LocalDate day, Precision precision) {}

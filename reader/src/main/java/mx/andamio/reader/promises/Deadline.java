package mx.andamio.reader.promises;

import java.time.LocalDate;
import mx.andamio.reader.Reading.Precision;

/** Last day of a stated period. */
record Deadline(LocalDate day, Precision precision) {}

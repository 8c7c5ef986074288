package mx.andamio.trends;

import java.time.LocalDate;
import mx.andamio.commitments.Board.Tally;

/** How the commitments of an organ stood on a day. */
record Stand(LocalDate day, String organ, Tally tally) {}

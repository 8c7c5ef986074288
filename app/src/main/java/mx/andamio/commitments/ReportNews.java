package mx.andamio.commitments;

import mx.andamio.register.Command;

/** What modules above do when a report arrives. */
public interface ReportNews {

    /**
     * A report of that commitment arrived. Called in the transaction of the report, while the commitment's row is held and before the report's own entry
     * is written: whoever locks rows of their own here does so before the register.
     */
    void arrived(Command command, CommitmentId commitment, ReportId report);
}

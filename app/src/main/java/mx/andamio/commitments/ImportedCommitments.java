package mx.andamio.commitments;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Which commitments came with a spreadsheet, told by the module that takes spreadsheets in. */
public interface ImportedCommitments {

    /** Ids of all that a file told of; empty where there is no such file. */
    Set<UUID> of(UUID file);

    /** Files that were taken in, the latest first. */
    List<File> latest(int many);

    /** @param name as it was handed in */
    record File(UUID id, String name, Instant taken) {}
}

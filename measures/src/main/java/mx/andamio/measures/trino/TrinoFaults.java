package mx.andamio.measures.trino;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import mx.andamio.measures.duck.EngineFailure;
import mx.andamio.measures.duck.EngineFailure.Code;

/** What the driver says, in the words of engines. Numbers are those of Trino's {@code StandardErrorCode}. */
final class TrinoFaults {

    private static final int USER_CANCELED = 3;
    private static final int PAGE_TRANSPORT_ERROR = 0x1_0003;
    private static final int SERVER_SHUTTING_DOWN = 0x1_0009;
    private static final int SERVER_STARTING_UP = 0x1_000C;
    private static final int ABANDONED_TASK = 0x1_0011;
    private static final int OUT_OF_SPILL_SPACE = 0x1_0015;
    private static final int REMOTE_HOST_GONE = 0x1_0016;
    private static final int REMOTE_TASK_FAILED = 0x1_001B;
    private static final int EXCEEDED_GLOBAL_MEMORY_LIMIT = 0x2_0001;
    private static final int QUERY_QUEUE_FULL = 0x2_0002;
    private static final int EXCEEDED_TIME_LIMIT = 0x2_0003;
    private static final int CLUSTER_OUT_OF_MEMORY = 0x2_0004;
    private static final int EXCEEDED_CPU_LIMIT = 0x2_0005;
    private static final int EXCEEDED_SPILL_LIMIT = 0x2_0006;
    private static final int EXCEEDED_LOCAL_MEMORY_LIMIT = 0x2_0007;

    private TrinoFaults() {}

    static EngineFailure of(SQLException fault) {
        return new EngineFailure(code(fault), String.valueOf(fault.getMessage()));
    }

    private static Code code(SQLException fault) {
        return switch (fault.getErrorCode()) {
            case EXCEEDED_TIME_LIMIT, EXCEEDED_CPU_LIMIT, QUERY_QUEUE_FULL -> Code.TIMEOUT;
            case EXCEEDED_GLOBAL_MEMORY_LIMIT,
                    CLUSTER_OUT_OF_MEMORY,
                    EXCEEDED_SPILL_LIMIT,
                    EXCEEDED_LOCAL_MEMORY_LIMIT,
                    OUT_OF_SPILL_SPACE -> Code.OUT_OF_MEMORY;
            case USER_CANCELED, SERVER_STARTING_UP, ABANDONED_TASK, REMOTE_HOST_GONE, REMOTE_TASK_FAILED -> Code.ENDED;
            default ->
                isOfTransport(fault.getErrorCode())
                        ? Code.ENDED
                        : isUnreachable(fault) ? Code.UNREACHABLE : Code.REFUSED;
        };
    }

    /** Between coordinator and workers. */
    private static boolean isOfTransport(int code) {
        return code >= PAGE_TRANSPORT_ERROR && code <= SERVER_SHUTTING_DOWN;
    }

    private static boolean isUnreachable(Throwable fault) {
        for (var cause = fault.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException || cause instanceof UncheckedIOException) {
                return true;
            }
        }
        return false;
    }
}

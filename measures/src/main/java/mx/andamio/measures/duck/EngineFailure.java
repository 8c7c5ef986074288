package mx.andamio.measures.duck;

import java.io.Serial;

/** Why an engine gave no answer. Asking again is allowed: a process that ended is started anew. */
public final class EngineFailure extends Exception {

    @Serial
    private static final long serialVersionUID = 1;

    /** What happened. */
    public enum Code {
        /** It did not answer in time and was ended. */
        TIMEOUT,
        /** Its process ended in the middle of the question, or did not start. */
        ENDED,
        /** It needs more memory, or more room for temporary files, than it was given. */
        OUT_OF_MEMORY,
        /** It does not accept what it was asked, or a file cannot be read. */
        REFUSED,
        /** It is on other machines, and none of them answers. */
        UNREACHABLE,
        /** Files could not be put where it reads them. */
        NOT_COPIED
    }

    private final Code code;

    public EngineFailure(Code code, String detail) {
        super(detail);
        this.code = code;
    }

    public Code code() {
        return code;
    }

    /** What happened and what to do, in Spanish. */
    public String es() {
        return switch (code) {
            case TIMEOUT ->
                "El cálculo tardó más de lo permitido y se detuvo: pida menos periodos o un nivel más alto.";
            case ENDED -> "El motor de cálculo se interrumpió: vuelva a pedirlo, se inicia solo.";
            case OUT_OF_MEMORY ->
                "El cálculo necesita más memoria de la asignada: pida menos periodos o aumente el límite del motor.";
            case REFUSED -> "El motor no pudo calcularlo; el detalle está en la bitácora.";
            case UNREACHABLE ->
                "El clúster de cálculo no responde: revise que esté en marcha y la dirección en andamio.measures.trino.url.";
            case NOT_COPIED ->
                "Los archivos no llegaron al almacén de objetos donde el clúster los lee: revise que responda y lo indicado en andamio.measures.store; el detalle está en la bitácora.";
        };
    }

    /** The same in English. */
    public String en() {
        return switch (code) {
            case TIMEOUT ->
                "The computation took longer than allowed and was ended: ask for fewer periods or a higher level.";
            case ENDED -> "The engine was interrupted: ask again, it starts by itself.";
            case OUT_OF_MEMORY ->
                "The computation needs more memory than it was given: ask for fewer periods or raise the engine's limit.";
            case REFUSED -> "The engine could not compute it; the log has the detail.";
            case UNREACHABLE ->
                "The cluster that computes does not answer: check that it runs, and the address in andamio.measures.trino.url.";
            case NOT_COPIED ->
                "Files did not reach the object store where the cluster reads them: check that it answers, and what andamio.measures.store says; the log has the detail.";
        };
    }
}

package mx.andamio.register.store;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import mx.andamio.register.CanonicalJson;
import mx.andamio.register.Command;
import mx.andamio.register.Sha256;

/** The hash that ties an entry to the one before it: SHA-256 over the canonical JSON of all that the entry says. */
final class ChainHash {

    private ChainHash() {}

    static byte[] of(long seq, Instant at, Command command, String type, String payload, byte[] previous) {
        var whole = CanonicalJson.of(Map.of(
                "seq", seq,
                "at", at.toString(),
                "actor", command.actor().name(),
                "command", command.id().toString(),
                "type", type,
                "payload", payload,
                "previous", HexFormat.of().formatHex(previous)));
        return Sha256.of(whole.getBytes(StandardCharsets.UTF_8));
    }
}

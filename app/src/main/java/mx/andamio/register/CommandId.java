package mx.andamio.register;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;

/** Names one intention. Sent twice, it is carried out once. */
public record CommandId(UUID value) {

    public static CommandId fresh() {
        return new CommandId(UUID.randomUUID());
    }

    /** Always the same for the same words: what is asked again under them is the same intention. */
    public static CommandId named(String words) {
        return new CommandId(UUID.nameUUIDFromBytes(words.getBytes(StandardCharsets.UTF_8)));
    }

    /** @return empty when {@code text} is not a UUID */
    public static Optional<CommandId> parse(String text) {
        try {
            return Optional.of(new CommandId(UUID.fromString(text)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

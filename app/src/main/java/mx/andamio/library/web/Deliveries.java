package mx.andamio.library.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import mx.andamio.library.Papers;
import mx.andamio.library.Papers.Receipt;
import mx.andamio.library.Papers.Upload;
import mx.andamio.register.Command;
import mx.andamio.register.CommandId;
import mx.andamio.register.Outcome;
import mx.andamio.register.Reason;
import mx.andamio.register.Register;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Files that are handed in together. */
@Component
class Deliveries {

    private final Papers papers;
    private final Register register;

    Deliveries(Papers papers, Register register) {
        this.papers = papers;
        this.register = register;
    }

    /**
     * What became of a delivery.
     *
     * @param files each file in the order in which they came; none when {@code refused}
     * @param refused why nothing was looked at: other files came under this command before; null when all were
     */
    record Delivery(List<Delivered> files, @Nullable Reason refused) {}

    /** What became of one file of a delivery. */
    record Delivered(String fileName, Receipt receipt) {}

    Delivery take(Command command, List<MultipartFile> files) throws IOException {
        if (register.usedOtherwise(command)) {
            return new Delivery(List.of(), Reason.of("request.command_used", Reason.Kind.CONFLICT));
        }
        var delivered = new ArrayList<Delivered>();
        var seen = new HashMap<String, Integer>();
        for (var file : files) {
            delivered.add(take(command, file, seen));
        }
        if (delivered.stream().anyMatch(one -> one.receipt() instanceof Receipt.Received)) {
            // Last: a delivery of which nothing came in may be sent again with other files.
            register.once(command, () -> Outcome.done(delivered.size()));
        }
        return new Delivery(delivered, null);
    }

    /**
     * Each file is a command of its own, named after the delivery and the file.
     *
     * @param seen how often a file of that name and content came before in this delivery: each time it is a command of its own
     */
    private Delivered take(Command delivery, MultipartFile file, Map<String, Integer> seen) throws IOException {
        var name = FileNames.clean(Objects.requireNonNullElse(file.getOriginalFilename(), ""));
        var bytes = file.getBytes();
        var same = delivery.id() + " " + name + " " + UUID.nameUUIDFromBytes(bytes);
        var before = seen.merge(same, 1, Integer::sum) - 1;
        var id = CommandId.named(before == 0 ? same : same + " " + before);
        var command = new Command(id, delivery.actor(), delivery.type());
        return new Delivered(name, papers.receive(command, new Upload(name, bytes, false)));
    }
}

package mx.andamio.commitments.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import mx.andamio.commitments.Commitment;
import mx.andamio.commitments.Transferring;
import mx.andamio.commitments.life.State;
import mx.andamio.commitments.web.TransferViews.Given;
import mx.andamio.commitments.web.TransferViews.Transfers;
import mx.andamio.directory.Directory;
import mx.andamio.directory.OrganPost;
import mx.andamio.identity.Asker;
import mx.andamio.identity.Permission;
import mx.andamio.sessions.Sessions;
import org.springframework.stereotype.Component;

/** Gathers what cards show of changes of the responsible post. */
@Component
class TransferCards {

    private static final int SESSIONS = 200;

    private final Transferring transferring;
    private final Directory directory;
    private final Sessions sessions;

    TransferCards(Transferring transferring, Directory directory, Sessions sessions) {
        this.transferring = transferring;
        this.directory = directory;
        this.sessions = sessions;
    }

    Transfers of(Commitment one, Asker who) {
        var all = transferring.of(one.id());
        var owed = one.state() instanceof State.Owed;
        var may = owed && one.parent() == null && who.may(Permission.COMMIT);
        var names = new HashMap<String, String>();
        all.stream()
                .flatMap(each -> Stream.of(each.from(), each.to()))
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .forEach(code -> names.computeIfAbsent(code, this::name));
        return new Transfers(
                one,
                all,
                may,
                owed
                        && !all.isEmpty()
                        && all.getLast().acknowledgedOn() == null
                        && who.may(Permission.REPORT)
                        && who.actsFor().filter(all.getLast().to()::equals).isPresent(),
                names,
                may ? directory.posts() : List.of(),
                may ? sessions.sessions(null, 0, SESSIONS).items() : List.of());
    }

    /** What was given to the post of whoever looks, and waits for its word. */
    List<Given> waiting(Asker who) {
        var waiting = who.actsFor().map(transferring::waiting).orElse(List.of());
        if (waiting.isEmpty()) {
            return List.of();
        }
        var names = directory.postNames();
        return waiting.stream()
                .map(one -> new Given(one.commitment(), one.transfer(), before(one, names)))
                .toList();
    }

    private static String before(Transferring.Waiting one, Map<String, String> names) {
        var from = one.transfer().from();
        var words = one.transfer().fromWords();
        return from != null ? names.getOrDefault(from, from) : words == null ? "" : words;
    }

    private String name(String code) {
        return directory.post(code).map(OrganPost::name).orElse(code);
    }
}

package mx.andamio.start;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import mx.andamio.commitments.Commitment;
import mx.andamio.commitments.CommitmentId;
import mx.andamio.commitments.Commitments;
import mx.andamio.commitments.Drafting;
import mx.andamio.commitments.Drafting.NewCommitment;
import mx.andamio.commitments.Drafting.SignedElsewhere;
import mx.andamio.directory.Directory;
import mx.andamio.pack.Organ;
import mx.andamio.pack.OrganType;
import mx.andamio.register.Actor;
import mx.andamio.register.Command;
import mx.andamio.register.CommandId;
import mx.andamio.register.Outcome;
import mx.andamio.register.Register;
import mx.andamio.register.Sha256;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * 816 invented commitments of the eleven state bodies and fourteen hospitals of one region, each marked as simulated. Their days are relative to
 * the first start of the data folder.
 */
@Component
class DemoCommitments {

    /** As many as one regional meeting signed. */
    static final int MANY = 816;

    private static final String REGION = "R-CENTRO";
    /** How keys of what is invented begin. */
    private static final String KEYS = "S-";

    private static final String LIST = "Relación SIMULADA de compromisos";
    /** Days before the first start on which they were signed. */
    private static final int SINCE = 150;
    /** One in so many is still a draft; of these one in two was admitted. */
    private static final int DRAFTS = 14;

    private final Drafting drafting;
    private final Commitments commitments;
    private final Directory directory;
    private final Register register;
    private final Clock clock;
    private final ZoneId zone;
    private final Path file;

    DemoCommitments(
            Drafting drafting,
            Commitments commitments,
            Directory directory,
            Register register,
            Clock clock,
            @Value("${andamio.zone}") String zone,
            @Value("${andamio.pack}") String pack) {
        this.drafting = drafting;
        this.commitments = commitments;
        this.directory = directory;
        this.register = register;
        this.clock = clock;
        this.zone = ZoneId.of(zone);
        this.file = Path.of(pack).resolve("demo/commitments.json");
    }

    /** Enters them in one transaction; a later start changes nothing. */
    void ensure() {
        var command = new Command(CommandId.named("simulated commitments"), Actor.PACK, "commitments.simulate");
        if (!Files.exists(file) || register.carriedOut(command)) {
            return;
        }
        var signed = LocalDate.now(clock.withZone(zone)).minusDays(SINCE);
        var invented = invented(new SimulatedTerms(file, signed, LIST));
        for (var k = 0; k < invented.size(); k += DRAFTS) {
            draft(invented.get(k), k % (2 * DRAFTS) == 0);
        }
        register.once(command, () -> {
            for (var k = 0; k < invented.size(); k++) {
                if (k % DRAFTS > 0) {
                    drafting.enter(command, invented.get(k), new SignedElsewhere(signed, LIST + ".xlsx", hash()));
                }
            }
            register.write(command, Map.of("invented", invented.size()));
            return Outcome.done(invented.size());
        });
    }

    /** Those that it entered or drafted. */
    List<Commitment> invented() {
        return commitments.every(Commitments.Filter.NONE).stream()
                .filter(one ->
                        one.simulated() && one.ownKey() != null && one.ownKey().startsWith(KEYS))
                .toList();
    }

    private List<NewCommitment> invented(SimulatedTerms terms) {
        var organs = organs();
        var invented = new ArrayList<NewCommitment>();
        for (var i = 0; i < organs.size(); i++) {
            var organ = organs.get(i).code();
            var many = MANY / organs.size() + (i < MANY % organs.size() ? 1 : 0);
            for (var one : terms.of(organs.get(i), many)) {
                var key = KEYS + "%s-%03d".formatted(organ, invented.size() + 1);
                invented.add(new NewCommitment(organ, key, one, null, true));
            }
        }
        return invented;
    }

    private void draft(NewCommitment invented, boolean admit) {
        var key = invented.ownKey();
        var done = drafting.draft(named("commitments.draft", key), invented);
        if (admit && done instanceof Outcome.Done(var id)) {
            // One that lacks something stays a draft: the gate says so.
            drafting.admit(named("commitments.admit", key), new CommitmentId(UUID.fromString(id)), 0);
        }
    }

    /** Named after what it makes, so that a start that was cut off goes on. */
    private static Command named(String type, @Nullable String key) {
        return new Command(CommandId.named(type + " " + key), Actor.PACK, type);
    }

    private static String hash() {
        return Sha256.hex(LIST);
    }

    private List<Organ> organs() {
        return directory.all(OrganType.OOAD, OrganType.UMAE).stream()
                .filter(organ -> REGION.equals(organ.region()))
                .toList();
    }
}

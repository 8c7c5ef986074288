package mx.andamio.start;

import static mx.andamio.start.SimulatedLife.done;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import mx.andamio.library.Papers;
import mx.andamio.library.Papers.Receipt;
import mx.andamio.library.Papers.Upload;
import mx.andamio.register.Actor;
import mx.andamio.register.Command;
import mx.andamio.register.CommandId;
import mx.andamio.register.Outcome;
import mx.andamio.register.Register;
import mx.andamio.sessions.SessionFacts;
import mx.andamio.sessions.SessionId;
import mx.andamio.sessions.Sessions;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What became of the invented commitments: their stories, one instruction to every state body, and requests that wait for an answer. */
@Component
class DemoStory {

    /** Days before the first start on which the invented session met. */
    private static final int MET = 9;

    private final DemoCommitments commitments;
    private final SimulatedLife life;
    private final DemoInstruction instruction;
    private final DemoRequests requests;
    private final Papers papers;
    private final Sessions sessions;
    private final Register register;
    private final Clock clock;
    private final ZoneId zone;
    private final Path file;

    DemoStory(
            DemoCommitments commitments,
            SimulatedLife life,
            DemoInstruction instruction,
            DemoRequests requests,
            Papers papers,
            Sessions sessions,
            Register register,
            Clock clock,
            @Value("${andamio.zone}") String zone,
            @Value("${andamio.pack}") String pack) {
        this.commitments = commitments;
        this.life = life;
        this.instruction = instruction;
        this.requests = requests;
        this.papers = papers;
        this.sessions = sessions;
        this.register = register;
        this.clock = clock;
        this.zone = ZoneId.of(zone);
        this.file = Path.of(pack).resolve("demo/story.json");
    }

    /** After the commitments; a later start changes nothing. */
    void ensure() {
        var told = new Command(CommandId.named("simulated story"), Actor.PACK, "commitments.simulate_story");
        if (!Files.exists(file) || register.carriedOut(told)) {
            return;
        }
        var words = StoryWords.read(file);
        var today = LocalDate.now(clock.withZone(zone));
        var session = session(words, today);
        life.live(Stories.of(commitments.invented(), today, words), new SimulatedLife.Setting(today, session, words));
        instruction.ensure(words.instruction(), today);
        requests.ensure(commitments.invented(), words, today);
        done(register.once(told, () -> {
            register.write(told, Map.of("today", today.toString()));
            return Outcome.done(today);
        }));
    }

    /** The session whose agreements the story needs, known by invented minutes. */
    private SessionId session(StoryWords words, LocalDate today) {
        var day = today.minusDays(MET);
        var minutes = words.session().replace("{day}", day.toString()).getBytes(StandardCharsets.UTF_8);
        var receive = new Command(CommandId.named("simulated minutes"), Actor.PACK, "library.paper.receive");
        var receipt = papers.receive(receive, new Upload("minuta-simulada.txt", minutes, true));
        if (!(receipt instanceof Receipt.Received received)) {
            throw new IllegalStateException("invented minutes refused: " + receipt);
        }
        var enter = new Command(CommandId.named("simulated session"), Actor.PACK, "sessions.simulate");
        var id = done(register.once(
                enter,
                () -> Outcome.done(sessions.enter(
                                enter,
                                facts(words.sessionName(), day, received.id().value()))
                        .id())));
        return new SessionId(UUID.fromString(id));
    }

    private static SessionFacts facts(String name, LocalDate day, UUID paper) {
        return new SessionFacts(
                name,
                name,
                null,
                name,
                "regional",
                null,
                null,
                List.of(day),
                null,
                null,
                null,
                List.of(),
                List.of(),
                paper,
                name,
                day,
                true);
    }
}

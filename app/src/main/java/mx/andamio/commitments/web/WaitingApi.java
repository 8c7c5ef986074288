package mx.andamio.commitments.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import mx.andamio.commitments.Commitment;
import mx.andamio.commitments.CommitmentId;
import mx.andamio.commitments.Commitments;
import mx.andamio.commitments.FollowUp;
import mx.andamio.commitments.Obstacle;
import mx.andamio.commitments.Waiting;
import mx.andamio.commitments.life.Blocker;
import mx.andamio.commitments.life.Stage;
import mx.andamio.identity.Allowed;
import mx.andamio.identity.Asker;
import mx.andamio.identity.Does;
import mx.andamio.identity.Permission;
import mx.andamio.pages.BadRequest;
import mx.andamio.pages.NotHere;
import mx.andamio.pages.Pages;
import mx.andamio.pages.Problems;
import mx.andamio.register.Command;
import mx.andamio.register.Outcome;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a commitment waits for, for programs: obstacles and other commitments. */
@RestController
@RequestMapping("/api/v1/commitments/{id}")
class WaitingApi {

    private final Pages pages;
    private final Commitments commitments;
    private final FollowUp followUp;
    private final Waiting waiting;

    WaitingApi(Pages pages, Commitments commitments, FollowUp followUp, Waiting waiting) {
        this.pages = pages;
        this.commitments = commitments;
        this.followUp = followUp;
        this.waiting = waiting;
    }

    /**
     * @param organ code of the organ that owns it, or whose post does
     * @param closed null while it is open
     * @param days from opening to closing, or to today
     * @param version goes with its closing
     */
    record ObstacleJson(
            UUID id,
            Blocker.Kind kind,
            String owner,
            String organ,
            String text,
            LocalDate opened,
            @Nullable LocalDate closed,
            long days,
            int version) {

        static ObstacleJson of(Obstacle one, LocalDate today) {
            var blocker = one.blocker();
            return new ObstacleJson(
                    one.id().value(),
                    blocker.kind(),
                    blocker.owner(),
                    one.organ(),
                    blocker.text(),
                    blocker.opened(),
                    blocker.closed(),
                    blocker.days(today),
                    one.version());
        }
    }

    /** Open ones first. */
    @GetMapping("/obstacles")
    @Allowed(Permission.READ)
    List<ObstacleJson> obstacles(@PathVariable UUID id) {
        var today = pages.words().today();
        return followUp.obstacles(here(id)).stream()
                .map(one -> ObstacleJson.of(one, today))
                .toList();
    }

    record Other(UUID commitment, String organ, String text, Stage stage) {

        static List<Other> of(List<Commitment> all) {
            return all.stream()
                    .map(one -> new Other(
                            one.id().value(),
                            one.organ(),
                            one.terms().text(),
                            one.state().stage()))
                    .toList();
        }
    }

    /** Both by due date. */
    record LinksJson(List<Other> waitsFor, List<Other> waitedForBy) {}

    @GetMapping("/dependencies")
    @Allowed(Permission.READ)
    LinksJson dependencies(@PathVariable UUID id) {
        var links = waiting.links(here(id));
        return new LinksJson(Other.of(links.waitsFor()), Other.of(links.waitedForBy()));
    }

    /** @param other id of the commitment for which it waits */
    record WaitsFor(@Nullable UUID other) {}

    @PostMapping("/dependencies")
    @Allowed(Permission.REPORT)
    ResponseEntity<?> waitFor(
            @Does("commitments.dependency.add") Command command,
            Asker who,
            @PathVariable UUID id,
            @RequestBody WaitsFor sent) {
        var other = sent.other();
        if (other == null) {
            throw new BadRequest("request.value", "other");
        }
        return answer(id, waiting.waitFor(command.asking(sent), who, new CommitmentId(id), new CommitmentId(other)));
    }

    @PostMapping("/dependencies/{item}/end")
    @Allowed(Permission.REPORT)
    ResponseEntity<?> stopWaiting(
            @Does("commitments.dependency.remove") Command command,
            Asker who,
            @PathVariable UUID id,
            @PathVariable UUID item) {
        return answer(id, waiting.stopWaiting(command, who, new CommitmentId(id), new CommitmentId(item)));
    }

    private ResponseEntity<?> answer(UUID id, Outcome outcome) {
        return outcome instanceof Outcome.Refused(var reason)
                ? Problems.of(reason, pages.words())
                : ResponseEntity.ok(dependencies(id));
    }

    private CommitmentId here(UUID id) {
        return commitments.commitment(new CommitmentId(id)).map(Commitment::id).orElseThrow(NotHere::new);
    }
}

package mx.andamio.meetings.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import mx.andamio.commitments.CommitmentId;
import mx.andamio.identity.Allowed;
import mx.andamio.identity.Permission;
import mx.andamio.meetings.Agenda;
import mx.andamio.meetings.Agenda.Item;
import mx.andamio.meetings.Agenda.Kind;
import mx.andamio.meetings.Agenda.Proposed;
import mx.andamio.meetings.Agenda.Told;
import mx.andamio.meetings.agenda.Cause;
import mx.andamio.pages.BadRequest;
import mx.andamio.pages.NotHere;
import mx.andamio.sessions.SessionId;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** What a session should speak of, for programs. */
@RestController
class AgendaApi {

    private final Agenda agenda;

    AgendaApi(Agenda agenda) {
        this.agenda = agenda;
    }

    /** @param minutes that the items may take together; {@link Agenda#MINUTES} where it is not said */
    record AskedJson(@Nullable Integer minutes) {

        int orElse() {
            var said = Objects.requireNonNullElse(minutes, Agenda.MINUTES);
            if (!Agenda.fits(said)) {
                throw new BadRequest(
                        "proposal.minutes", Integer.toString(Agenda.SHORTEST), Integer.toString(Agenda.LONGEST));
            }
            return said;
        }
    }

    /**
     * @param minutes that there are
     * @param used minutes that the items take
     * @param qualifying commitments that come before the session, in an item of this one or not
     */
    record ProposalJson(SessionId session, int minutes, int used, int qualifying, List<ItemJson> items) {

        static ProposalJson of(Proposed one) {
            return new ProposalJson(
                    one.session(),
                    one.minutes(),
                    one.used(),
                    one.qualifying(),
                    one.items().stream().map(ItemJson::of).toList());
        }
    }

    /**
     * @param commitment the one that it is about; null where it has several
     * @param reason the gravest
     * @param told the first of its commitments, with their words
     */
    record ItemJson(
            Kind kind,
            @Nullable CommitmentId commitment,
            Cause reason,
            int minutes,
            @Nullable String line,
            Map<Cause, Integer> reasons,
            List<CommitmentId> commitments,
            List<Told> told,
            boolean simulated) {

        static ItemJson of(Item one) {
            return new ItemJson(
                    one.kind(),
                    one.kind() == Kind.SINGLE ? one.commitments().getFirst() : null,
                    one.reason(),
                    one.minutes(),
                    one.line(),
                    one.reasons(),
                    one.commitments(),
                    one.told(),
                    one.simulated());
        }
    }

    @PostMapping("/api/v1/sessions/{id}/agenda/proposal")
    @Allowed(Permission.READ)
    ProposalJson propose(@PathVariable UUID id, @RequestBody(required = false) @Nullable AskedJson asked) {
        var minutes = Objects.requireNonNullElse(asked, new AskedJson(null)).orElse();
        return ProposalJson.of(agenda.propose(new SessionId(id), minutes).orElseThrow(NotHere::new));
    }
}

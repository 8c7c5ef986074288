package mx.andamio.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import mx.andamio.commitments.CommitmentId;
import mx.andamio.identity.Asker;
import mx.andamio.identity.Role;
import mx.andamio.pages.Pages;
import mx.andamio.register.Outcome;
import mx.andamio.requests.AskingId;
import mx.andamio.requests.OneUseLinks;
import mx.andamio.requests.UpdateRequest;
import mx.andamio.requests.UpdateRequests;
import org.springframework.stereotype.Component;

/** Requests for an update, for tests. */
@Component
public class SomeRequests {

    /** Who asks. */
    public static final Asker SECRETARIAT = new Asker(Desk.CLERK, Role.SECRETARIAT, null);

    private final SomeReports reports;
    private final UpdateRequests requests;
    private final OneUseLinks links;
    private final Pages pages;

    SomeRequests(SomeReports reports, UpdateRequests requests, OneUseLinks links, Pages pages) {
        this.reports = reports;
        this.requests = requests;
        this.links = links;
        this.pages = pages;
    }

    public LocalDate today() {
        return pages.words().today();
    }

    /** An open one of a commitment of its own, to be answered within five days. */
    public UpdateRequest anOpen() {
        return open(reports.aSigned()).getFirst();
    }

    public List<UpdateRequest> open(CommitmentId... ids) {
        return open("¿Cómo va?", ids);
    }

    public List<UpdateRequest> open(String message, CommitmentId... ids) {
        var done = requests.ask(
                Desk.asks("requests.ask"), SECRETARIAT, Stream.of(ids).toList(), message, today().plusDays(5));
        assertThat(done).isInstanceOf(Outcome.Done.class);
        return requests.of(new AskingId(UUID.fromString(((Outcome.Done) done).result())));
    }

    /** The token of a new link for it. */
    public String link(UpdateRequest request) {
        assertThat(links.make(Desk.asks("requests.link.make"), request.id())).isInstanceOf(Outcome.Done.class);
        return links.shown(SECRETARIAT, request.id()).orElseThrow().token();
    }

    public UpdateRequest asItStands(UpdateRequest request) {
        return requests.request(request.id()).orElseThrow();
    }
}

package mx.andamio.commitments.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import mx.andamio.commitments.Commitment;
import mx.andamio.commitments.CommitmentWords;
import mx.andamio.commitments.Commitments;
import mx.andamio.commitments.Commitments.Filter;
import mx.andamio.commitments.life.Signing;
import mx.andamio.directory.OrganEvents;
import mx.andamio.pages.Pages;
import org.springframework.stereotype.Component;

/** The days on which commitments of an organ were signed and ended, for its timeline. What was signed on one day is one event. */
@Component
class CommitmentsOfOrgan implements OrganEvents {

    private final Pages pages;
    private final Commitments commitments;

    CommitmentsOfOrgan(Pages pages, Commitments commitments) {
        this.pages = pages;
        this.commitments = commitments;
    }

    @Override
    public List<Event> of(String organCode) {
        var events = new ArrayList<Event>();
        var signed = new TreeMap<LocalDate, List<Commitment>>();
        for (var one : commitments.every(Filter.NONE.ofOrgan(organCode))) {
            Signing signing = CommitmentJson.signing(one.state());
            if (signing != null) {
                signed.computeIfAbsent(signing.on(), _ -> new ArrayList<>()).add(one);
            }
            if (isOver(one)) {
                events.add(new Event(
                        one.state().since(),
                        "promise",
                        one.terms().text(),
                        "/compromisos/" + one.id().value(),
                        CommitmentWords.stage(one.state().stage(), pages.words()),
                        one.simulated()));
            }
        }
        signed.forEach((day, those) -> events.add(new Event(
                day,
                "promise",
                pages.words().text("organ.signed", those.size()),
                "/compromisos?organo=" + organCode,
                null,
                those.stream().allMatch(Commitment::simulated))));
        return events;
    }

    private static boolean isOver(Commitment one) {
        return switch (one.state().stage()) {
            case CLOSED, CANCELLED, REPLACED, NOT_MET -> true;
            case DRAFT, ADMITTED, SIGNED, RUNNING, REPORTED_MET, VERIFIED -> false;
        };
    }
}

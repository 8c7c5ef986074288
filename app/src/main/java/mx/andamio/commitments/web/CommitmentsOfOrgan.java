package mx.andamio.commitments.web;

import java.util.List;
import mx.andamio.commitments.CommitmentWords;
import mx.andamio.commitments.Commitments;
import mx.andamio.commitments.Commitments.Day;
import mx.andamio.commitments.life.Stage;
import mx.andamio.directory.OrganEvents;
import mx.andamio.pages.Pages;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The days on which commitments of an organ were signed and ended, for its timeline. What was signed, or ended so, on one day is one event. */
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
        return commitments.days(organCode).stream()
                .map(day -> day.stage() == Stage.SIGNED ? signed(organCode, day) : ended(organCode, day))
                .toList();
    }

    private Event signed(String organ, Day day) {
        return event(day, pages.words().text("organ.signed", day.number()), list(organ), null);
    }

    private Event ended(String organ, Day day) {
        var stage = CommitmentWords.stage(day.stage(), pages.words());
        return day.number() == 1
                ? event(day, day.text(), "/compromisos/" + day.one().value(), stage)
                : event(
                        day,
                        pages.words().text("organ.ended", day.number()),
                        list(organ) + "&estado=" + day.stage(),
                        stage);
    }

    private static String list(String organ) {
        return "/compromisos?organo=" + organ;
    }

    private static Event event(Day day, String title, String link, @Nullable String note) {
        return new Event(day.on(), "promise", title, link, note, day.simulated());
    }
}

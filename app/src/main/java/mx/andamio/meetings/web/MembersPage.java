package mx.andamio.meetings.web;

import java.util.List;
import mx.andamio.meetings.Seatings.Member;
import mx.andamio.meetings.Seatings.Place;
import mx.andamio.meetings.Seatings.Seating;
import mx.andamio.pack.Sector;
import mx.andamio.pages.Words;
import mx.andamio.sessions.MeetingBody;

/**
 * Who belongs to a body.
 *
 * @param seating of today
 * @param recorded withdrawn ones last
 */
public record MembersPage(MeetingBody body, Seating seating, List<Member> recorded) {

    public String address() {
        return "/reuniones/" + body.code() + "/integrantes";
    }

    /** How many of them a session needs. */
    public String share(Words words) {
        return Views.share(seating.rule().quorum().first().members(), words);
    }

    public String sector(Place place) {
        return seating.sectors().stream()
                .filter(one -> one.code().equals(place.seat().sector()))
                .map(Sector::name)
                .findFirst()
                .orElse("–");
    }
}

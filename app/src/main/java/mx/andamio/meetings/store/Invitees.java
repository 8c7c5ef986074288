package mx.andamio.meetings.store;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import mx.andamio.commitments.Audiences;
import mx.andamio.commitments.Ruling;
import mx.andamio.directory.OrganPost;
import mx.andamio.directory.PostAddresses;
import mx.andamio.meetings.Seatings;
import mx.andamio.meetings.call.Arrangement;
import mx.andamio.posts.Posts;
import mx.andamio.sessions.Session;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who is asked to a session: the members of its body on that day, and guests. */
@Component
class Invitees {

    private final Seatings seatings;
    private final Audiences audiences;
    private final Posts posts;
    private final PostAddresses addresses;

    Invitees(Seatings seatings, Audiences audiences, Posts posts, PostAddresses addresses) {
        this.seatings = seatings;
        this.audiences = audiences;
        this.posts = posts;
        this.addresses = addresses;
    }

    /**
     * @param key by which it is found again: a code, or the name of who was named
     * @param mails addresses of accounts that act for the post, or of who was named
     */
    record Invitee(
            String key,
            @Nullable String code,
            String name,
            @Nullable String person,
            @Nullable String organ,
            boolean member,
            boolean votes,
            List<String> mails) {}

    List<Invitee> of(Session session, Arrangement arrangement) {
        var day = session.days().getFirst();
        var all = new LinkedHashMap<String, Invitee>();
        var reached = addresses.now();
        for (var place : seatings.on(session.bodyCode(), day).places()) {
            var code = place.seat().code();
            all.put(
                    code,
                    new Invitee(
                            code,
                            code,
                            place.name(),
                            place.holder(),
                            place.organ(),
                            true,
                            place.seat().votes(),
                            reached.of(code)));
        }
        for (var guest : arrangement.guests()) {
            if (guest.code() == null) {
                var name = Objects.requireNonNull(guest.person());
                all.putIfAbsent(
                        name,
                        new Invitee(
                                name,
                                null,
                                name,
                                name,
                                null,
                                false,
                                false,
                                guest.mail() == null ? List.of() : List.of(guest.mail())));
            } else {
                for (var post : posts(guest.code(), day)) {
                    all.putIfAbsent(post.code(), guest(post, day, reached));
                }
            }
        }
        return List.copyOf(all.values());
    }

    private Invitee guest(OrganPost post, LocalDate day, PostAddresses.Known reached) {
        return new Invitee(
                post.code(),
                post.code(),
                post.name(),
                posts.holders(List.of(post), day).stream()
                        .flatMap(one -> Stream.ofNullable(one.holding().person()))
                        .findFirst()
                        .orElse(null),
                post.organ(),
                false,
                false,
                reached.of(post.code()));
    }

    /** Of a post, of the head of an organ, or of a group or set; none where there is none such. */
    List<OrganPost> posts(String code, LocalDate day) {
        var ruling = audiences
                .audience(code)
                .map(group -> audiences.posts(group, day))
                .orElseGet(() -> audiences.posts(List.of(code), day));
        return ruling instanceof Ruling.Granted<List<OrganPost>>(var found) ? found : List.of();
    }
}

package mx.andamio.meetings.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import mx.andamio.commitments.Audiences;
import mx.andamio.commitments.Ruling;
import mx.andamio.directory.Directory;
import mx.andamio.directory.OrganPost;
import mx.andamio.identity.Account;
import mx.andamio.identity.Accounts;
import mx.andamio.identity.Role;
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
    private final Directory directory;
    private final Posts posts;
    private final Accounts accounts;

    Invitees(Seatings seatings, Audiences audiences, Directory directory, Posts posts, Accounts accounts) {
        this.seatings = seatings;
        this.audiences = audiences;
        this.directory = directory;
        this.posts = posts;
        this.accounts = accounts;
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
        var reachable = accounts.all().stream()
                .filter(one -> one.disabledAt() == null && one.mail() != null)
                .toList();
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
                            mails(reachable, code, place.organ())));
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
                    all.putIfAbsent(post.code(), guest(post, day, reachable));
                }
            }
        }
        return List.copyOf(all.values());
    }

    private Invitee guest(OrganPost post, LocalDate day, List<Account> reachable) {
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
                mails(reachable, post.code(), post.organ()));
    }

    /** Of a post, of the head of an organ, or of a group or set; none where there is none such. */
    List<OrganPost> posts(String code, LocalDate day) {
        var ruling = audiences
                .audience(code)
                .map(group -> audiences.posts(group, day))
                .orElseGet(() -> audiences.posts(List.of(code), day));
        return ruling instanceof Ruling.Granted<List<OrganPost>>(var found) ? found : List.of();
    }

    /** Also of the liaison, who keeps the calendar of the office. */
    private List<String> mails(List<Account> reachable, String post, @Nullable String organ) {
        Predicate<Account> theirs = one ->
                post.equals(one.post()) || organ != null && one.role() == Role.LIAISON && organ.equals(organOf(one));
        var found = new ArrayList<String>();
        reachable.stream()
                .filter(theirs)
                .map(Account::mail)
                .filter(Objects::nonNull)
                .distinct()
                .forEach(found::add);
        return found;
    }

    private @Nullable String organOf(Account account) {
        return account.post() == null
                ? null
                : directory.post(account.post()).map(OrganPost::organ).orElse(null);
    }
}

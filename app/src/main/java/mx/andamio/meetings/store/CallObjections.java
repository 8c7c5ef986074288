package mx.andamio.meetings.store;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import mx.andamio.meetings.Agenda;
import mx.andamio.meetings.Calls;
import mx.andamio.meetings.Seatings;
import mx.andamio.meetings.call.Arrangement;
import mx.andamio.register.Reason;
import mx.andamio.register.Reason.Kind;
import mx.andamio.sessions.Session;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is wrong with an arrangement, the first of it. */
@Component
class CallObjections {

    private static final Pattern SECURE = Pattern.compile("https://[^\\s<>\"]{3,}");
    private static final Pattern MAIL = Pattern.compile("[^\\s@<>,;\"]+@[^\\s@<>,;\"]+\\.[^\\s@<>,;\"]+");
    private static final int SHORTEST_PART = 5;

    private final Invitees invitees;
    private final Seatings seatings;
    private final SittingRows sittings;

    CallObjections(Invitees invitees, Seatings seatings, SittingRows sittings) {
        this.invitees = invitees;
        this.seatings = seatings;
        this.sittings = sittings;
    }

    /** Why nothing of its call changes any more. */
    Optional<Reason> shut(Session session) {
        if (session.removed() != null) {
            return Optional.of(Reason.of("call.removed", Kind.CONFLICT, session.name()));
        }
        if (session.days().isEmpty()) {
            return Optional.of(Reason.of("call.day", Kind.CONFLICT, session.name()));
        }
        return sittings.held(session.id()).closed() == null
                ? Optional.empty()
                : Optional.of(Reason.of("call.closed", Kind.CONFLICT, session.name()));
    }

    Optional<Reason> of(Session session, Arrangement one) {
        return Stream.of(
                        when(one),
                        texts(one),
                        many(one),
                        address(one.video()),
                        one.parts().stream()
                                .map(part -> part(session, part))
                                .flatMap(Optional::stream)
                                .findFirst(),
                        one.papers().stream()
                                .map(paper -> paper(session, paper))
                                .flatMap(Optional::stream)
                                .findFirst(),
                        one.guests().stream()
                                .map(guest -> guest(session, guest))
                                .flatMap(Optional::stream)
                                .findFirst())
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Reason> when(Arrangement one) {
        return one.minutes() == null || Agenda.fits(one.minutes())
                ? Optional.empty()
                : reason("call.minutes", Integer.toString(Agenda.SHORTEST), Integer.toString(Agenda.LONGEST));
    }

    private static Optional<Reason> texts(Arrangement one) {
        var texts = Stream.of(
                        Stream.of(one.room(), one.video()),
                        one.parts().stream().flatMap(part -> Stream.of(part.name(), part.room())),
                        one.papers().stream().flatMap(paper -> Stream.of(paper.title(), paper.address())),
                        one.guests().stream().flatMap(guest -> Stream.of(guest.person(), guest.mail())))
                .flatMap(some -> some)
                .filter(Objects::nonNull);
        return texts.anyMatch(text -> text.length() > Calls.LONGEST)
                ? reason("call.long", Integer.toString(Calls.LONGEST))
                : one.words() != null && one.words().length() > Calls.MOST_WORDS
                        ? reason("call.long", Integer.toString(Calls.MOST_WORDS))
                        : Optional.empty();
    }

    private static Optional<Reason> many(Arrangement one) {
        return Stream.of(one.parts(), one.papers(), one.guests()).anyMatch(some -> some.size() > Calls.MOST)
                ? reason("call.many", Integer.toString(Calls.MOST))
                : Optional.empty();
    }

    static Optional<Reason> address(@Nullable String said) {
        return said == null
                        || said.length() <= Calls.LONGEST
                                && SECURE.matcher(said).matches()
                ? Optional.empty()
                : reason("call.address", said);
    }

    private Optional<Reason> part(Session session, Arrangement.Part part) {
        if (part.name().isBlank()
                || !session.days().contains(part.day())
                || part.minutes() < SHORTEST_PART
                || part.minutes() > Agenda.LONGEST) {
            return reason("call.part", part.name());
        }
        return part.group() == null ? Optional.empty() : post(session, part.group());
    }

    private Optional<Reason> paper(Session session, Arrangement.Paper paper) {
        if (paper.title().isBlank()
                || paper.due() != null && paper.due().isAfter(session.days().getLast())
                || paper.from() == null && paper.address() == null) {
            return reason("call.paper", paper.title());
        }
        return paper.from() == null
                ? address(paper.address())
                : post(session, paper.from()).or(() -> address(paper.address()));
    }

    private Optional<Reason> guest(Session session, Arrangement.Guest guest) {
        if (guest.code() != null) {
            return post(session, guest.code());
        }
        var named = guest.person() != null && !guest.person().isBlank();
        return named && (guest.mail() == null || MAIL.matcher(guest.mail()).matches())
                ? Optional.empty()
                : reason("call.guest", Objects.requireNonNullElse(guest.mail(), ""));
    }

    private Optional<Reason> post(Session session, String code) {
        var day = session.days().getFirst();
        return invitees.posts(code, day).isEmpty()
                        && seatings.on(session.bodyCode(), day).place(code).isEmpty()
                ? reason("call.post", code)
                : Optional.empty();
    }

    private static Optional<Reason> reason(String code, String... parameters) {
        return Optional.of(Reason.of(code, Kind.USER, parameters));
    }
}

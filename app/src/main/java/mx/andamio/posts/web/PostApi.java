package mx.andamio.posts.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import mx.andamio.directory.Directory;
import mx.andamio.directory.OrganPost;
import mx.andamio.identity.Allowed;
import mx.andamio.identity.Permission;
import mx.andamio.pages.NotHere;
import mx.andamio.pages.Pages;
import mx.andamio.pages.Slice;
import mx.andamio.posts.Appointment;
import mx.andamio.posts.Holding;
import mx.andamio.posts.Posts;
import mx.andamio.posts.Seen;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Posts and holders as JSON. */
@RestController
@RequestMapping("/api/v1/posts")
class PostApi {

    private final Pages pages;
    private final Directory directory;
    private final Posts posts;

    PostApi(Pages pages, Directory directory, Posts posts) {
        this.pages = pages;
        this.directory = directory;
        this.posts = posts;
    }

    /**
     * Who held a post on a day.
     *
     * @param state {@code known}, {@code seen} or {@code unknown}
     * @param person null when unknown
     * @param appointment only when known
     * @param seen the evidence: of that day, or the nearest before and after it
     */
    record HolderJson(
            String post,
            LocalDate on,
            String state,
            @Nullable String person,
            @Nullable AppointmentJson appointment,
            List<SeenJson> seen) {}

    /** @param withdrawn why it was withdrawn, null while it holds */
    record AppointmentJson(
            UUID id,
            String person,
            @Nullable LocalDate begins,
            @Nullable LocalDate ends,
            String process,
            @Nullable String instrument,
            String source,
            @Nullable String withdrawn) {

        static AppointmentJson of(Appointment one) {
            return new AppointmentJson(
                    one.id().value(),
                    one.person(),
                    one.term().begins(),
                    one.term().ends(),
                    one.process().name().toLowerCase(java.util.Locale.ROOT),
                    one.instrument(),
                    one.source(),
                    one.withdrawn());
        }
    }

    /** @param from and {@code to}: the day, or the ends of the month or year that the source states */
    record SeenJson(
            String person,
            String role,
            LocalDate from,
            LocalDate to,
            String source,
            @Nullable UUID paper,
            boolean simulated) {

        static SeenJson of(Seen one) {
            return new SeenJson(
                    one.person(), one.role(), one.from(), one.to(), one.source(), one.paper(), one.simulated());
        }
    }

    record PostJson(OrganPost post, List<AppointmentJson> appointments, List<SeenJson> seen) {}

    @GetMapping
    @Allowed(Permission.READ)
    Slice<OrganPost> list(
            @RequestParam(required = false) @Nullable String organ,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        return Slice.of(organ == null ? directory.posts() : directory.posts(organ), page, size);
    }

    @GetMapping("/{code}")
    @Allowed(Permission.READ)
    PostJson one(@PathVariable String code) {
        var history = posts.history(code).orElseThrow(NotHere::new);
        return new PostJson(
                history.post(),
                history.appointments().stream().map(AppointmentJson::of).toList(),
                history.seen().stream().map(SeenJson::of).toList());
    }

    @GetMapping("/{code}/holder")
    @Allowed(Permission.READ)
    HolderJson holder(
            @PathVariable String code,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate on) {
        var history = posts.history(code).orElseThrow(NotHere::new);
        var today = pages.words().today();
        var day = on == null ? today : on;
        var holding = history.on(day, today);
        return switch (holding) {
            case Holding.Known known ->
                holder(code, day, "known", known.person(), known.appointment(), known.contradicting());
            case Holding.SeenThen then -> holder(code, day, "seen", then.person(), null, List.of(then.seen()));
            case Holding.SeenAround around ->
                holder(code, day, "seen", around.person(), null, List.of(around.before(), around.after()));
            case Holding.Unknown unknown ->
                holder(
                        code,
                        day,
                        "unknown",
                        null,
                        null,
                        Stream.of(Optional.ofNullable(unknown.before()), Optional.ofNullable(unknown.after()))
                                .flatMap(Optional::stream)
                                .toList());
        };
    }

    private static HolderJson holder(
            String code,
            LocalDate day,
            String state,
            @Nullable String person,
            @Nullable Appointment appointment,
            List<Seen> seen) {
        return new HolderJson(
                code,
                day,
                state,
                person,
                appointment == null ? null : AppointmentJson.of(appointment),
                seen.stream().map(SeenJson::of).toList());
    }
}

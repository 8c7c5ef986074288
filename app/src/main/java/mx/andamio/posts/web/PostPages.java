package mx.andamio.posts.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mx.andamio.directory.Directory;
import mx.andamio.directory.OrganPost;
import mx.andamio.identity.Allowed;
import mx.andamio.identity.Does;
import mx.andamio.identity.Permission;
import mx.andamio.pack.Organ;
import mx.andamio.pages.BadRequest;
import mx.andamio.pages.NotHere;
import mx.andamio.pages.Pages;
import mx.andamio.pages.Section;
import mx.andamio.pages.StandingPart;
import mx.andamio.pages.StandingPart.Thing;
import mx.andamio.posts.Appointment;
import mx.andamio.posts.AppointmentId;
import mx.andamio.posts.AppointmentProcess;
import mx.andamio.posts.Holding;
import mx.andamio.posts.NewAppointment;
import mx.andamio.posts.PostHistory;
import mx.andamio.posts.Posts;
import mx.andamio.posts.Seen;
import mx.andamio.posts.Term;
import mx.andamio.posts.web.Views.Moment;
import mx.andamio.posts.web.Views.PostCard;
import mx.andamio.posts.web.Views.PostLine;
import mx.andamio.posts.web.Views.PostList;
import mx.andamio.register.Command;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Posts, their holders on a day, and the history of one of them. */
@Controller
class PostPages {

    private final Pages pages;
    private final Directory directory;
    private final Posts posts;
    private final List<StandingPart> standing;

    PostPages(Pages pages, Directory directory, Posts posts, List<StandingPart> standing) {
        this.pages = pages;
        this.directory = directory;
        this.posts = posts;
        this.standing = List.copyOf(standing);
    }

    @GetMapping("/cargos")
    @Allowed(Permission.READ)
    ModelAndView list(
            @RequestParam(defaultValue = "normativos") String grupo,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate al) {
        var group = PostGroup.of(grupo).orElseThrow(NotHere::new);
        var on = al == null ? pages.words().today() : al;
        var organs = directory.all().stream()
                .filter(organ -> group.has(organ.type()) && organ.existsOn(on))
                .collect(Collectors.toMap(Organ::code, organ -> organ));
        var shown = directory.posts().stream()
                .filter(post -> organs.containsKey(post.organ()))
                .toList();
        var lines = posts.holders(shown, on).stream()
                .map(held -> new PostLine(held.post(), organOf(held.post(), organs), held.holding()))
                .toList();
        return pages.page(
                "posts/posts",
                Section.ORGANS,
                pages.words().text("posts.title"),
                new PostList(
                        group,
                        lines,
                        on,
                        lines.stream()
                                .filter(line -> line.holding() instanceof Holding.Known)
                                .count()));
    }

    private static Organ organOf(OrganPost post, Map<String, Organ> organs) {
        return Objects.requireNonNull(organs.get(post.organ()));
    }

    @GetMapping("/cargos/{code}")
    @Allowed(Permission.READ)
    ModelAndView post(
            @PathVariable String code,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate al) {
        var history = posts.history(code).orElseThrow(NotHere::new);
        var today = pages.words().today();
        var on = al == null ? today : al;
        var view = new PostCard(
                history,
                organ(history.post()),
                superior(history.post()),
                on,
                history.on(on, today),
                moments(history),
                history.holding()
                        .flatMap(one -> history.contradicting(one).stream())
                        .toList(),
                List.of(AppointmentProcess.values()),
                StandingPart.of(standing, Thing.POST, history.post().code()));
        return pages.page("posts/post", Section.ORGANS, history.post().name(), view);
    }

    private Organ organ(OrganPost post) {
        return directory.organ(post.organ()).orElseThrow(NotHere::new);
    }

    private @Nullable OrganPost superior(OrganPost post) {
        var code = post.reportsTo();
        return code == null ? null : directory.post(code).orElse(null);
    }

    /** Latest first; appointments whose beginning nobody knows come last. */
    private static List<Moment> moments(PostHistory history) {
        return Stream.<Moment>concat(
                        history.appointments().stream().map(Moment.Appointed::new),
                        history.seen().stream().map(Moment.Sighted::new))
                .sorted(Comparator.comparing(PostPages::day).reversed())
                .toList();
    }

    private static LocalDate day(Moment moment) {
        return switch (moment) {
            case Moment.Appointed(Appointment appointment) -> {
                var begins = appointment.term().begins();
                yield begins == null ? LocalDate.MIN : begins;
            }
            case Moment.Sighted(Seen seen) -> seen.from();
        };
    }

    @PostMapping("/cargos/{code}/nombramientos")
    @Allowed(Permission.APPOINT)
    ModelAndView appoint(
            @Does("posts.appointment.enter") Command command,
            HttpServletRequest request,
            @PathVariable String code,
            @RequestParam(defaultValue = "") String person,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate begins,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate ends,
            @RequestParam(defaultValue = "NOT_SAID") String process,
            @RequestParam(defaultValue = "") String instrument,
            @RequestParam(defaultValue = "") String source) {
        var asked = new NewAppointment(
                code,
                person,
                new Term(begins, ends),
                process(process),
                instrument.isBlank() ? null : instrument.strip(),
                source);
        var outcome = posts.appoint(command, asked);
        return pages.after(request, outcome, pages.words().text("post.entered", person), back(code), back(code));
    }

    private static AppointmentProcess process(String word) {
        return Arrays.stream(AppointmentProcess.values())
                .filter(one -> one.name().equals(word))
                .findFirst()
                .orElseThrow(() -> new BadRequest("post.process", word));
    }

    @PostMapping("/nombramientos/{id}/termino")
    @Allowed(Permission.APPOINT)
    ModelAndView end(
            @Does("posts.appointment.end") Command command,
            HttpServletRequest request,
            @PathVariable UUID id,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate ends,
            @RequestParam(defaultValue = "") String post) {
        if (ends == null) {
            throw new BadRequest("post.ends");
        }
        var outcome = posts.end(command, new AppointmentId(id), ends);
        return pages.after(request, outcome, pages.words().text("post.ended"), back(post), back(post));
    }

    @PostMapping("/nombramientos/{id}/retiro")
    @Allowed(Permission.APPOINT)
    ModelAndView withdraw(
            @Does("posts.appointment.withdraw") Command command,
            HttpServletRequest request,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String why,
            @RequestParam(defaultValue = "") String post) {
        var outcome = posts.withdraw(command, new AppointmentId(id), why);
        return pages.after(request, outcome, pages.words().text("post.withdrawn_done"), back(post), back(post));
    }

    /** Only ever to a page of this application, whatever the form says. */
    private String back(String post) {
        return directory.post(post).map(found -> "/cargos/" + found.code()).orElse("/cargos");
    }
}

package mx.andamio.commitments.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mx.andamio.commitments.Audience;
import mx.andamio.commitments.AudienceId;
import mx.andamio.commitments.Audiences;
import mx.andamio.commitments.web.InstructionViews.AudienceForm;
import mx.andamio.commitments.web.InstructionViews.AudienceLine;
import mx.andamio.commitments.web.InstructionViews.AudienceList;
import mx.andamio.directory.Directory;
import mx.andamio.identity.Allowed;
import mx.andamio.identity.Does;
import mx.andamio.identity.Permission;
import mx.andamio.pack.Organ;
import mx.andamio.pack.OrganType;
import mx.andamio.pages.NotHere;
import mx.andamio.pages.Pages;
import mx.andamio.pages.Problems;
import mx.andamio.pages.Section;
import mx.andamio.register.Command;
import mx.andamio.register.Outcome;
import mx.andamio.register.Reason;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** To whom instructions go: the groups of the directory, and sets that people keep. */
@Controller
class AudiencePages {

    /** Letters that a form gives back. */
    private static final int LONGEST = 20_000;

    private final Pages pages;
    private final Audiences audiences;
    private final Directory directory;

    AudiencePages(Pages pages, Audiences audiences, Directory directory) {
        this.pages = pages;
        this.audiences = audiences;
        this.directory = directory;
    }

    @GetMapping("/destinatarios")
    @Allowed(Permission.READ)
    ModelAndView list() {
        return pages.page(
                "commitments/audiences",
                Section.COMMITMENTS,
                pages.words().text("audiences.title"),
                new AudienceList(audiences.all().stream().map(this::line).toList()));
    }

    private AudienceLine line(Audience one) {
        var posts = audiences.posts(one, pages.words().today());
        return new AudienceLine(
                one,
                one.called(directory, pages.words()),
                posts.toOptional().orElse(List.of()),
                posts.objection().map(pages.words()::reason).orElse(null));
    }

    @GetMapping("/destinatarios/nuevo")
    @Allowed(Permission.INSTRUCT)
    ModelAndView blank() {
        return form(null, null, "", List.of());
    }

    @GetMapping("/destinatarios/{code}")
    @Allowed(Permission.READ)
    ModelAndView one(@PathVariable String code) {
        var audience = audiences.audience(code).orElseThrow(NotHere::new);
        return form(
                audience,
                null,
                audience.called(directory, pages.words()),
                audience instanceof Audience.Saved saved ? saved.members() : List.of());
    }

    @PostMapping("/destinatarios")
    @Allowed(Permission.INSTRUCT)
    ModelAndView save(
            @Does("commitments.audience.save") Command command,
            HttpServletRequest request,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") List<String> member,
            @RequestParam(defaultValue = "") String others) {
        var members = members(member, others);
        return saved(request, audiences.save(command, name, members), null, name, members);
    }

    @PostMapping("/destinatarios/{code}")
    @Allowed(Permission.INSTRUCT)
    ModelAndView rewrite(
            @Does("commitments.audience.rewrite") Command command,
            HttpServletRequest request,
            @PathVariable UUID code,
            @RequestParam(defaultValue = "-1") int version,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") List<String> member,
            @RequestParam(defaultValue = "") String others) {
        var members = members(member, others);
        return saved(
                request,
                audiences.rewrite(command, new AudienceId(code), version, name, members),
                audiences.audience(code.toString()).orElseThrow(NotHere::new),
                name,
                members);
    }

    private static List<String> members(List<String> boxes, String others) {
        return Stream.concat(boxes.stream(), others.lines())
                .map(String::strip)
                .filter(code -> !code.isEmpty())
                .distinct()
                .toList();
    }

    private ModelAndView saved(
            HttpServletRequest request, Outcome outcome, @Nullable Audience one, String name, List<String> members) {
        return switch (outcome) {
            case Outcome.Done(var id) -> {
                pages.tell(request, "success", pages.words().text("audience.saved"));
                yield pages.redirect("/destinatarios/" + id);
            }
            case Outcome.Refused(var reason) -> {
                var again = form(one, reason, name, members);
                again.setStatus(Problems.status(reason.kind()));
                yield again;
            }
        };
    }

    private ModelAndView form(@Nullable Audience one, @Nullable Reason refused, String name, List<String> members) {
        var states = directory.all(OrganType.OOAD);
        var hospitals = directory.all(OrganType.UMAE);
        var boxes = Stream.concat(states.stream(), hospitals.stream())
                .map(Organ::code)
                .collect(Collectors.toSet());
        var chosen = new LinkedHashSet<>(members);
        chosen.retainAll(boxes);
        return pages.page(
                "commitments/audience",
                Section.COMMITMENTS,
                one == null ? pages.words().text("audience.new") : one.called(directory, pages.words()),
                new AudienceForm(
                        one == null ? null : line(one),
                        refused == null ? null : pages.words().reason(refused),
                        cut(name),
                        List.copyOf(chosen),
                        cut(members.stream()
                                .filter(code -> !boxes.contains(code))
                                .collect(Collectors.joining("\n"))),
                        directory.all(OrganType.REGION),
                        states,
                        hospitals,
                        directory.posts(),
                        directory.all().stream().collect(Collectors.toMap(Organ::code, Organ::label))));
    }

    private static String cut(String typed) {
        return typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed;
    }
}

package mx.andamio.commitments.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import mx.andamio.commitments.Audience;
import mx.andamio.commitments.CommitmentId;
import mx.andamio.commitments.Instructing;
import mx.andamio.commitments.Instruction;
import mx.andamio.commitments.InstructionId;
import mx.andamio.commitments.Instructions;
import mx.andamio.commitments.Instructions.Child;
import mx.andamio.commitments.ShownRating;
import mx.andamio.commitments.Withdrawing;
import mx.andamio.commitments.life.Aim;
import mx.andamio.commitments.ratings.Counts;
import mx.andamio.commitments.ratings.RollUp;
import mx.andamio.commitments.web.InstructionViews.InstructionList;
import mx.andamio.commitments.web.InstructionViews.PartRow;
import mx.andamio.commitments.web.InstructionViews.Row;
import mx.andamio.commitments.web.InstructionViews.Whole;
import mx.andamio.commitments.web.TermsForm.Unreadable;
import mx.andamio.directory.Directory;
import mx.andamio.identity.Allowed;
import mx.andamio.identity.Asker;
import mx.andamio.identity.Does;
import mx.andamio.identity.Permission;
import mx.andamio.pack.Organ;
import mx.andamio.pack.OrganType;
import mx.andamio.pages.BadRequest;
import mx.andamio.pages.NotHere;
import mx.andamio.pages.Pages;
import mx.andamio.pages.Section;
import mx.andamio.register.Command;
import mx.andamio.register.Outcome;
import mx.andamio.sessions.Sessions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Instructions and how their parts stand. */
@Controller
class InstructionPages {

    private static final int PAGE = 50;

    /** So many sessions are offered, the newest. */
    private static final int SESSIONS = 100;

    private final Pages pages;
    private final Instructions instructions;
    private final Instructing instructing;
    private final Directory directory;
    private final Lines lines;
    private final Withdrawing withdrawing;
    private final Sessions sessions;

    InstructionPages(
            Pages pages,
            Instructions instructions,
            Instructing instructing,
            Directory directory,
            Lines lines,
            Withdrawing withdrawing,
            Sessions sessions) {
        this.pages = pages;
        this.instructions = instructions;
        this.instructing = instructing;
        this.directory = directory;
        this.lines = lines;
        this.withdrawing = withdrawing;
        this.sessions = sessions;
    }

    @GetMapping("/instrucciones")
    @Allowed(Permission.READ)
    ModelAndView list(@RequestParam(defaultValue = "0") int page) {
        var found = instructions.found(page, PAGE);
        return pages.page(
                "commitments/instructions",
                Section.COMMITMENTS,
                pages.words().text("instructions.title"),
                new InstructionList(
                        found.items().stream()
                                .map(line -> new Row(line, to(line.instruction())))
                                .toList(),
                        found.total(),
                        page,
                        PAGE));
    }

    private String to(Instruction one) {
        var to = one.to();
        if (to == null) {
            return "";
        }
        var name = to.name();
        return name == null ? Audience.called(to.code(), directory, pages.words()) : name;
    }

    @GetMapping("/instrucciones/{id}")
    @Allowed(Permission.READ)
    ModelAndView whole(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String ver,
            @RequestParam(required = false) @Nullable String region) {
        if (!ver.isEmpty() && !Whole.LOOKS.contains(ver)) {
            throw new BadRequest("request.value", ver);
        }
        var sent = instructions.sent(new InstructionId(id)).orElseThrow(NotHere::new);
        var one = sent.instruction();
        var organs = directory.all().stream().collect(Collectors.toMap(Organ::code, organ -> organ));
        var names = directory.postNames();
        var fanOut = sent.fanOut();
        var counts = Counts.of(fanOut.open());
        var chosen = region == null || region.isBlank() ? null : region;
        return pages.page(
                "commitments/instruction",
                Section.COMMITMENTS,
                one.what().text(),
                new Whole(
                        one,
                        fanOut,
                        sent.parts().stream()
                                .filter(child -> shows(ver, child))
                                .filter(child -> chosen == null
                                        || chosen.equals(Objects.requireNonNull(organs.get(
                                                        child.commitment().organ()))
                                                .region()))
                                .map(child -> row(
                                        child,
                                        Objects.requireNonNull(
                                                organs.get(child.commitment().organ())),
                                        names.getOrDefault(child.post(), child.post())))
                                .toList(),
                        ShownRating.of(RollUp.DEFAULT.rating(counts), pages.words()),
                        counts.rated(),
                        counts.due(),
                        ver,
                        chosen,
                        directory.all(OrganType.REGION),
                        to(one),
                        lines.name(Objects.requireNonNullElse(
                                one.what().alignment().line(), "")),
                        names,
                        directory.posts(),
                        sessions.sessions(null, 0, SESSIONS).items()));
    }

    private static boolean shows(String look, Child child) {
        return switch (look) {
            case "con-acuse" -> child.acknowledged() != null;
            case "sin-acuse" -> child.acknowledged() == null;
            case "con-reporte" -> child.followed().last().isPresent();
            case "sin-reporte" -> child.followed().last().isEmpty();
            case "cumplidos" -> child.counted().isFulfilled();
            case "verificados" -> child.counted().isMet();
            default -> true;
        };
    }

    private PartRow row(Child child, Organ organ, String post) {
        var today = pages.words().today();
        return new PartRow(
                child,
                organ.label(),
                post,
                ShownRating.of(child.rating(), pages.words()),
                child.acknowledged() == null
                        ? (Long) java.time.temporal.ChronoUnit.DAYS.between(child.given(), today)
                        : null);
    }

    /** One more post; it has a part of its own from that day. */
    @PostMapping("/instrucciones/{id}/destinatarios")
    @Allowed(Permission.INSTRUCT)
    ModelAndView add(
            @Does("commitments.instruction.add") Command command,
            HttpServletRequest request,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String member,
            @RequestParam(defaultValue = "") String baseline,
            @RequestParam(defaultValue = "") String target,
            @RequestParam(defaultValue = "") String vacant) {
        Outcome outcome;
        try {
            outcome = instructing.add(
                    command, new InstructionId(id), member.strip(), own(baseline, target), vacant.equals("true"));
        } catch (Unreadable unreadable) {
            outcome = new Outcome.Refused(unreadable.reason());
        }
        var page = "/instrucciones/" + id;
        return pages.after(request, outcome, pages.words().text("instruction.added"), page, page + "#agregar");
    }

    private static Aim.@Nullable Own own(String baseline, String target) {
        var to = TermsForm.decimal(target);
        return to == null ? null : new Aim.Own(TermsForm.decimal(baseline), to);
    }

    /** Every part that is still owed, by one agreement. */
    @PostMapping("/instrucciones/{id}/retiro")
    @Allowed(Permission.COMMIT)
    ModelAndView withdraw(
            @Does("commitments.withdraw") Command command,
            HttpServletRequest request,
            @PathVariable UUID id,
            @ModelAttribute FollowPages.Agreed agreed) {
        var outcome = withdrawing.withdraw(command, new InstructionId(id), agreed.asked());
        var done = outcome instanceof Outcome.Done(var parts)
                ? pages.words().text("instruction.withdrawn", Integer.parseInt(parts))
                : "";
        var page = "/instrucciones/" + id;
        return pages.after(request, outcome, done, page, page + "#retiro");
    }

    /** One press: the post knows of its part. */
    @PostMapping("/compromisos/{id}/acuse")
    @Allowed(Permission.REPORT)
    ModelAndView acknowledge(
            @Does("commitments.acknowledge") Command command,
            Asker who,
            HttpServletRequest request,
            @PathVariable UUID id) {
        var page = "/compromisos/" + id;
        return pages.after(
                request,
                instructing.acknowledge(command, who, new CommitmentId(id)),
                pages.words().text("acknowledgement.saved"),
                page,
                page);
    }
}

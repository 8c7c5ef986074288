package mx.andamio.commitments.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import mx.andamio.commitments.Audiences;
import mx.andamio.commitments.CommitmentWords;
import mx.andamio.commitments.Instructing;
import mx.andamio.commitments.Instructing.Plan;
import mx.andamio.commitments.NewInstruction;
import mx.andamio.commitments.Ruling;
import mx.andamio.commitments.life.Requirement;
import mx.andamio.commitments.life.TextRules;
import mx.andamio.commitments.web.InstructionViews.Choice;
import mx.andamio.commitments.web.InstructionViews.InstructForm;
import mx.andamio.commitments.web.TermsForm.Unreadable;
import mx.andamio.directory.Directory;
import mx.andamio.identity.Allowed;
import mx.andamio.identity.Asker;
import mx.andamio.identity.Does;
import mx.andamio.identity.Permission;
import mx.andamio.pack.Organ;
import mx.andamio.pages.Pages;
import mx.andamio.pages.Problems;
import mx.andamio.pages.Section;
import mx.andamio.pages.SentTexts;
import mx.andamio.register.Command;
import mx.andamio.register.Outcome;
import mx.andamio.register.Reason;
import mx.andamio.sessions.Sessions;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Gives an instruction: typed, looked over with the names of all to whom it will go, and only then sent. */
@Controller
class InstructPages {

    private static final int LONGEST = 20_000;
    private static final int SESSIONS = 200;

    private final Pages pages;
    private final Instructing instructing;
    private final Audiences audiences;
    private final Directory directory;
    private final Sessions sessions;
    private final Lines lines;

    InstructPages(
            Pages pages,
            Instructing instructing,
            Audiences audiences,
            Directory directory,
            Sessions sessions,
            Lines lines) {
        this.pages = pages;
        this.instructing = instructing;
        this.audiences = audiences;
        this.directory = directory;
        this.sessions = sessions;
        this.lines = lines;
    }

    @GetMapping("/instrucciones/nueva")
    @Allowed(Permission.INSTRUCT)
    ModelAndView blank(Asker who, @RequestParam(defaultValue = "") String destinatarios) {
        return form(who, new InstructionForm(new TermsForm(Map.of("audience", destinatarios))), null, null);
    }

    @PostMapping("/instrucciones")
    @Allowed(Permission.INSTRUCT)
    ModelAndView issue(@Does("commitments.instruct") Command command, Asker who, HttpServletRequest request) {
        var form = typed(request);
        NewInstruction asked;
        try {
            asked = form.asked(Issuers.of(who, directory), pages.words().today());
        } catch (Unreadable unreadable) {
            return refused(who, form, unreadable.reason(), null);
        }
        return form.isReviewed() ? issued(command, who, request, form, asked) : reviewed(who, form, asked);
    }

    private ModelAndView issued(
            Command command, Asker who, HttpServletRequest request, InstructionForm form, NewInstruction asked) {
        return switch (instructing.issue(command, asked)) {
            case Outcome.Done(var id) -> {
                pages.tell(request, "success", pages.words().text("instruction.issued_ok"));
                yield pages.redirect("/instrucciones/" + id);
            }
            case Outcome.Refused(var reason) -> refused(who, form, reason, null);
        };
    }

    private ModelAndView reviewed(Asker who, InstructionForm form, NewInstruction asked) {
        return switch (instructing.plan(asked)) {
            case Ruling.Refused<Plan>(var reason) -> refused(who, form, reason, null);
            case Ruling.Granted<Plan>(var plan) ->
                plan.objection(asked)
                        .map(reason -> refused(who, form, reason, plan))
                        .orElseGet(() -> form(who, form, null, plan));
        };
    }

    private ModelAndView refused(Asker who, InstructionForm form, Reason reason, @Nullable Plan plan) {
        var page = form(who, form, reason, plan);
        page.setStatus(
                reason.kind() == Reason.Kind.USER ? HttpStatus.UNPROCESSABLE_CONTENT : Problems.status(reason.kind()));
        return page;
    }

    private ModelAndView form(Asker who, InstructionForm form, @Nullable Reason refused, @Nullable Plan plan) {
        var text = form.of("text");
        var organs = directory.all().stream().collect(Collectors.toMap(Organ::code, Organ::label));
        return pages.page(
                "commitments/instruct",
                Section.COMMITMENTS,
                pages.words().text("instruct.title"),
                new InstructForm(
                        form,
                        refused == null ? null : pages.words().reason(refused),
                        lacks(refused, plan),
                        refused == null ? plan : null,
                        text.isBlank() ? new TextRules.Seen(Set.of(), List.of()) : TextRules.look(text),
                        Issuers.of(who, directory),
                        choices(),
                        directory.posts(),
                        lines.all(),
                        sessions.sessions(null, 0, SESSIONS).items(),
                        organs));
    }

    /** What the first part lacks that lacks something; all lack the same but own numbers. */
    private List<String> lacks(@Nullable Reason refused, @Nullable Plan plan) {
        if (refused == null || plan == null || !refused.code().equals("instruction.incomplete")) {
            return List.of();
        }
        return plan.incomplete().stream()
                .flatMap(part -> part.gate().lacks().stream())
                .filter(lack -> lack.requirement() != Requirement.INTERIM
                        || !lack.code().equals("interim"))
                .map(lack -> CommitmentWords.lack(lack, pages.words()))
                .toList();
    }

    private List<Choice> choices() {
        var today = pages.words().today();
        return audiences.all().stream()
                .map(one -> new Choice(
                        one,
                        one.called(directory, pages.words()),
                        audiences.posts(one, today).toOptional().map(List::size).orElse(null)))
                .toList();
    }

    private static InstructionForm typed(HttpServletRequest request) {
        return new InstructionForm(new TermsForm(SentTexts.typed(request, LONGEST)));
    }
}

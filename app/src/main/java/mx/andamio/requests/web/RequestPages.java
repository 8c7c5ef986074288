package mx.andamio.requests.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import mx.andamio.commitments.CommitmentId;
import mx.andamio.commitments.Commitments;
import mx.andamio.directory.Directory;
import mx.andamio.identity.Allowed;
import mx.andamio.identity.Asker;
import mx.andamio.identity.Does;
import mx.andamio.identity.Permission;
import mx.andamio.pack.OrganType;
import mx.andamio.pages.BadRequest;
import mx.andamio.pages.NotHere;
import mx.andamio.pages.Pages;
import mx.andamio.pages.Problems;
import mx.andamio.pages.Section;
import mx.andamio.register.Command;
import mx.andamio.register.Outcome;
import mx.andamio.requests.AskingId;
import mx.andamio.requests.OneUseLinks;
import mx.andamio.requests.RequestId;
import mx.andamio.requests.UpdateRequest;
import mx.andamio.requests.UpdateRequests;
import mx.andamio.requests.UpdateRequests.Filter;
import mx.andamio.requests.UpdateRequests.Look;
import mx.andamio.requests.web.Views.Choice;
import mx.andamio.requests.web.Views.Line;
import mx.andamio.requests.web.Views.Messages;
import mx.andamio.requests.web.Views.NewRequest;
import mx.andamio.requests.web.Views.RequestList;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** What was asked and how it stands, asking, and the words to send by chat. */
@Controller
class RequestPages {

    private static final int PAGE = 50;
    private static final String LIST = "/solicitudes";

    private final Pages pages;
    private final UpdateRequests requests;
    private final OneUseLinks links;
    private final Commitments commitments;
    private final Directory directory;
    private final Choices choices;
    private final MessageText messages;
    private final PostNames names;

    RequestPages(
            Pages pages,
            UpdateRequests requests,
            OneUseLinks links,
            Commitments commitments,
            Directory directory,
            Choices choices,
            MessageText messages,
            PostNames names) {
        this.pages = pages;
        this.requests = requests;
        this.links = links;
        this.commitments = commitments;
        this.directory = directory;
        this.choices = choices;
        this.messages = messages;
        this.names = names;
    }

    @GetMapping(LIST)
    @Allowed(Permission.READ)
    ModelAndView list(
            @RequestParam(defaultValue = "OPEN") String ver,
            @RequestParam(defaultValue = "") String cargo,
            @RequestParam(defaultValue = "") String organo,
            @RequestParam(defaultValue = "0") int page) {
        var filter = new Filter(BadRequest.oneOf(Look.values(), ver), said(cargo), said(organo));
        var found = requests.found(filter, page, PAGE);
        var lines = found.items().stream()
                .flatMap(one ->
                        commitments.commitment(one.commitment()).stream().map(commitment -> new Line(one, commitment)))
                .toList();
        var shown = names.of(found.items());
        if (filter.post() != null) {
            shown.put(filter.post(), names.of(filter.post()));
        }
        return pages.page(
                "requests/requests",
                Section.COMMITMENTS,
                pages.words().text("requests.title"),
                new RequestList(
                        lines, found.total(), page, PAGE, filter, requests.counts(filter), shown, requests.schedule()));
    }

    private static @Nullable String said(String code) {
        return code.isBlank() ? null : code.strip();
    }

    /** Of single commitments, of an organ with its silent ones ticked, or of the silent ones of all. */
    @GetMapping(LIST + "/nueva")
    @Allowed(Permission.ASK)
    ModelAndView fresh(
            @RequestParam(required = false) @Nullable List<UUID> compromiso,
            @RequestParam(defaultValue = "") String organo) {
        var due = pages.words().today().plusDays(UpdateRequests.GRANTED_DAYS);
        if (compromiso != null && !compromiso.isEmpty()) {
            return form(choices.of(ids(compromiso)), null, "", due, null);
        }
        if (organo.isBlank()) {
            return form(choices.silent(), null, "", due, null);
        }
        var organ = directory.organ(organo.strip()).orElseThrow(NotHere::new);
        return form(choices.ofOrgan(organ.code()), organ.code(), "", due, null);
    }

    private ModelAndView form(
            List<Choice> shown,
            @Nullable String organ,
            String message,
            @Nullable LocalDate due,
            @Nullable String error) {
        return pages.page(
                "requests/new",
                Section.COMMITMENTS,
                pages.words().text("requests.new"),
                new NewRequest(
                        shown,
                        organ == null ? null : directory.organ(organ).orElse(null),
                        directory.all(OrganType.OOAD, OrganType.UMAE, OrganType.DIRECTORATE),
                        message,
                        due,
                        error));
    }

    private static List<CommitmentId> ids(List<UUID> ids) {
        return ids.stream().map(CommitmentId::new).toList();
    }

    /** @param listed what stood in the form, ticked or not: refused, it comes back as it was filled in */
    @PostMapping(LIST)
    @Allowed(Permission.ASK)
    ModelAndView ask(
            @Does("requests.ask") Command command,
            Asker who,
            HttpServletRequest request,
            @RequestParam(required = false) @Nullable List<UUID> compromiso,
            @RequestParam(required = false) @Nullable List<UUID> listed,
            @RequestParam(defaultValue = "") String message,
            @RequestParam(defaultValue = "") String due) {
        var chosen = compromiso == null ? List.<CommitmentId>of() : ids(compromiso);
        var until = day(due);
        var outcome = requests.ask(command, who, chosen, message, until);
        if (outcome instanceof Outcome.Refused(var reason)) {
            var shown = new ArrayList<>(listed == null ? List.<CommitmentId>of() : ids(listed));
            shown.addAll(chosen);
            var page = form(
                    choices.of(shown, new HashSet<>(chosen)),
                    null,
                    message,
                    until,
                    pages.words().reason(reason));
            page.setStatus(Problems.status(reason.kind()));
            return page;
        }
        pages.tell(request, "success", pages.words().text("requests.asked"));
        return pages.redirect(LIST + "/mensajes/" + ((Outcome.Done) outcome).result());
    }

    private static @Nullable LocalDate day(String iso) {
        try {
            return iso.isBlank() ? null : LocalDate.parse(iso.strip());
        } catch (DateTimeParseException e) {
            // Said to whoever asks as a day that is not one.
            return null;
        }
    }

    @GetMapping(LIST + "/mensajes/{id}")
    @Allowed(Permission.ASK)
    ModelAndView messages(Asker who, @PathVariable UUID id) {
        var asked = requests.of(new AskingId(id));
        if (asked.isEmpty()) {
            throw new NotHere();
        }
        var base = ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
        return pages.page(
                "requests/messages",
                Section.COMMITMENTS,
                pages.words().text("messages.title"),
                new Messages(id.toString(), messages.of(asked, who, base), (int)
                        asked.stream().filter(UpdateRequest::isOpen).count()));
    }

    @PostMapping(LIST + "/mensajes/{id}/enlaces")
    @Allowed(Permission.MAKE_LINKS)
    ModelAndView makeLinks(
            @Does("requests.link.make") Command command, HttpServletRequest request, @PathVariable UUID id) {
        var page = LIST + "/mensajes/" + id;
        return pages.after(
                request,
                links.make(command, new AskingId(id)),
                pages.words().text("messages.made"),
                page,
                requests.of(new AskingId(id)).isEmpty() ? LIST : page);
    }

    @PostMapping(LIST + "/{id}/retiro")
    @Allowed(Permission.ASK)
    ModelAndView withdraw(
            @Does("requests.withdraw") Command command,
            HttpServletRequest request,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "-1") int version,
            @RequestParam(defaultValue = "") String why) {
        var outcome = requests.withdraw(command, new RequestId(id), version, why);
        return pages.after(request, outcome, pages.words().text("requests.withdrawn"), LIST, LIST);
    }

    @PostMapping(LIST + "/plazos")
    @Allowed(Permission.MAKE_LINKS)
    ModelAndView reschedule(
            @Does("requests.reschedule") Command command,
            HttpServletRequest request,
            @RequestParam(required = false) @Nullable List<Integer> dia) {
        var outcome = requests.reschedule(command, dia == null ? List.of() : dia);
        return pages.after(request, outcome, pages.words().text("requests.rescheduled"), LIST, LIST);
    }
}

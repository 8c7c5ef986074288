package mx.andamio.commitments.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import mx.andamio.commitments.Commitment;
import mx.andamio.commitments.CommitmentId;
import mx.andamio.commitments.Commitments;
import mx.andamio.commitments.FollowUp;
import mx.andamio.commitments.NewReport;
import mx.andamio.commitments.Reporting;
import mx.andamio.commitments.Ruling;
import mx.andamio.identity.Allowed;
import mx.andamio.identity.Asker;
import mx.andamio.identity.Does;
import mx.andamio.identity.Permission;
import mx.andamio.pages.NotHere;
import mx.andamio.pages.Pages;
import mx.andamio.pages.Problems;
import mx.andamio.register.Command;
import mx.andamio.register.Outcome;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Reports as JSON. */
@Controller
class ReportApi {

    private final Pages pages;
    private final Commitments commitments;
    private final FollowUp followUp;
    private final Reporting reporting;
    private final JsonMapper json;

    ReportApi(Pages pages, Commitments commitments, FollowUp followUp, Reporting reporting, JsonMapper json) {
        this.pages = pages;
        this.commitments = commitments;
        this.followUp = followUp;
        this.reporting = reporting;
        this.json = json;
    }

    @GetMapping("/api/v1/commitments/{id}/reports")
    @ResponseBody
    @Allowed(Permission.READ)
    List<ReportJson> reports(@PathVariable UUID id) {
        return followUp.reports(one(id)).stream().map(ReportJson::of).toList();
    }

    /** A JSON object, or a form of several parts with the files. */
    @PostMapping("/api/v1/commitments/{id}/reports")
    @ResponseBody
    @Allowed(Permission.REPORT)
    ResponseEntity<?> report(
            @Does("commitments.report") Command command,
            Asker who,
            HttpServletRequest request,
            @PathVariable UUID id,
            @ModelAttribute ReportSent form) {
        if (!isJson(request)) {
            return switch (form.asked()) {
                case Ruling.Refused<NewReport>(var reason) -> Problems.of(reason, pages.words());
                case Ruling.Granted<NewReport>(var asked) ->
                    answer(reporting.report(command, who, new CommitmentId(id), asked), id);
            };
        }
        var sent = read(request);
        return answer(reporting.report(command.asking(sent), who, new CommitmentId(id), sent.asked()), id);
    }

    private static boolean isJson(HttpServletRequest request) {
        var type = request.getContentType();
        return type != null && MediaType.parseMediaType(type).isCompatibleWith(MediaType.APPLICATION_JSON);
    }

    private ReportJson.Sent read(HttpServletRequest request) {
        try (var body = request.getInputStream()) {
            var sent = json.readValue(body.readAllBytes(), ReportJson.Sent.class);
            if (sent != null) {
                return sent;
            }
        } catch (IOException | JacksonException e) {
            throw new HttpMessageNotReadableException("no report", e, new ServletServerHttpRequest(request));
        }
        throw new HttpMessageNotReadableException("no report", new ServletServerHttpRequest(request));
    }

    private ResponseEntity<?> answer(Outcome outcome, UUID id) {
        return switch (outcome) {
            case Outcome.Refused(var reason) -> Problems.of(reason, pages.words());
            case Outcome.Done(var report) ->
                ResponseEntity.ok(followUp.reports(new CommitmentId(id)).stream()
                        .filter(one -> one.id().toString().equals(report))
                        .map(ReportJson::of)
                        .findFirst()
                        .orElseThrow(NotHere::new));
        };
    }

    private CommitmentId one(UUID id) {
        return commitments.commitment(new CommitmentId(id)).map(Commitment::id).orElseThrow(NotHere::new);
    }
}

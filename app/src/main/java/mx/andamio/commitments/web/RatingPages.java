package mx.andamio.commitments.web;

import static java.net.URLEncoder.encode;
import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import mx.andamio.commitments.Assessing;
import mx.andamio.commitments.Assessing.Judgement;
import mx.andamio.commitments.Board;
import mx.andamio.commitments.Board.Look;
import mx.andamio.commitments.Board.Scope;
import mx.andamio.commitments.BodyRules;
import mx.andamio.commitments.CommitmentId;
import mx.andamio.commitments.Commitments;
import mx.andamio.commitments.Ratings;
import mx.andamio.commitments.ratings.Criteria;
import mx.andamio.commitments.ratings.Step;
import mx.andamio.commitments.web.RatingViews.Evaluation;
import mx.andamio.commitments.web.RatingViews.Judged;
import mx.andamio.commitments.web.RatingViews.OwnRules;
import mx.andamio.commitments.web.RatingViews.Sides;
import mx.andamio.directory.Directory;
import mx.andamio.directory.OrganPost;
import mx.andamio.identity.Allowed;
import mx.andamio.identity.Asker;
import mx.andamio.identity.Does;
import mx.andamio.identity.Permission;
import mx.andamio.pages.NotHere;
import mx.andamio.pages.Pages;
import mx.andamio.pages.Section;
import mx.andamio.register.Command;
import mx.andamio.register.Outcome;
import mx.andamio.register.Reason;
import mx.andamio.sessions.MeetingBody;
import mx.andamio.sessions.Sessions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/** Judging one commitment after another, and the three ratings as JSON. */
@Controller
class RatingPages {

    private static final int LONGEST = 1000;

    private final Pages pages;
    private final Commitments commitments;
    private final Ratings ratings;
    private final Assessing assessing;
    private final Board board;
    private final Directory directory;
    private final BodyRules bodyRules;
    private final Sessions sessions;

    RatingPages(
            Pages pages,
            Commitments commitments,
            Ratings ratings,
            Assessing assessing,
            Board board,
            Directory directory,
            BodyRules bodyRules,
            Sessions sessions) {
        this.pages = pages;
        this.commitments = commitments;
        this.ratings = ratings;
        this.assessing = assessing;
        this.board = board;
        this.directory = directory;
        this.bodyRules = bodyRules;
        this.sessions = sessions;
    }

    /**
     * What the address asks for; empty means all.
     *
     * @param compromiso this one and no other
     * @param mismo this one of the queue, which was refused
     * @param saltar how many of the queue were passed over
     */
    record Asked(
            @Nullable String organo,
            @Nullable String region,
            @Nullable String linea,
            @Nullable String programa,
            @Nullable String cargo,
            @Nullable UUID compromiso,
            @Nullable UUID mismo,
            @Nullable Integer saltar) {

        Scope scope() {
            return new Scope(said(organo), said(region), said(linea), said(programa), said(cargo));
        }

        /** The one that was asked for; empty for the next of the queue. */
        Optional<CommitmentId> named() {
            return Optional.ofNullable(compromiso == null ? mismo : compromiso).map(CommitmentId::new);
        }

        int skipped() {
            return saltar == null ? 0 : Math.clamp(saltar, 0, 100_000);
        }

        private static @Nullable String said(@Nullable String value) {
            return value == null || value.isBlank() ? null : value.strip();
        }
    }

    /** What the form asks; a step that was not chosen is null. */
    record Chosen(
            @Nullable Integer reto,
            @Nullable Integer planeacion,
            @Nullable Integer impulso,
            @Nullable Integer etapa,
            @Nullable Integer general,
            @Nullable String motivo) {

        Optional<Judgement> judgement() {
            return step(reto)
                    .flatMap(first -> step(planeacion)
                            .flatMap(second -> step(impulso)
                                    .flatMap(third ->
                                            step(etapa).map(fourth -> new Criteria(first, second, third, fourth)))))
                    .flatMap(criteria -> step(general).map(overall -> new Judgement(criteria, overall, reason())));
        }

        private String reason() {
            var said = motivo == null ? "" : motivo.strip();
            return said.length() > LONGEST ? said.substring(0, LONGEST) : said;
        }

        private static Optional<Step> step(@Nullable Integer level) {
            return level == null || level < 1 || level > 4 ? Optional.empty() : Optional.of(Step.of(level));
        }

        /** By the name of the field; what was not chosen is not in it. */
        Map<String, String> typed() {
            var typed = new LinkedHashMap<String, String>();
            put(typed, "reto", reto);
            put(typed, "planeacion", planeacion);
            put(typed, "impulso", impulso);
            put(typed, "etapa", etapa);
            put(typed, "general", general);
            put(typed, "motivo", reason().isEmpty() ? null : reason());
            return typed;
        }

        private static void put(Map<String, String> typed, String name, @Nullable Object value) {
            if (value != null) {
                typed.put(name, value.toString());
            }
        }
    }

    @GetMapping("/evaluar")
    @Allowed(Permission.READ)
    ModelAndView evaluate(@ModelAttribute Asked asked, @ModelAttribute Chosen typed, Asker asker) {
        var scope = asked.scope();
        var queue = board.found(scope, new Look.Unassessed(asker.post()), asked.skipped(), 1);
        var sides = asked.named().or(() -> queue.items().stream().findFirst()).flatMap(this::sides);
        if (asked.named().isPresent() && sides.isEmpty()) {
            throw new NotHere();
        }
        var view = new Evaluation(
                sides.orElse(null),
                sides.flatMap(one -> directory.organ(one.commitment().organ())).orElse(null),
                queue.total(),
                asked.skipped(),
                asked.compromiso() != null,
                scope,
                typed.typed(),
                asker.actsFor().map(this::postName).orElse(null));
        return pages.page(
                "commitments/evaluate", Section.COMMITMENTS, pages.words().text("evaluate.title"), view);
    }

    /** On to the next; back to the same with what was typed where it was refused. */
    @PostMapping("/evaluar/{id}")
    @Allowed(Permission.ASSESS)
    ModelAndView assess(
            @Does("commitments.assess") Command command,
            HttpServletRequest request,
            @PathVariable UUID id,
            @ModelAttribute Asked asked,
            @ModelAttribute Chosen chosen,
            Asker asker) {
        var outcome = chosen.judgement()
                .map(judgement -> assessing.assess(command, new CommitmentId(id), judgement, asker.post()))
                .orElseGet(() -> Outcome.refused("assessment.incomplete", Reason.Kind.USER));
        var queue = RatingViews.path(asked.scope(), asked.skipped());
        var again = new StringBuilder(queue)
                .append(asked.compromiso() == null ? "&mismo=" : "&compromiso=")
                .append(id);
        chosen.typed()
                .forEach((name, value) ->
                        again.append('&').append(name).append('=').append(encode(value, UTF_8)));
        return pages.after(
                request,
                outcome,
                pages.words().text("evaluate.done"),
                asked.compromiso() == null ? queue : "/compromisos/" + id,
                again.toString());
    }

    @GetMapping("/api/v1/commitments/{id}/ratings")
    @ResponseBody
    @Allowed(Permission.READ)
    RatingJson.Three json(@PathVariable UUID id) {
        var one = new CommitmentId(id);
        return ratings.today(one)
                .map(side -> RatingJson.Three.of(one, side, pages.words()))
                .orElseThrow(NotHere::new);
    }

    /** The ratings of a commitment; empty where it is not signed and open. */
    Optional<Sides> sides(CommitmentId id) {
        return commitments
                .commitment(id)
                .flatMap(one -> ratings.today(id).map(side -> new Sides(one, side, judged(id), ownRules(id))));
    }

    private @Nullable OwnRules ownRules(CommitmentId id) {
        var rules = bodyRules.of(id);
        var differing = rules.differing();
        var body = rules.body();
        return body == null || differing.isEmpty()
                ? null
                : new OwnRules(sessions.body(body).map(MeetingBody::name).orElse(body), differing);
    }

    private List<Judged> judged(CommitmentId id) {
        return assessing.of(id).stream()
                .map(one -> new Judged(one, postName(one.post())))
                .toList();
    }

    private String postName(String code) {
        return directory.post(code).map(OrganPost::name).orElse(code);
    }
}

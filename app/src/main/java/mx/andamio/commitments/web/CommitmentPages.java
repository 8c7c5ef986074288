package mx.andamio.commitments.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mx.andamio.commitments.Commitment;
import mx.andamio.commitments.CommitmentId;
import mx.andamio.commitments.CommitmentWords;
import mx.andamio.commitments.Commitments;
import mx.andamio.commitments.Drafting;
import mx.andamio.commitments.FollowUp;
import mx.andamio.commitments.ListAsked;
import mx.andamio.commitments.PromiseId;
import mx.andamio.commitments.Promises;
import mx.andamio.commitments.life.Admission;
import mx.andamio.commitments.web.CommitmentViews.Card;
import mx.andamio.commitments.web.CommitmentViews.CommitmentList;
import mx.andamio.commitments.web.CommitmentViews.Line;
import mx.andamio.commitments.web.CommitmentViews.Missing;
import mx.andamio.directory.Directory;
import mx.andamio.directory.OrganPost;
import mx.andamio.identity.Allowed;
import mx.andamio.identity.Asker;
import mx.andamio.identity.Does;
import mx.andamio.identity.Permission;
import mx.andamio.pack.Organ;
import mx.andamio.pack.OrganType;
import mx.andamio.pages.NotHere;
import mx.andamio.pages.Pages;
import mx.andamio.pages.Section;
import mx.andamio.pages.Slice;
import mx.andamio.register.Command;
import mx.andamio.register.Outcome;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/** What is owed, as pages and as JSON. Filters are in the address, so that a view can be sent. */
@Controller
class CommitmentPages {

    private static final int PAGE = 50;

    private final Pages pages;
    private final Commitments commitments;
    private final Promises promises;
    private final Drafting drafting;
    private final Directory directory;
    private final Lines lines;
    private final FollowCards cards;
    private final FollowUp followUp;
    private final RatingPages ratings;
    private final Charts charts;

    CommitmentPages(
            Pages pages,
            Commitments commitments,
            Promises promises,
            Drafting drafting,
            Directory directory,
            Lines lines,
            FollowCards cards,
            FollowUp followUp,
            RatingPages ratings,
            Charts charts) {
        this.pages = pages;
        this.commitments = commitments;
        this.promises = promises;
        this.drafting = drafting;
        this.directory = directory;
        this.lines = lines;
        this.cards = cards;
        this.followUp = followUp;
        this.ratings = ratings;
        this.charts = charts;
    }

    @GetMapping("/compromisos")
    @Allowed(Permission.READ_PROMISES)
    ModelAndView list(@ModelAttribute ListAsked asked, @RequestParam(defaultValue = "0") int page) {
        var filter = asked.filter();
        var found = commitments.found(filter, page, PAGE);
        var organs = organs();
        var posts = directory.posts().stream().collect(Collectors.toMap(OrganPost::code, OrganPost::name));
        return pages.page(
                "commitments/commitments",
                Section.COMMITMENTS,
                pages.words().text("menu.commitments"),
                new CommitmentList(
                        found.items().stream()
                                .map(one -> line(one, organs, posts))
                                .toList(),
                        found.total(),
                        page,
                        PAGE,
                        filter,
                        commitments.stages(filter),
                        promises.count(Promises.Filter.NONE),
                        organs.values().stream()
                                .filter(organ -> organ.type() == OrganType.OOAD || organ.type() == OrganType.UMAE)
                                .toList(),
                        organs.values().stream()
                                .filter(organ -> organ.type() == OrganType.REGION)
                                .toList()));
    }

    private Map<String, Organ> organs() {
        return directory.all().stream()
                .collect(Collectors.toMap(Organ::code, organ -> organ, (one, other) -> one, LinkedHashMap::new));
    }

    private static Line line(Commitment one, Map<String, Organ> organs, Map<String, String> posts) {
        var organ = organs.get(one.organ());
        var post = one.terms().parties().responsible();
        return new Line(
                one, organ == null ? one.organ() : organ.label(), post == null ? "" : posts.getOrDefault(post, post));
    }

    @GetMapping("/compromisos/{id}")
    @Allowed(Permission.READ_PROMISES)
    ModelAndView card(Asker who, @PathVariable UUID id) {
        var one = commitments.commitment(new CommitmentId(id)).orElseThrow(NotHere::new);
        var parties = one.terms().parties();
        var posts = Stream.concat(
                        Stream.of(parties.responsible(), parties.verifier()).filter(Objects::nonNull),
                        parties.coResponsibles().stream())
                .distinct()
                .flatMap(code -> directory.post(code).stream())
                .collect(Collectors.toMap(OrganPost::code, post -> post));
        var lacks = Admission.of(one.terms(), List.of()).lacks().stream()
                .map(lack -> new Missing(lack.requirement().field(), CommitmentWords.lack(lack, pages.words())))
                .toList();
        return pages.page(
                "commitments/commitment",
                Section.COMMITMENTS,
                one.terms().text(),
                new Card(
                        one,
                        directory.organ(one.organ()).orElseThrow(NotHere::new),
                        posts,
                        lines.name(Objects.requireNonNullElse(
                                one.terms().alignment().line(), "")),
                        lacks,
                        commitments.goals(one.id()),
                        commitments.extensions(one.id()),
                        cards.of(one, who),
                        ratings.sides(one.id()).orElse(null),
                        charts.of(one)));
    }

    /** An office takes what a paper promised: from then on it is a draft with an owner. */
    @PostMapping("/prometido/{id}/compromiso")
    @Allowed(Permission.COMMIT)
    ModelAndView take(
            @Does("commitments.take") Command command,
            HttpServletRequest request,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String organ,
            @RequestParam(defaultValue = "") String post) {
        var outcome = drafting.take(command, new PromiseId(id), organ.strip(), post.isBlank() ? null : post.strip());
        var page = outcome instanceof Outcome.Done done ? "/compromisos/" + done.result() : "/prometido/" + id;
        return pages.after(request, outcome, pages.words().text("commitment.taken"), page, page);
    }

    @GetMapping("/api/v1/commitments")
    @ResponseBody
    @Allowed(Permission.READ_PROMISES)
    Slice<CommitmentJson> json(
            @ModelAttribute ListAsked asked,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        var organs = organs();
        var found = commitments.found(asked.filter(), page, size);
        var followed = followUp.of(found.items().stream().map(Commitment::id).toList());
        return new Slice<>(
                found.items().stream()
                        .map(one -> CommitmentJson.of(
                                one, name(one, organs), Objects.requireNonNull(followed.get(one.id()))))
                        .toList(),
                found.total());
    }

    @GetMapping("/api/v1/commitments/{id}")
    @ResponseBody
    @Allowed(Permission.READ_PROMISES)
    CommitmentJson json(@PathVariable UUID id) {
        return commitments
                .commitment(new CommitmentId(id))
                .map(one -> CommitmentJson.of(
                        one,
                        name(one, organs()),
                        Objects.requireNonNull(followUp.of(List.of(one.id())).get(one.id()))))
                .orElseThrow(NotHere::new);
    }

    @GetMapping("/api/v1/commitments/{id}/series")
    @ResponseBody
    @Allowed(Permission.READ)
    SeriesJson series(@PathVariable UUID id) {
        return commitments.commitment(new CommitmentId(id)).map(charts::series).orElseThrow(NotHere::new);
    }

    private static String name(Commitment one, Map<String, Organ> organs) {
        var organ = organs.get(one.organ());
        return organ == null ? one.organ() : organ.name();
    }
}

package mx.andamio.commitments.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mx.andamio.commitments.CommitmentId;
import mx.andamio.commitments.CommitmentWords;
import mx.andamio.commitments.Commitments;
import mx.andamio.commitments.Drafting;
import mx.andamio.commitments.GoalIndicators;
import mx.andamio.commitments.ListAsked;
import mx.andamio.commitments.PromiseId;
import mx.andamio.commitments.SignedOutside;
import mx.andamio.commitments.life.Admission;
import mx.andamio.commitments.web.CommitmentViews.Card;
import mx.andamio.commitments.web.CommitmentViews.Line;
import mx.andamio.commitments.web.CommitmentViews.Missing;
import mx.andamio.directory.Directory;
import mx.andamio.directory.OrganPost;
import mx.andamio.identity.Allowed;
import mx.andamio.identity.Asker;
import mx.andamio.identity.Does;
import mx.andamio.identity.Permission;
import mx.andamio.pages.FileNames;
import mx.andamio.pages.NotHere;
import mx.andamio.pages.Pages;
import mx.andamio.pages.Section;
import mx.andamio.pages.Slice;
import mx.andamio.register.Command;
import mx.andamio.register.Outcome;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
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

    private final Pages pages;
    private final Commitments commitments;
    private final CommitmentLists lists;
    private final Drafting drafting;
    private final Directory directory;
    private final Lines lines;
    private final ProgrammeNames programmes;
    private final FollowCards cards;
    private final CommitmentsAsJson asJson;
    private final RatingPages ratings;
    private final PartCards parts;
    private final TransferCards transfers;
    private final Charts charts;
    private final Histories histories;
    private final SignedOutside outside;
    private final List<GoalIndicators> indicators;

    CommitmentPages(
            Pages pages,
            Commitments commitments,
            CommitmentLists lists,
            Drafting drafting,
            Directory directory,
            Lines lines,
            ProgrammeNames programmes,
            FollowCards cards,
            CommitmentsAsJson asJson,
            RatingPages ratings,
            PartCards parts,
            TransferCards transfers,
            Charts charts,
            Histories histories,
            SignedOutside outside,
            List<GoalIndicators> indicators) {
        this.pages = pages;
        this.commitments = commitments;
        this.lists = lists;
        this.drafting = drafting;
        this.directory = directory;
        this.lines = lines;
        this.programmes = programmes;
        this.cards = cards;
        this.asJson = asJson;
        this.ratings = ratings;
        this.parts = parts;
        this.transfers = transfers;
        this.charts = charts;
        this.histories = histories;
        this.outside = outside;
        this.indicators = List.copyOf(indicators);
    }

    @GetMapping("/compromisos")
    @Allowed(Permission.READ_PROMISES)
    ModelAndView list(Asker who, @ModelAttribute ListAsked asked, @RequestParam(defaultValue = "0") int page) {
        return pages.page(
                "commitments/commitments",
                Section.COMMITMENTS,
                pages.words().text("menu.commitments"),
                lists.list(asked, page, who.may(Permission.COMMIT)));
    }

    /** The whole list with its ratings, as a file. */
    @GetMapping("/compromisos.json")
    @Allowed(Permission.READ_PROMISES)
    ResponseEntity<ListJson> file(@ModelAttribute ListAsked asked) {
        var lines = lists.lines(commitments.every(asked.filter()), lists.organs());
        var given = asJson.all(lines.stream().map(Line::commitment).toList());
        var items = IntStream.range(0, lines.size())
                .mapToObj(i -> item(lines.get(i), given.get(i)))
                .toList();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, FileNames.attachment("compromisos.json"))
                .body(new ListJson(pages.words().today(), items.size(), items));
    }

    private ListJson.Item item(Line line, CommitmentJson one) {
        var sides = line.ratings();
        return new ListJson.Item(
                one,
                sides == null ? null : RatingJson.of(sides.used().rating(), pages.words()),
                sides == null ? null : line.isAssessed() ? "assessed" : "computed",
                line.silent());
    }

    @GetMapping("/compromisos/{id}")
    @Allowed(Permission.READ_PROMISES)
    ModelAndView card(Asker who, @PathVariable UUID id) {
        var one = commitments.commitment(new CommitmentId(id)).orElseThrow(NotHere::new);
        var known = charts.read(one);
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
                        one.terms().alignment().programmes().stream()
                                .map(programmes::name)
                                .toList(),
                        lacks,
                        known.versions(),
                        known.extensions(),
                        cards.of(known, who),
                        ratings.sides(one.id()).orElse(null),
                        parts.of(one.id(), who),
                        transfers.of(one, who),
                        charts.of(known),
                        MeasuredCard.of(known.followed(), indicators, pages.words()),
                        who.may(Permission.READ) && outside.hasScan(one.id()),
                        who.may(Permission.READ) ? histories.of(one.id()) : List.of()));
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
        var found = commitments.found(asked.filter(), asked.order(), page, size);
        return new Slice<>(asJson.all(found.items()), found.total());
    }

    @GetMapping("/api/v1/commitments/{id}")
    @ResponseBody
    @Allowed(Permission.READ_PROMISES)
    CommitmentJson json(@PathVariable UUID id) {
        return commitments.commitment(new CommitmentId(id)).map(asJson::one).orElseThrow(NotHere::new);
    }

    @GetMapping("/api/v1/commitments/{id}/series")
    @ResponseBody
    @Allowed(Permission.READ)
    SeriesJson series(@PathVariable UUID id) {
        return commitments.commitment(new CommitmentId(id)).map(charts::series).orElseThrow(NotHere::new);
    }
}

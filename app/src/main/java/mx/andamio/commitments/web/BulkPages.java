package mx.andamio.commitments.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import mx.andamio.commitments.Commitment;
import mx.andamio.commitments.CommitmentId;
import mx.andamio.commitments.Commitments;
import mx.andamio.commitments.FollowUp;
import mx.andamio.commitments.FollowUp.Followed;
import mx.andamio.commitments.InBulk;
import mx.andamio.commitments.InBulk.Change;
import mx.andamio.commitments.InBulk.Chosen;
import mx.andamio.commitments.InBulk.Foreseen;
import mx.andamio.commitments.ListAsked;
import mx.andamio.commitments.goals.Headline;
import mx.andamio.commitments.web.BulkViews.Bulk;
import mx.andamio.commitments.web.BulkViews.Kind;
import mx.andamio.commitments.web.BulkViews.Line;
import mx.andamio.commitments.web.CommitmentViews.CommitmentList;
import mx.andamio.directory.Directory;
import mx.andamio.directory.OrganPost;
import mx.andamio.identity.Allowed;
import mx.andamio.identity.Asker;
import mx.andamio.identity.Does;
import mx.andamio.identity.Permission;
import mx.andamio.pack.Organ;
import mx.andamio.pages.Pages;
import mx.andamio.pages.Section;
import mx.andamio.register.Command;
import mx.andamio.register.Outcome;
import mx.andamio.register.Reason;
import mx.andamio.sessions.Sessions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** One change to many commitments: which ones and which change, then what would become of each, then the change. */
@Controller
class BulkPages {

    private static final int SESSIONS = 200;

    private final Pages pages;
    private final Commitments commitments;
    private final FollowUp followUp;
    private final InBulk bulk;
    private final Directory directory;
    private final Sessions sessions;
    private final ProgrammeNames programmes;

    BulkPages(
            Pages pages,
            Commitments commitments,
            FollowUp followUp,
            InBulk bulk,
            Directory directory,
            Sessions sessions,
            ProgrammeNames programmes) {
        this.pages = pages;
        this.commitments = commitments;
        this.followUp = followUp;
        this.bulk = bulk;
        this.directory = directory;
        this.sessions = sessions;
        this.programmes = programmes;
    }

    /** Changes nothing, whatever its address says. */
    @GetMapping("/compromisos/lote")
    @Allowed(Permission.CHANGE_MANY)
    ModelAndView preview(
            Asker who,
            @ModelAttribute ListAsked list,
            @ModelAttribute BulkAsked asked,
            @ModelAttribute FollowPages.Agreed agreed) {
        var chosen = chosen(list, asked);
        var change = asked.change(agreed, pages.words().today()).filter(_ -> chosen.size() <= InBulk.MOST);
        var known = change.map(one -> bulk.foresee(who, chosen, one)).orElseGet(() -> only(chosen));
        var view = new Bulk(
                CommitmentList.path(list.filter(), list.order()),
                CommitmentViews.fields(list.filter(), list.order()),
                asked.isEvery()
                        ? List.of()
                        : asked.ticked().stream().map(Object::toString).toList(),
                asked.typed(agreed),
                lines(known, change.orElse(null)),
                change.isPresent(),
                Arrays.stream(Kind.values()).filter(kind -> may(who, kind)).toList(),
                directory.posts(),
                programmes.all(),
                sessions.sessions(null, 0, SESSIONS).items(),
                chosen.stream().map(one -> one.id() + ":" + one.version()).collect(Collectors.joining(" ")));
        return pages.page("commitments/bulk", Section.COMMITMENTS, pages.words().text("bulk.title"), view);
    }

    private static boolean may(Asker who, Kind kind) {
        return who.may(kind == Kind.MOVE ? Permission.REPORT : Permission.COMMIT);
    }

    private List<Chosen> chosen(ListAsked list, BulkAsked asked) {
        var found = asked.isEvery()
                ? commitments.every(list.filter()).stream()
                : asked.ticked().stream()
                        .limit(InBulk.MOST + 1L)
                        .flatMap(one -> commitments.commitment(new CommitmentId(one)).stream());
        return found.map(one -> new Chosen(one.id(), one.version())).toList();
    }

    private List<Foreseen> only(List<Chosen> chosen) {
        return chosen.stream()
                .limit(InBulk.MOST + 1L)
                .map(one ->
                        new Foreseen(one.id(), commitments.commitment(one.id()).orElse(null), Optional.empty()))
                .toList();
    }

    private List<Line> lines(List<Foreseen> known, @Nullable Change change) {
        var organs =
                directory.all().stream().collect(Collectors.toMap(Organ::code, Organ::shortName, (one, other) -> one));
        var followed = change instanceof Change.Move
                ? followUp.of(known.stream().map(Foreseen::id).toList())
                : Map.<CommitmentId, Followed>of();
        return known.stream()
                .map(one -> line(one, change, organs, followed))
                .sorted(Comparator.comparing((Line line) -> line.why() == null))
                .toList();
    }

    private Line line(
            Foreseen one, @Nullable Change change, Map<String, String> organs, Map<CommitmentId, Followed> followed) {
        var standing = one.commitment();
        var why = one.objection().map(pages.words()::reason).orElse(null);
        return new Line(
                standing,
                standing == null ? "" : organs.getOrDefault(standing.organ(), standing.organ()),
                standing == null || change == null || why != null ? "" : what(standing, change, followed.get(one.id())),
                why);
    }

    private String what(Commitment standing, Change change, @Nullable Followed followed) {
        var words = pages.words();
        return switch (change) {
            case Change.Reassign(var post) -> given(standing, post);
            case Change.Transfer transfer -> given(standing, transfer.post());
            case Change.Tag(var code) -> words.text("bulk.what.tag", programmes.name(code));
            case Change.Untag(var code) -> words.text("bulk.what.untag", programmes.name(code));
            case Change.Move move -> {
                var due = Headline.of(standing.terms().goal()).due();
                yield due == null || move.to() == null
                        ? ""
                        : words.text(
                                "bulk.what.move",
                                words.shortDate(due),
                                words.shortDate(move.to()),
                                followed == null ? 1 : followed.extensions() + 1);
            }
            case Change.Sign(var on) -> words.text("bulk.what.sign", words.shortDate(on));
        };
    }

    private String given(Commitment standing, String post) {
        var before = standing.terms().parties().responsible();
        var as = before == null ? standing.responsibleWords() : name(before);
        return as == null
                ? pages.words().text("bulk.what.assign", name(post))
                : pages.words().text("bulk.what.reassign", as, name(post));
    }

    private String name(String post) {
        return directory.post(post).map(OrganPost::name).orElse(post);
    }

    @PostMapping("/compromisos/lote")
    @Allowed(Permission.CHANGE_MANY)
    ModelAndView change(
            @Does("commitments.bulk") Command command,
            Asker who,
            HttpServletRequest request,
            @ModelAttribute ListAsked list,
            @ModelAttribute BulkAsked asked,
            @ModelAttribute FollowPages.Agreed agreed) {
        var shown = asked.shown();
        var outcome = asked.change(agreed, pages.words().today())
                .map(one -> bulk.change(command, who, shown, one, asked.isPossible()))
                .orElseGet(() -> Outcome.refused("bulk.incomplete", Reason.Kind.USER));
        var back = CommitmentList.path(list.filter(), list.order());
        return pages.after(
                request,
                outcome,
                outcome instanceof Outcome.Done(var many) ? done(many) : "",
                back,
                back.replace("/compromisos?", "/compromisos/lote?") + asked.query(agreed));
    }

    private String done(String many) {
        var slash = many.indexOf('/');
        var changed = Integer.parseInt(many.substring(0, slash));
        return pages.words().text("bulk.done", changed, Integer.parseInt(many.substring(slash + 1)) - changed);
    }
}

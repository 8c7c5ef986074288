package mx.andamio.commitments.web;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mx.andamio.commitments.AskedFor;
import mx.andamio.commitments.AskedFor.Asked;
import mx.andamio.commitments.Commitment;
import mx.andamio.commitments.CommitmentId;
import mx.andamio.commitments.Commitments;
import mx.andamio.commitments.Commitments.Filter;
import mx.andamio.commitments.FollowUp;
import mx.andamio.commitments.life.State;
import mx.andamio.commitments.web.FollowViews.Mine;
import mx.andamio.commitments.web.FollowViews.MyLine;
import mx.andamio.commitments.web.FollowViews.ObstacleLine;
import mx.andamio.commitments.web.FollowViews.ObstacleList;
import mx.andamio.directory.Directory;
import mx.andamio.directory.OrganPost;
import mx.andamio.identity.Allowed;
import mx.andamio.identity.Asker;
import mx.andamio.identity.Permission;
import mx.andamio.pack.Organ;
import mx.andamio.pages.NotHere;
import mx.andamio.pages.Pages;
import mx.andamio.pages.Section;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What an account's post owes, what somebody asks for first, then the most silent, and what waits for an organ. */
@Controller
class MinePages {

    private static final Comparator<MyLine> ASKED_FIRST = Comparator.comparing(
                    (MyLine line) -> line.asked() == null ? null : line.asked().due(),
                    Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Comparator.comparingLong(MyLine::silent).reversed());

    private final Pages pages;
    private final Commitments commitments;
    private final FollowUp followUp;
    private final FollowCards cards;
    private final Directory directory;
    private final List<AskedFor> asking;
    private final PartCards parts;
    private final TransferCards transfers;

    MinePages(
            Pages pages,
            Commitments commitments,
            FollowUp followUp,
            FollowCards cards,
            Directory directory,
            List<AskedFor> asking,
            PartCards parts,
            TransferCards transfers) {
        this.pages = pages;
        this.commitments = commitments;
        this.followUp = followUp;
        this.cards = cards;
        this.directory = directory;
        this.asking = asking;
        this.parts = parts;
        this.transfers = transfers;
    }

    @GetMapping("/mis-compromisos")
    @Allowed(Permission.READ)
    ModelAndView mine(Asker who) {
        var post = who.actsFor().flatMap(directory::post).orElse(null);
        return pages.page(
                "commitments/mine",
                Section.MINE,
                pages.words().text("menu.mine"),
                new Mine(
                        post == null ? null : post.name(),
                        parts.waiting(who),
                        transfers.waiting(who),
                        post == null ? List.of() : lines(post),
                        post == null ? List.of() : cards.owned(post.organ(), who)));
    }

    /** Those of the organ, for whoever works with its posts, and those that the post shares with others. */
    private List<MyLine> lines(OrganPost post) {
        var owed = Stream.concat(
                        commitments.every(open().ofOrgan(post.organ())).stream(),
                        commitments.every(open().ofPost(post.code())).stream())
                .filter(one -> one.state() instanceof State.Owed)
                .distinct()
                .toList();
        var ids = owed.stream().map(Commitment::id).toList();
        var followed = followUp.of(ids);
        var asked = new HashMap<CommitmentId, Asked>();
        asking.forEach(source -> asked.putAll(source.open(ids)));
        return owed.stream()
                .map(one -> line(one, Objects.requireNonNull(followed.get(one.id())), asked.get(one.id())))
                .sorted(ASKED_FIRST)
                .toList();
    }

    private static Filter open() {
        return new Filter("", null, null, null, null, null, null, true, false, null);
    }

    private MyLine line(Commitment one, FollowUp.Followed followed, @Nullable Asked asked) {
        return new MyLine(
                one,
                Objects.requireNonNull(cards.silent(one)),
                one.heardOn() != null,
                followed.last().orElse(null),
                followed.preliminary(),
                asked);
    }

    @GetMapping("/obstaculos")
    @Allowed(Permission.READ)
    ModelAndView obstacles(Asker who, @RequestParam(required = false) @Nullable String organo) {
        var chosen = organo == null || organo.isBlank()
                ? null
                : directory.organ(organo).orElseThrow(NotHere::new);
        var all = cards.owned(null, who);
        return pages.page(
                "commitments/obstacles",
                Section.COMMITMENTS,
                pages.words().text("obstacles.title"),
                new ObstacleList(
                        all.stream()
                                .filter(line -> chosen == null
                                        || line.obstacle().organ().equals(chosen.code()))
                                .toList(),
                        chosen,
                        owners(all)));
    }

    private Map<Organ, Long> owners(List<ObstacleLine> lines) {
        var counts = lines.stream()
                .collect(Collectors.groupingBy(line -> line.obstacle().organ(), Collectors.counting()));
        var owners = new LinkedHashMap<Organ, Long>();
        directory.all().stream()
                .filter(organ -> counts.containsKey(organ.code()))
                .forEach(organ -> owners.put(organ, counts.getOrDefault(organ.code(), 0L)));
        return owners;
    }
}

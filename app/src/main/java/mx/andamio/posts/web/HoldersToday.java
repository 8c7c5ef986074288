package mx.andamio.posts.web;

import java.util.List;
import mx.andamio.directory.OrganPost;
import mx.andamio.directory.PostHolders;
import mx.andamio.pages.Pages;
import mx.andamio.posts.Holding;
import mx.andamio.posts.Posts;
import mx.andamio.posts.Seen;
import org.springframework.stereotype.Component;

/** Holders of an organ's posts, for its page. */
@Component
class HoldersToday implements PostHolders {

    private final Pages pages;
    private final Posts posts;

    HoldersToday(Pages pages, Posts posts) {
        this.pages = pages;
        this.posts = posts;
    }

    @Override
    public List<Line> today(List<OrganPost> asked) {
        return posts.holders(asked, pages.words().today()).stream()
                .map(this::line)
                .toList();
    }

    /** On the page of an organ the last one seen is named too: "how" says that nobody is certain. */
    private Line line(Posts.Held held) {
        var words = pages.words();
        var holding = held.holding();
        return switch (holding) {
            case Holding.Known known ->
                new Line(
                        held.post(),
                        known.person(),
                        words.text("holding.known") + ", "
                                + PostWords.term(known.appointment().term(), words));
            case Holding.SeenThen then -> new Line(held.post(), then.person(), seen(then.seen()));
            case Holding.SeenAround around -> new Line(held.post(), around.person(), seen(around.after()));
            case Holding.Unknown unknown -> {
                var last = unknown.before();
                yield last == null
                        ? new Line(held.post(), null, PostWords.nearest(unknown, words))
                        : new Line(held.post(), last.person(), words.text("holding.last", PostWords.seen(last, words)));
            }
        };
    }

    private String seen(Seen seen) {
        return pages.words().text("holding.seen") + " " + PostWords.seen(seen, pages.words());
    }
}

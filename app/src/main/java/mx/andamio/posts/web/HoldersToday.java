package mx.andamio.posts.web;

import java.util.List;
import mx.andamio.directory.OrganPost;
import mx.andamio.directory.PostHolders;
import mx.andamio.pages.Pages;
import mx.andamio.posts.Holding;
import mx.andamio.posts.Posts;
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
                .map(held -> new Line(held.post(), held.holding().person(), how(held.holding())))
                .toList();
    }

    private String how(Holding holding) {
        var words = pages.words();
        return switch (holding) {
            case Holding.Known known ->
                words.text("holding.known") + ", "
                        + PostWords.term(known.appointment().term(), words);
            case Holding.SeenThen then -> words.text("holding.seen") + ", " + PostWords.seen(then.seen(), words);
            case Holding.SeenAround around -> words.text("holding.seen") + ", " + PostWords.seen(around.after(), words);
            case Holding.Unknown unknown -> words.text("holding.unknown") + ": " + PostWords.nearest(unknown, words);
        };
    }
}

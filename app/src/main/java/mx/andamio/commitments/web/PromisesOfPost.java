package mx.andamio.commitments.web;

import java.util.List;
import mx.andamio.commitments.OutcomeWords;
import mx.andamio.commitments.PromiseWords;
import mx.andamio.commitments.Promises;
import mx.andamio.directory.OrganPost;
import mx.andamio.pages.Pages;
import mx.andamio.pages.Words;
import mx.andamio.posts.PostParts;
import org.springframework.stereotype.Component;

/** What was promised in a post's name, for its handover annex. */
@Component
class PromisesOfPost implements PostParts {

    private final Pages pages;
    private final Promises promises;

    PromisesOfPost(Pages pages, Promises promises) {
        this.pages = pages;
        this.promises = promises;
    }

    @Override
    public List<Part> of(OrganPost post) {
        var words = pages.words();
        var rows = promises.ofPost(post.code()).stream()
                .map(line -> row(line, words))
                .toList();
        return rows.isEmpty() ? List.of() : List.of(new Part("annex.promises", 10, rows));
    }

    private static Row row(Promises.Line line, Words words) {
        var promise = line.promise();
        var on = promise.promisedOn();
        return new Row(
                PromiseWords.sentence(promise),
                "/prometido/" + line.id().value(),
                PromiseWords.deadline(promise, words),
                words.text("promise.promised") + ", " + OutcomeWords.sentence(line, words),
                on == null ? promise.source() : promise.source() + ", " + words.shortDate(on),
                promise.simulated());
    }
}

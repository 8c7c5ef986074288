package mx.andamio.commitments.web;

import java.util.List;
import mx.andamio.commitments.PromiseWords;
import mx.andamio.commitments.Promises;
import mx.andamio.commitments.web.Views.PromiseList;
import mx.andamio.identity.Allowed;
import mx.andamio.identity.Permission;
import mx.andamio.pages.Pages;
import mx.andamio.pages.Section;
import mx.andamio.pages.Slice;
import mx.andamio.sessions.SessionId;
import mx.andamio.sessions.SessionParts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/** What was promised, as a page, as JSON, and on the page of the session at which it was. */
@Controller
class PromisePages implements SessionParts {

    private static final int PAGE = 50;

    private final Pages pages;
    private final Promises promises;

    PromisePages(Pages pages, Promises promises) {
        this.pages = pages;
        this.promises = promises;
    }

    @GetMapping("/compromisos")
    @Allowed(Permission.READ_PROMISES)
    ModelAndView list(@RequestParam(defaultValue = "0") int page) {
        var found = promises.all(page, PAGE);
        return pages.page(
                "commitments/promises",
                Section.COMMITMENTS,
                pages.words().text("promises.title"),
                new PromiseList(found.items(), found.total(), page, PAGE));
    }

    @GetMapping("/api/v1/promises")
    @ResponseBody
    @Allowed(Permission.READ_PROMISES)
    Slice<Promises.Line> json(@RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "50") int size) {
        return promises.all(page, size);
    }

    @Override
    public List<Part> of(SessionId session) {
        var words = pages.words();
        var rows = promises.ofSession(session.value()).stream()
                .map(line -> new Row(
                        PromiseWords.sentence(line.promise()),
                        "/biblioteca/" + line.promise().paper() + "#i-"
                                + line.promise().item(),
                        PromiseWords.chips(line.promise(), words),
                        null))
                .toList();
        return rows.isEmpty() ? List.of() : List.of(new Part("promises.title", 10, rows));
    }
}

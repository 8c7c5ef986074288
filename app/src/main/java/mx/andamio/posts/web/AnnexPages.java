package mx.andamio.posts.web;

import java.util.Comparator;
import java.util.List;
import mx.andamio.directory.Directory;
import mx.andamio.identity.Allowed;
import mx.andamio.identity.Permission;
import mx.andamio.pages.NotHere;
import mx.andamio.pages.Pages;
import mx.andamio.pages.Section;
import mx.andamio.posts.PostParts;
import mx.andamio.posts.PostParts.Part;
import mx.andamio.posts.Posts;
import mx.andamio.posts.web.Views.Annex;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The handover annex of a post (<em>entrega-recepción</em>): what its next holder takes over, as a page and as PDF. */
@Controller
class AnnexPages {

    private final Pages pages;
    private final Directory directory;
    private final Posts posts;
    private final List<PostParts> sources;

    AnnexPages(Pages pages, Directory directory, Posts posts, List<PostParts> sources) {
        this.pages = pages;
        this.directory = directory;
        this.posts = posts;
        this.sources = sources;
    }

    @GetMapping("/cargos/{code}/entrega")
    @Allowed(Permission.READ)
    ModelAndView page(@PathVariable String code) {
        return pages.page("posts/annex", Section.ORGANS, pages.words().text("annex.title"), annex(code));
    }

    @GetMapping("/cargos/{code}/entrega.pdf")
    @Allowed(Permission.READ)
    ResponseEntity<byte[]> pdf(@PathVariable String code) {
        var annex = annex(code);
        return pages.pdf("posts/annexpdf", "entrega-" + annex.post().code() + "-" + annex.on() + ".pdf", annex);
    }

    private Annex annex(String code) {
        var history = posts.history(code).orElseThrow(NotHere::new);
        var post = history.post();
        var today = pages.words().today();
        var parts = sources.stream()
                .flatMap(source -> source.of(post).stream())
                .sorted(Comparator.comparingInt(Part::rank))
                .toList();
        return new Annex(
                post, directory.organ(post.organ()).orElseThrow(NotHere::new), history.on(today, today), today, parts);
    }
}

package mx.andamio.briefs.web;

import java.util.stream.IntStream;
import mx.andamio.briefs.web.BriefViews.Brief;
import mx.andamio.briefs.web.BriefViews.Concern;
import mx.andamio.identity.Allowed;
import mx.andamio.identity.Permission;
import mx.andamio.pages.BadRequest;
import mx.andamio.pages.NotHere;
import mx.andamio.pages.Pages;
import mx.andamio.pages.Section;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/** The brief of an organ as a page that prints on one sheet, or one concern of it in full; as PDF; and as JSON, where nothing is cut. */
@Controller
class BriefPages {

    private final Pages pages;
    private final Briefs briefs;

    BriefPages(Pages pages, Briefs briefs) {
        this.pages = pages;
        this.briefs = briefs;
    }

    @GetMapping("/representaciones/{code}/ficha")
    @Allowed(Permission.READ)
    ModelAndView page(@PathVariable String code, @RequestParam(defaultValue = "") String ver) {
        var whole = brief(code);
        var brief = ver.isEmpty() ? whole : whole.only(BadRequest.oneOf(Concern.values(), ver));
        var title = pages.words().text("brief.of", brief.organ().name());
        return pages.page("briefs/brief", Section.ORGANS, title, brief);
    }

    @GetMapping("/representaciones/{code}/ficha.pdf")
    @Allowed(Permission.READ)
    ResponseEntity<byte[]> pdf(@PathVariable String code) {
        var brief = brief(code);
        return pages.sheet(
                "briefs/briefpdf",
                "ficha-" + brief.organ().code() + "-" + brief.on() + ".pdf",
                IntStream.rangeClosed(0, Brief.ROOM)
                        .mapToObj(less -> brief.within(Brief.ROOM - less))
                        .iterator());
    }

    @GetMapping("/api/v1/organs/{code}/brief")
    @ResponseBody
    @Allowed(Permission.READ)
    BriefJson json(@PathVariable String code) {
        return BriefJson.of(brief(code), pages.words());
    }

    private Brief brief(String code) {
        return briefs.of(code, pages.words().today()).orElseThrow(NotHere::new);
    }
}

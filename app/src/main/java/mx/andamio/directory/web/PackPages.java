package mx.andamio.directory.web;

import jakarta.servlet.http.HttpServletRequest;
import mx.andamio.directory.PackLoads;
import mx.andamio.directory.web.Views.PackView;
import mx.andamio.identity.Allowed;
import mx.andamio.identity.Does;
import mx.andamio.identity.Permission;
import mx.andamio.pages.Pages;
import mx.andamio.pages.Section;
import mx.andamio.register.Command;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** What the pack's files would change, and loading them. */
@Controller
class PackPages {

    private final Pages pages;
    private final PackLoads loads;

    PackPages(Pages pages, PackLoads loads) {
        this.pages = pages;
        this.loads = loads;
    }

    @GetMapping("/paquete")
    @Allowed(Permission.LOAD_PACK)
    ModelAndView compare() {
        return pages.page(
                "directory/pack", Section.ORGANS, pages.words().text("pack.title"), new PackView(loads.compare()));
    }

    @PostMapping("/paquete")
    @Allowed(Permission.LOAD_PACK)
    ModelAndView load(@Does("directory.pack.load") Command command, HttpServletRequest request) {
        return pages.after(request, loads.load(command), pages.words().text("pack.loaded"), "/paquete", "/paquete");
    }
}

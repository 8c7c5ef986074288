package mx.andamio.measurement.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.function.Function;
import java.util.stream.Collectors;
import mx.andamio.directory.Directory;
import mx.andamio.identity.Allowed;
import mx.andamio.identity.Does;
import mx.andamio.identity.Permission;
import mx.andamio.measurement.Units;
import mx.andamio.measurement.Units.Unit;
import mx.andamio.measurement.UnitsCsv;
import mx.andamio.measurement.web.Views.UnitList;
import mx.andamio.pack.Folding;
import mx.andamio.pack.Organ;
import mx.andamio.pages.Pages;
import mx.andamio.pages.Section;
import mx.andamio.pages.Slice;
import mx.andamio.register.Command;
import mx.andamio.register.Outcome;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** All medical units, and loading their list. */
@Controller
class UnitListPages {

    static final String HERE = "/unidades";
    private static final int PAGE = 50;

    private final Pages pages;
    private final Units units;
    private final Directory directory;

    UnitListPages(Pages pages, Units units, Directory directory) {
        this.pages = pages;
        this.units = units;
        this.directory = directory;
    }

    @GetMapping(HERE)
    @Allowed(Permission.READ)
    ModelAndView list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String organo,
            @RequestParam(defaultValue = "0") int page) {
        var organs = directory.all().stream().collect(Collectors.toMap(Organ::code, Function.identity()));
        var now = units.on(pages.words().today());
        var sought = Folding.fold(q);
        var found = now.stream()
                .filter(one -> organo.isEmpty() || one.organ().equals(organo))
                .filter(one -> sought.isEmpty()
                        || Folding.fold(one.code() + " " + one.name() + " " + one.kind())
                                .contains(sought))
                .toList();
        var slice = Slice.of(found, page, PAGE);
        var choices = now.stream()
                .map(Unit::organ)
                .distinct()
                .sorted()
                .filter(organs::containsKey)
                .map(organs::get)
                .toList();
        return pages.page(
                "measurement/units",
                Section.INDICATORS,
                pages.words().text("units.title"),
                new UnitList(slice.items(), organs, slice.total(), now.size(), page, PAGE, q.strip(), organo, choices));
    }

    @PostMapping(HERE)
    @Allowed(Permission.LOAD_PACK)
    ModelAndView load(
            @Does("measurement.units.load") Command command,
            HttpServletRequest request,
            @RequestParam("file") MultipartFile file)
            throws IOException {
        try (var content = file.getInputStream()) {
            var outcome = load(units, command, UnitsCsv.read(content));
            return pages.after(request, outcome, pages.words().text("units.loaded"), HERE, HERE);
        }
    }

    static Outcome load(Units units, Command command, UnitsCsv.Read read) {
        return switch (read) {
            case UnitsCsv.Read.Whole(var all) -> units.load(command, all);
            case UnitsCsv.Read.Wrong(var reason) -> new Outcome.Refused(reason);
        };
    }
}

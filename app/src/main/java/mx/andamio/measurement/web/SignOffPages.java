package mx.andamio.measurement.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import mx.andamio.identity.Allowed;
import mx.andamio.identity.Asker;
import mx.andamio.identity.Does;
import mx.andamio.identity.Permission;
import mx.andamio.measurement.Indicators;
import mx.andamio.measurement.SignOffs;
import mx.andamio.measures.definitions.Dataset;
import mx.andamio.pages.NotHere;
import mx.andamio.pages.Pages;
import mx.andamio.pages.Problems;
import mx.andamio.pages.Section;
import mx.andamio.register.Command;
import mx.andamio.register.Outcome;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Which months are signed off, and one of them to look at and sign. */
@Controller
@RequestMapping("/firma-de-cifras")
class SignOffPages {

    private final Pages pages;
    private final Indicators indicators;
    private final SignOffs signOffs;
    private final SignedMonths shown;

    SignOffPages(Pages pages, Indicators indicators, SignOffs signOffs, SignedMonths shown) {
        this.pages = pages;
        this.indicators = indicators;
        this.signOffs = signOffs;
        this.shown = shown;
    }

    /** @param turno {@code mio} for months that wait for whoever asks */
    @GetMapping
    @Allowed(Permission.READ)
    ModelAndView list(Asker who, @RequestParam(defaultValue = "") String turno) {
        return pages.page(
                "measurement/signoffs",
                Section.INDICATORS,
                pages.words().text("sign_off.title"),
                shown.list(who, turno.equals("mio")));
    }

    @GetMapping("/{code}/{period}")
    @Allowed(Permission.READ)
    ModelAndView one(Asker who, @PathVariable String code, @PathVariable String period) {
        return page(who, dataset(indicators, code), month(period), null, "");
    }

    @PostMapping("/{code}/{period}")
    @Allowed(Permission.SIGN_OFF)
    ModelAndView sign(
            @Does("measurement.figures.sign") Command command,
            Asker who,
            HttpServletRequest request,
            @PathVariable String code,
            @PathVariable String period,
            @RequestParam(defaultValue = "") String seen) {
        var dataset = dataset(indicators, code);
        var month = month(period);
        return after(request, who, dataset, month, signOffs.sign(command, who, dataset, month, seen), "signed", "");
    }

    @PostMapping("/{code}/{period}/reapertura")
    @Allowed(Permission.SIGN_OFF)
    ModelAndView reopen(
            @Does("measurement.figures.reopen") Command command,
            Asker who,
            HttpServletRequest request,
            @PathVariable String code,
            @PathVariable String period,
            @RequestParam(defaultValue = "") String reason) {
        var dataset = dataset(indicators, code);
        var month = month(period);
        return after(
                request, who, dataset, month, signOffs.reopen(command, who, dataset, month, reason), "taken", reason);
    }

    private ModelAndView after(
            HttpServletRequest request,
            Asker who,
            Dataset dataset,
            LocalDate month,
            Outcome outcome,
            String done,
            String typed) {
        return switch (outcome) {
            case Outcome.Done _ -> {
                pages.tell(request, "success", pages.words().text("sign_off.told." + done));
                yield pages.redirect(path(dataset, month));
            }
            case Outcome.Refused(var reason) -> {
                var again = page(who, dataset, month, pages.words().reason(reason), typed);
                again.setStatus(Problems.status(reason.kind()));
                yield again;
            }
        };
    }

    private ModelAndView page(Asker who, Dataset dataset, LocalDate month, @Nullable String refused, String typed) {
        var words = pages.words();
        return pages.page(
                "measurement/signoff",
                Section.INDICATORS,
                dataset.title().in(words.locale()) + ", " + words.month(month),
                shown.one(who, dataset, month, refused, typed));
    }

    static String path(Dataset dataset, LocalDate month) {
        return "/firma-de-cifras/" + dataset.code() + "/" + YearMonth.from(month);
    }

    /** @throws NotHere where there is no such dataset, or nobody signs its figures off */
    static Dataset dataset(Indicators indicators, String code) {
        return indicators.dataset(code).filter(one -> !one.signedBy().isEmpty()).orElseThrow(NotHere::new);
    }

    /** @throws NotHere where it is no month, as {@code 2025-03} */
    static LocalDate month(String said) {
        try {
            return YearMonth.parse(said).atDay(1);
        } catch (DateTimeParseException _) {
            throw new NotHere();
        }
    }
}

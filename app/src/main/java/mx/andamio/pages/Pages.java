package mx.andamio.pages;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Iterator;
import java.util.Map;
import mx.andamio.register.Outcome;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.servlet.view.RedirectView;

/** Turns a view record into a page. */
@Component
public class Pages {

    private static final String NOTICE = "andamio.notice";

    /** In letters; nobody types more into a box, and every page shows it again. */
    private static final int LONGEST_QUERY = 1_000;

    private final TemplateEngine engine;
    private final Clock clock;
    private final ZoneId zone;
    private final String assets;
    private final boolean demonstration;

    Pages(
            Clock clock,
            @Value("${andamio.zone}") String zone,
            @Value("${andamio.assets}") String assets,
            @Value("${andamio.demonstration:false}") boolean demonstration) {
        this.engine = TemplateEngine.createPrecompiled(null, ContentType.Html, null, "mx.andamio.generated.jte");
        this.engine.setTrimControlStructures(true);
        this.clock = clock;
        this.zone = ZoneId.of(zone);
        this.assets = assets + "-" + Assets.fingerprint();
        this.demonstration = demonstration;
    }

    /**
     * A whole page.
     *
     * @param template path of the template without its extension ({@code library/papers})
     * @param title of the page in the reader's language
     */
    public ModelAndView page(String template, Section section, String title, Object view) {
        return new ModelAndView(new JteView(template, section, title), Map.of("view", view));
    }

    /**
     * A document to keep: the template rendered as PDF, with its letters inside and its structure for screen readers.
     *
     * @param template of a whole document that is also well-formed XML; it gets {@code words}, {@code style} and {@code view}
     */
    public ResponseEntity<byte[]> pdf(String template, String fileName, Object view) {
        return attached(fileName, rendered(template, view));
    }

    /**
     * A document of one sheet.
     *
     * @param template as for {@link #pdf}
     * @param views at least one, the fullest first: the first one that takes one sheet is printed, or else the last
     */
    public ResponseEntity<byte[]> sheet(String template, String fileName, Iterator<?> views) {
        var pdf = rendered(template, views.next());
        while (PdfDocument.sheets(pdf) > 1 && views.hasNext()) {
            pdf = rendered(template, views.next());
        }
        return attached(fileName, pdf);
    }

    /**
     * A document that is kept for good: PDF/A-3 in the language of the institution, with the data of which it is the picture inside. The same view, data and moment give the same bytes.
     *
     * @param template as for {@link #pdf}
     * @param dataName name of the data inside, which is JSON
     * @param dated its moment, also the day on which its words are said
     */
    public ResponseEntity<byte[]> archive(
            String template, String fileName, Object view, String dataName, byte[] data, Instant dated) {
        var inside = new PdfDocument.Inside(dataName, MediaType.APPLICATION_JSON_VALUE, data);
        return attached(fileName, PdfDocument.archive(xhtml(template, view, writtenOn(dated)), inside, dated));
    }

    /** The words of the institution's own papers of that day. */
    public Words writtenOn(Instant day) {
        return new Words(Words.SPANISH, zone, LocalDate.ofInstant(day, zone));
    }

    private byte[] rendered(String template, Object view) {
        return PdfDocument.of(xhtml(template, view, words()));
    }

    private String xhtml(String template, Object view, Words words) {
        var output = new Utf8ByteOutput();
        engine.render(template + ".jte", Map.of("words", words, "style", PdfDocument.STYLE, "view", view), output);
        return new String(output.toByteArray(), StandardCharsets.UTF_8);
    }

    private static ResponseEntity<byte[]> attached(String fileName, byte[] pdf) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(fileName, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(pdf);
    }

    /** The words in the language of whoever looks; in Spanish where nobody does, as at the start. */
    public Words words() {
        return new Words(Language.ofRequest(), zone, LocalDate.now(clock.withZone(zone)));
    }

    /** Says something on the next page that this person sees. */
    public void tell(HttpServletRequest request, String kind, String text) {
        var flash = RequestContextUtils.getOutputFlashMap(request);
        if (flash != null) {
            flash.put(NOTICE, new Frame.Notice(kind, text));
        }
    }

    /** Answers a form: on to {@code next} when it was done; back to {@code form} with the reason when it was refused. */
    public ModelAndView after(HttpServletRequest request, Outcome outcome, String success, String next, String form) {
        return switch (outcome) {
            case Outcome.Done _ -> {
                tell(request, "success", success);
                yield redirect(next);
            }
            case Outcome.Refused refused -> {
                tell(request, "error", words().reason(refused.reason()));
                yield redirect(form);
            }
        };
    }

    /** Takes the path as it is: braces in it are no places to fill. */
    public ModelAndView redirect(String path) {
        var view = new RedirectView(path);
        view.setExpandUriTemplateVariables(false);
        return new ModelAndView(view);
    }

    private Frame frame(HttpServletRequest request, Section section, String title) {
        return new Frame(
                title,
                section,
                words(),
                viewer(request.getUserPrincipal()),
                csrf(request),
                notice(request),
                assets,
                query(request),
                address(request),
                demonstration);
    }

    /** The address that was asked for, also where the server asks again for the page of a fault. */
    private static String address(HttpServletRequest request) {
        var path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String first
                ? first
                : request.getRequestURI();
        return request.getQueryString() == null ? path : path + "?" + request.getQueryString();
    }

    /** What is in the search box; nothing where it is no question, or where the page is about parameters that cannot be read. */
    private static String query(HttpServletRequest request) {
        try {
            var query = request.getParameter("q");
            return query == null || query.length() > LONGEST_QUERY ? "" : query;
        } catch (IllegalStateException e) {
            return "";
        }
    }

    private static @Nullable Viewer viewer(@Nullable Principal principal) {
        return principal instanceof Authentication authentication
                        && authentication.getPrincipal() instanceof Viewer viewer
                ? viewer
                : null;
    }

    private static Frame.Csrf csrf(HttpServletRequest request) {
        return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
                ? new Frame.Csrf(token::getParameterName, token::getToken)
                : new Frame.Csrf(() -> "_csrf", () -> "");
    }

    private static Frame.@Nullable Notice notice(HttpServletRequest request) {
        var flash = RequestContextUtils.getInputFlashMap(request);
        return flash == null ? null : (Frame.Notice) flash.get(NOTICE);
    }

    private final class JteView implements View {

        private final String template;
        private final Section section;
        private final String title;

        JteView(String template, Section section, String title) {
            this.template = template;
            this.section = section;
            this.title = title;
        }

        /** Renders into memory first: a template that fails must not send half a page. */
        @Override
        public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
                throws IOException {
            var parameters = new java.util.HashMap<String, @Nullable Object>(model == null ? Map.of() : model);
            parameters.put("frame", frame(request, section, title));
            var output = new Utf8ByteOutput();
            engine.render(template + ".jte", parameters, output);
            response.setContentType(MediaType.TEXT_HTML_VALUE + ";charset=UTF-8");
            response.setContentLength(output.getContentLength());
            output.writeTo(response.getOutputStream());
        }
    }
}

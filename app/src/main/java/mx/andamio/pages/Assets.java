package mx.andamio.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.zip.CRC32C;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Styles, scripts and typefaces: browsers keep them for a year, so their address changes with what they hold. */
@Configuration(proxyBeanMethods = false)
class Assets implements WebMvcConfigurer {

    private static final List<String> NAMED_BY_PAGES =
            List.of("andamio.css", "app.js", "drop.js", "reading.js", "icon.svg");

    /** Eight digits that change with any of the files that pages name; typefaces carry theirs in their names. */
    static String fingerprint() {
        var sum = new CRC32C();
        for (var name : NAMED_BY_PAGES) {
            try (var in = Assets.class.getResourceAsStream("/static/assets/" + name)) {
                if (in == null) {
                    throw new IllegalStateException("no /static/assets/" + name + ": the module web was not built");
                }
                sum.update(in.readAllBytes());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return "%08x".formatted(sum.getValue());
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/assets/**")
                .addResourceLocations("classpath:/static/assets/")
                .setCacheControl(CacheControl.maxAge(Duration.ofDays(365)).immutable());
    }
}

package mx.andamio.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Collectors;
import mx.andamio.pages.Pages;
import org.aopalliance.intercept.MethodInterceptor;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** Which templates of pages there are, and which of them were asked for since the application of the journeys started. */
@TestConfiguration(proxyBeanMethods = false)
public class SeenTemplates {

    private static final Path TEMPLATES = Path.of("src/main/jte");
    private static final Set<String> SEEN = new ConcurrentSkipListSet<>();

    @Bean
    static BeanPostProcessor templatesThatAreAskedFor() {
        MethodInterceptor noting = call -> {
            if (call.getMethod().getName().equals("page")) {
                SEEN.add(String.valueOf(call.getArguments()[0]));
            }
            return call.proceed();
        };
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                if (!(bean instanceof Pages)) {
                    return bean;
                }
                var proxy = new ProxyFactory(bean);
                proxy.setProxyTargetClass(true);
                proxy.addAdvice(noting);
                return proxy.getProxy();
            }
        };
    }

    /** As {@link Pages#page} names them. */
    static Set<String> seen() {
        return SEEN;
    }

    /** Templates of whole pages: those that fill one of the two frames. The others are parts of them, or documents. */
    static Set<String> ofPages() {
        try (var files = Files.walk(TEMPLATES)) {
            var pages = files.filter(file -> file.toString().endsWith(".jte"))
                    .filter(SeenTemplates::fillsAFrame)
                    .map(file -> TEMPLATES.relativize(file).toString().replaceFirst("\\.jte$", ""))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(pages).hasSizeGreaterThan(20);
            return pages;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean fillsAFrame(Path template) {
        try {
            var text = Files.readString(template);
            return text.contains("@template.layout(") || text.contains("@template.bare(");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

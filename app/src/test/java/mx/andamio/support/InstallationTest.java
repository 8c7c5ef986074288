package mx.andamio.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import mx.andamio.Andamio;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;

/**
 * A test against a whole installation: the application with its own PostgreSQL 18 and the IMSS pack loaded. All such tests of one run
 * share the installation, so each works with things of its own (unique names, unique papers) and none expects an empty table.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@SpringBootTest(
        classes = Andamio.class,
        properties = {"andamio.data=target/test-data${andamio.test.fork:}", "andamio.pack=../institutions/imss"})
@AutoConfigureMockMvc
@Import(Fixtures.class)
public @interface InstallationTest {}

package mx.andamio;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModulesTest {

    /** The libraries stand below every module and compiled templates beside them: neither is a module. */
    private static final String[] NO_MODULES = {
        "mx.andamio.generated..",
        "mx.andamio.pack..",
        "mx.andamio.reader..",
        "mx.andamio.sheets..",
        "mx.andamio.measures.."
    };

    @Test
    void modulesCallOnlyWhatTheyDeclare() {
        ApplicationModules.of(Andamio.class, resideInAnyPackage(NO_MODULES)).verify();
    }
}

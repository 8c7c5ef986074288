package mx.andamio;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mx.andamio.commitments.CommitmentId;
import mx.andamio.commitments.RecordedAgreement;
import mx.andamio.commitments.Ruling;
import mx.andamio.identity.Allowed;
import mx.andamio.register.Reason;
import mx.andamio.sessions.SessionId;
import mx.andamio.support.PlantedPages;
import org.jooq.DSLContext;
import org.jooq.PlainSQL;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.modulith.NamedInterface;
import org.springframework.web.bind.annotation.RequestMapping;

class ArchitectureTest {

    private static final String GENERATED = "mx.andamio.generated..";
    private static final String TABLES = "mx.andamio.*.db..";

    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("mx.andamio")
            .that(are(DescribedPredicate.not(resideInAnyPackage(GENERATED, TABLES))));

    private static final ArchRule NO_PLAIN_SQL = noClasses()
            .that()
            // the library measures makes its SELECT of a tree that was checked node by node
            .resideOutsideOfPackages("mx.andamio.storage..", "mx.andamio.measures..")
            .should(callWhatTakesSqlAsText())
            .because("a query that is built from text is one mistake away from an injection");

    private static final ArchRule ENDPOINTS_SAY_WHO_MAY = methods()
            .that()
            .areMetaAnnotatedWith(RequestMapping.class)
            .and()
            .areDeclaredInClassesThat()
            .areNotAssignableTo(ErrorController.class)
            .should()
            .beAnnotatedWith(Allowed.class);

    /** Where the model of commitments is: rules that only the language and each other are needed for. */
    private static final String[] COMMITMENT_MODEL = {
        "mx.andamio.commitments.goals..", "mx.andamio.commitments.ratings..", "mx.andamio.commitments.life.."
    };

    private static final ArchRule COMMITMENTS_ARE_PURE = classes()
            .that()
            .resideInAnyPackage(COMMITMENT_MODEL)
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(COMMITMENT_MODEL)
                    .or(resideInAnyPackage("java..", "org.jspecify.annotations.."))
                    .or(belongToAnyOf(
                            CommitmentId.class,
                            RecordedAgreement.class,
                            Ruling.class,
                            Reason.class,
                            SessionId.class,
                            // Says which modules may read the model.
                            NamedInterface.class)))
            .andShould(notAskForTheTime())
            .because("what a rule says is known from what it is given: no database, no page, no clock");

    private static final ArchRule NO_FIELD_INJECTION = noFields()
            .should()
            .beAnnotatedWith(Autowired.class)
            .orShould()
            .beAnnotatedWith(Value.class)
            .orShould()
            .beAnnotatedWith("jakarta.annotation.Resource")
            .orShould()
            .beAnnotatedWith("jakarta.inject.Inject");

    @Test
    void nobodyHandsSqlOverAsText() {
        NO_PLAIN_SQL.check(OURS);
    }

    @Test
    void theRuleAgainstSqlAsTextSeesCallsAndReferences() {
        assertThatThrownBy(() -> NO_PLAIN_SQL.check(new ClassFileImporter().importClasses(PlantedCall.class)))
                .isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> NO_PLAIN_SQL.check(new ClassFileImporter().importClasses(PlantedReference.class)))
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void theModelOfCommitmentsNeedsNothingButTheLanguage() {
        COMMITMENTS_ARE_PURE.check(OURS);
    }

    @Test
    void theRuleOfTheModelSeesAClock() {
        assertThatThrownBy(() -> classes()
                        .should(notAskForTheTime())
                        .check(new ClassFileImporter().importClasses(PlantedClock.class)))
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void everyEndpointSaysWhoMay() {
        ENDPOINTS_SAY_WHO_MAY.check(OURS);
    }

    @Test
    void theRuleOfEndpointsSeesOneThatForgot() {
        assertThatThrownBy(() -> ENDPOINTS_SAY_WHO_MAY.check(new ClassFileImporter().importClasses(PlantedPages.class)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("forgotToSayWhoMay");
    }

    @Test
    void storesAndPagesAreNobodyElsesBusiness() {
        classes()
                .that()
                .resideInAnyPackage("mx.andamio..store..", "mx.andamio..web..")
                .and(DescribedPredicate.not(resideInAPackage("mx.andamio.web..")))
                .and(DescribedPredicate.not(areForTemplates()))
                .should()
                .bePackagePrivate()
                .orShould()
                .bePrivate()
                .check(OURS);
    }

    @Test
    void whatIsNeededStandsInTheConstructor() {
        NO_FIELD_INJECTION.check(OURS);
    }

    @Test
    void theRuleOfConstructorsSeesAnInjectedField() {
        assertThatThrownBy(() -> NO_FIELD_INJECTION.check(new ClassFileImporter().importClasses(PlantedField.class)))
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void fieldsAreFinalWhereSpringMakesTheObject() {
        fields().that()
                .areDeclaredInClassesThat()
                .areMetaAnnotatedWith("org.springframework.stereotype.Component")
                .should()
                .beFinal()
                .check(OURS);
    }

    @Test
    void timeIsJavaTime() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.util.Date")
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo("java.util.Calendar")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.sql.Timestamp")
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo("java.text.DateFormat")
                .check(OURS);
    }

    @Test
    void namesSayWhatAThingIs() {
        noClasses()
                .should()
                .haveNameMatching(".*(Impl|Manager|Helper|Helpers|Util|Utils|Dto|DTO)(\\$.*)?")
                .check(OURS);
    }

    @Test
    void everyPackageSaysWhatMayBeNull() {
        var unmarked = OURS.stream()
                .filter(c -> c.getPackageName().startsWith("mx.andamio"))
                .map(JavaClass::getPackage)
                .distinct()
                .filter(p -> p.tryGetPackageInfo()
                        .filter(info -> info.isAnnotatedWith(NullMarked.class))
                        .isEmpty())
                .map(p -> p.getName())
                .sorted();

        assertThat(unmarked).isEmpty();
    }

    private static ArchCondition<JavaClass> notAskForTheTime() {
        return new ArchCondition<>("not ask for the time") {
            @Override
            public void check(JavaClass from, ConditionEvents events) {
                from.getMethodCallsFromSelf().stream()
                        .filter(call -> call.getTargetOwner().getPackageName().equals("java.time")
                                && call.getName().equals("now"))
                        .forEach(call -> events.add(SimpleConditionEvent.violated(call, call.getDescription())));
            }
        };
    }

    private static ArchCondition<JavaClass> callWhatTakesSqlAsText() {
        return new ArchCondition<>("call what takes SQL as text") {
            @Override
            public void check(JavaClass from, ConditionEvents events) {
                Stream.<JavaCodeUnitAccess<?>>concat(
                                from.getCodeUnitCallsFromSelf().stream(), from.getCodeUnitReferencesFromSelf().stream())
                        .filter(ArchitectureTest::takesSqlAsText)
                        .forEach(call -> events.add(SimpleConditionEvent.satisfied(call, call.getDescription())));
            }
        };
    }

    private static boolean takesSqlAsText(JavaCodeUnitAccess<?> call) {
        return call.getTarget()
                .resolveMember()
                .filter(method -> method.isAnnotatedWith(PlainSQL.class))
                .isPresent();
    }

    private static DescribedPredicate<JavaClass> areForTemplates() {
        var imported = importedByTemplates();
        return DescribedPredicate.describe(
                "are for templates",
                c -> c.getName().matches(".*\\.web\\.\\w*Views(\\$.*)?")
                        || imported.contains(c.getName().replaceFirst("\\$.*", "")));
    }

    private static Set<String> importedByTemplates() {
        var line = Pattern.compile("^@import (mx\\.andamio\\.[\\w.]+)$", Pattern.MULTILINE);
        try (var files = Files.walk(Path.of("src/main/jte"))) {
            var texts = files.filter(Files::isRegularFile).toList();
            var imported = Stream.<String>builder();
            for (var file : texts) {
                line.matcher(Files.readString(file))
                        .results()
                        .map(MatchResult::group)
                        .forEach(imported);
            }
            return imported.build()
                    .map(text -> text.substring("@import ".length()))
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @SuppressWarnings("UnusedMethod") // Read as a class file, never run.
    private static final class PlantedCall {
        static Object query(DSLContext database, String text) {
            return database.fetch("select * from entry where actor = '" + text + "'");
        }
    }

    @SuppressWarnings("UnusedMethod") // Read as a class file, never run.
    private static final class PlantedReference {
        static java.util.function.Function<String, Object> query(DSLContext database) {
            return database::fetch;
        }
    }

    @SuppressWarnings("UnusedMethod") // Read as a class file, never run.
    private static final class PlantedClock {
        static Object today() {
            return java.time.LocalDate.now(java.time.ZoneOffset.UTC);
        }
    }

    @SuppressWarnings("UnusedVariable") // Read as a class file, never run.
    private static final class PlantedField {
        @Autowired
        @org.jspecify.annotations.Nullable
        Object injected;
    }
}

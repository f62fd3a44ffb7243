package org.castlist.app;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may know whom. ARCHITECTURE.md says why. */
class ArchitectureTest {

    /** The packages of core, each of which may know those before it. */
    private static final List<String> STORY = List.of(
            "video",
            "shots",
            "faces",
            "tracks",
            "embeddings",
            "adaptation",
            "clustering",
            "people",
            "decisions",
            "maps",
            "evaluation",
            "pipeline",
            "library");

    private static final JavaClasses CLASSES = Sources.classes();

    @Test
    void everyPackageOfCoreHasItsPlaceInTheStory() {
        Set<String> packages = CLASSES.stream()
                .filter(isIn("core"))
                .map(JavaClass::getPackageName)
                .filter(name -> !name.equals("org.castlist")) // @Paper
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(packages)
                .containsExactlyInAnyOrderElementsOf(
                        STORY.stream().map(name -> "org.castlist." + name).toList());
    }

    @Test
    void noPackageOfCoreKnowsALaterOne() {
        for (int i = 0; i + 1 < STORY.size(); i++) {
            String[] later = STORY.subList(i + 1, STORY.size()).stream()
                    .map(name -> "org.castlist." + name)
                    .toArray(String[]::new);
            noClasses()
                    .that()
                    .resideInAPackage("org.castlist." + STORY.get(i))
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(later)
                    .check(CLASSES);
        }
    }

    @Test
    void noTwoPackagesKnowEachOther() {
        slices().matching("org.castlist.(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void coreNeedsNothingButJava() {
        classes()
                .that(isIn("core"))
                .should()
                .onlyDependOnClassesThat(describe(
                        "are Java's, JSpecify's or core's own",
                        type -> type.getPackageName().startsWith("java.")
                                || type.getPackageName().startsWith("org.jspecify.")
                                || type.isPrimitive()
                                || type.getBaseComponentType().isPrimitive()
                                || isIn("core").test(type.getBaseComponentType())))
                .check(CLASSES);
    }

    /** Only the app wires: of the others each knows core, and none another, but for the review, which is of a project. */
    @Test
    void theModulesKnowCoreAndNotEachOther() {
        for (String module : modules()) {
            if (!module.equals("app")) {
                noClasses()
                        .that(isIn(module))
                        .should()
                        .dependOnClassesThat(describe(
                                "belong to another module than core and " + module,
                                type -> isOurs(type)
                                        && !isIn("core").test(type)
                                        && !(module.equals("review")
                                                && isIn("project").test(type))
                                        && !isIn(module).test(type)))
                        .check(CLASSES);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "media, org.bytedeco..",
        "models, ai.onnxruntime..",
        "models, com.fasterxml.jackson.dataformat.yaml..",
        "project, org.jdbi..",
        "project, org.flywaydb..",
        "project, org.sqlite..",
        "review, io.javalin..",
        "app, picocli.."
    })
    void whatIsHeavyStaysInItsModule(String module, String library) {
        noClasses()
                .that(isIn(module).negate())
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library)
                .check(CLASSES);
        assertThat(CLASSES.stream()
                        .filter(isIn(module))
                        .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                        .map(dependency -> dependency.getTargetClass().getPackageName()))
                .as("%s is used at all", library)
                .anyMatch(name -> name.startsWith(library.replace("..", "")));
    }

    @Test
    void onlyTheAppEndsTheProcess() {
        noClasses()
                .that(isIn("app").negate())
                .should()
                .callMethod(System.class, "exit", int.class)
                .orShould()
                .callMethod(Runtime.class, "exit", int.class)
                .orShould()
                .callMethod(Runtime.class, "halt", int.class)
                .check(CLASSES);
    }

    @Test
    void onlyTheAppPrints() {
        noClasses()
                .that(isIn("app").negate())
                .should(GeneralCodingRules.ACCESS_STANDARD_STREAMS)
                .check(CLASSES);
        noClasses().should(GeneralCodingRules.USE_JAVA_UTIL_LOGGING).check(CLASSES);
    }

    @Test
    void noPackageIsAPlaceForAnything() {
        assertThat(packages())
                .noneMatch(name -> name.matches(".*\\.(util|utils|common|misc|helper|helpers|impl)(\\..*)?"));
    }

    @Test
    void noNameSaysNothing() {
        noClasses()
                .should()
                .haveSimpleNameEndingWith("Util")
                .orShould()
                .haveSimpleNameEndingWith("Utils")
                .orShould()
                .haveSimpleNameEndingWith("Helper")
                .orShould()
                .haveSimpleNameEndingWith("Manager")
                .orShould()
                .haveSimpleNameEndingWith("Impl")
                .orShould()
                .haveSimpleNameStartingWith("Abstract")
                .check(CLASSES);
    }

    @Test
    void everyPackageIsCheckedForNull() {
        Set<String> unmarked = CLASSES.stream()
                .map(JavaClass::getPackage)
                .filter(held -> !held.isAnnotatedWith(NullMarked.class))
                .map(JavaPackage::getName)
                .collect(Collectors.toCollection(TreeSet::new));
        unmarked.remove("org.castlist"); // @Paper, an annotation
        assertThat(unmarked).isEmpty();
    }

    private static Set<String> modules() {
        return CLASSES.stream().map(Sources::moduleOf).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> packages() {
        return CLASSES.stream().map(JavaClass::getPackageName).collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isOurs(JavaClass type) {
        return type.getBaseComponentType().getPackageName().startsWith("org.castlist");
    }

    private static DescribedPredicate<JavaClass> isIn(String module) {
        return describe(
                "are in " + module,
                type -> isOurs(type)
                        && Sources.moduleOf(type.getBaseComponentType()).equals(module));
    }
}

package dev.ulpforge.tests.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

/** The tables of ARCHITECTURE.md, and rules for all classes. */
class ArchitectureTest {
    private static final Path ROOT = Path.of(System.getProperty("ulpforge.root"));
    private static final JavaClasses CLASSES = ClassesByName.importer()
            .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("dev.ulpforge");
    /** Packages that JDK modules export beyond {@code java}. */
    private static final Set<String> JDK_MODULES = Set.of("javax.annotation.processing..", "javax.lang.model..",
            "javax.tools..", "com.sun.source..", "com.sun.management..", "javax.xml.parsers..", "org.w3c.dom..",
            "org.xml.sax..");
    /** Whether the module was built that only a profile of the build has. */
    private static final boolean WITH_SPARK = Boolean.getBoolean("ulpforge.spark");
    private static final Arrows ARROWS = documented();
    /** Names that stand for several classes still; none may be added. */
    private static final Set<String> AMBIGUOUS = Set.of("Fitter", "Reconstruction", "Samples");

    private static Arrows documented() {
        try {
            return Arrows.documented(ROOT.resolve("ARCHITECTURE.md"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Set<String> modules() {
        return ARROWS.modules().keySet();
    }

    static List<String> builtModules() {
        return modules().stream().filter(module -> WITH_SPARK || !module.equals("spark")).toList();
    }

    static Set<String> libraries() {
        return ARROWS.libraries().keySet();
    }

    @ParameterizedTest
    @MethodSource("builtModules")
    void theRulesLookAtRealClasses(String module) {
        assertThat(CLASSES).anyMatch(type -> type.getPackageName().startsWith("dev.ulpforge." + module));
    }

    @ParameterizedTest
    @MethodSource("builtModules")
    void aModuleKnowsOnlyWhatItsArrowsAllow(String module) {
        Set<String> allowed = ARROWS.modules().get(module);
        String[] forbidden = modules().stream().filter(other -> !other.equals(module) && !allowed.contains(other))
                .map(Arrows::packages).flatMap(Arrays::stream).toArray(String[]::new);
        if (forbidden.length > 0) {
            noClasses().that().resideInAnyPackage(Arrows.packages(module)).should().dependOnClassesThat()
                    .resideInAnyPackage(forbidden).check(CLASSES);
        }
    }

    @ParameterizedTest
    @MethodSource("libraries")
    void aLibraryIsUsedInOneModule(String library) {
        String[] users = ARROWS.libraries().get(library).stream().map(Arrows::packages).flatMap(Arrays::stream)
                .toArray(String[]::new);
        noClasses().that().resideOutsideOfPackages(users).should().dependOnClassesThat()
                .resideInAPackage(library + "..").check(CLASSES);
    }

    @Test
    void theRuntimeNeedsTheJdkOnly() {
        noClasses().that().resideInAnyPackage(Arrows.packages("runtime")).should().dependOnClassesThat()
                .resideOutsideOfPackages("java..", "jdk.incubator.vector..", "dev.ulpforge", "dev.ulpforge.runtime..")
                .check(CLASSES);
    }

    @Test
    void thePluginLoadsOnlyWhatAnOldJavaCan() {
        noClasses().that().resideInAnyPackage(Arrows.packages("maven")).should().dependOnClassesThat(
                resideInAPackage("dev.ulpforge.driver..").and(not(resideInAPackage("dev.ulpforge.driver.launch"))))
                .check(CLASSES);
    }

    @Test
    void whatIsNoneOfTheLibrariesIsNotUsed() {
        Stream<String> known = Stream.concat(Stream.of("java..", "jdk.incubator.vector..", "dev.ulpforge.."),
                JDK_MODULES.stream());
        noClasses().should().dependOnClassesThat().resideOutsideOfPackages(
                Stream.concat(known, libraries().stream().map(library -> library + "..")).toArray(String[]::new))
                .check(CLASSES);
    }

    @Test
    void noPackagesDependOnEachOther() {
        Packages.FREE_OF_CYCLES.check(CLASSES);
    }

    @Test
    void namesAreNouns() {
        noClasses().should().haveNameMatching(".*(Impl|Util|Utils|Helper|Manager|Base)|.*\\.Abstract[A-Z].*")
                .check(CLASSES);
    }

    /** A reader who looks for a class finds one; nested classes are found through the one around them. */
    @Test
    void aNameStandsForOneClass() {
        Map<String, Long> classes = CLASSES.stream()
                .filter(type -> type.isTopLevelClass() && !type.getSimpleName().equals("package-info"))
                .collect(Collectors.groupingBy(JavaClass::getSimpleName, Collectors.counting()));
        assertThat(classes.keySet().stream().filter(name -> classes.get(name) > 1).toList())
                .isSubsetOf(AMBIGUOUS);
    }

    /** Digits and letters of what Ulpforge writes do not depend on where it runs. */
    @Test
    void nothingFollowsTheLocaleOfTheMachine() {
        LocaleFree.CALLS.check(CLASSES);
    }

    @Test
    void everyPackageTellsWhatItIs() throws IOException {
        assertThat(sourceFolders()).isNotEmpty()
                .allSatisfy(folder -> assertThat(folder.resolve("package-info.java")).exists());
    }

    private static List<Path> sourceFolders() throws IOException {
        try (Stream<Path> modules = Files.list(ROOT)) {
            return modules.map(module -> module.resolve("src/main/java")).filter(Files::isDirectory)
                    .flatMap(ArchitectureTest::foldersWithSources).toList();
        }
    }

    private static Stream<Path> foldersWithSources(Path tree) {
        try (Stream<Path> files = Files.walk(tree)) {
            return files.filter(file -> file.toString().endsWith(".java") && !file.endsWith("module-info.java"))
                    .map(Path::getParent).distinct().toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

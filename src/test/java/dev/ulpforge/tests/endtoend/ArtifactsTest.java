package dev.ulpforge.tests.endtoend;

import java.io.IOException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What a user's build finds of this one. */
class ArtifactsTest {
    /** Those with a descriptor of their own; the others have a name in their manifests. */
    private static final Set<String> DESCRIBED = Set.of("runtime", "kernels");
    private static final Set<String> NOT_FOR_USERS = Set.of("bom", "jmh", "spark", "src/test");

    static List<String> modules() {
        return StagedRepository.MODULES;
    }

    @ParameterizedTest
    @MethodSource("modules")
    void eachJarHasAModuleNameAndALicence(String module) throws IOException {
        Set<ModuleReference> found = ModuleFinder.of(StagedRepository.jar(module)).findAll();
        ModuleDescriptor descriptor = found.iterator().next().descriptor();
        assertThat(descriptor.name()).isEqualTo("dev.ulpforge." + module.replace("maven-plugin", "maven"));
        assertThat(descriptor.isAutomatic()).isEqualTo(!DESCRIBED.contains(module));
        try (JarFile jar = new JarFile(StagedRepository.jar(module).toFile())) {
            assertThat(jar.getEntry("META-INF/LICENSE")).isNotNull();
            assertThat(jar.getManifest().getMainAttributes().getValue("Automatic-Module-Name") == null)
                    .isEqualTo(DESCRIBED.contains(module));
        }
    }

    @ParameterizedTest
    @MethodSource("modules")
    void eachPomSaysWhatItIs(String module) throws IOException {
        assertThat(Files.readString(UserProject.ROOT.resolve(module).resolve("pom.xml"))).contains("<name>Ulpforge ")
                .contains("<description>");
    }

    @Test
    void theBomNamesThemAll() throws IOException {
        assertThat(named("bom/pom.xml", "<artifactId>ulpforge-([a-z-]+)</artifactId><version>"))
                .containsExactlyInAnyOrderElementsOf(modules());
        assertThat(named("pom.xml", "<module>([a-z/-]+)</module>").filter(module -> !module.startsWith("examples/"))
                .filter(module -> !NOT_FOR_USERS.contains(module))).containsExactlyInAnyOrderElementsOf(modules());
    }

    private static Stream<String> named(String file, String pattern) throws IOException {
        return Pattern.compile(pattern).matcher(Files.readString(UserProject.ROOT.resolve(file))).results()
                .map(match -> match.group(1));
    }
}

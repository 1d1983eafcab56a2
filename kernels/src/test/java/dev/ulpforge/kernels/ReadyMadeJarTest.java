package dev.ulpforge.kernels;

import java.io.IOException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import jdk.incubator.vector.FloatVector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** The jar as a whole: the module that it is, what a program loads of it, and how it does without the Vector API. */
class ReadyMadeJarTest {
    private static final String[] VECTORS = { "--add-modules", "jdk.incubator.vector" };
    private static final Pattern LOADED = Pattern.compile("dev\\.ulpforge\\.kernels\\.(\\S+) source:");

    @Test
    void isANamedModule() {
        Optional<ModuleReference> module = ModuleFinder.of(ForkedJava.JAR.stream().map(Path::of).toArray(Path[]::new))
                .find("dev.ulpforge.kernels");
        ModuleDescriptor descriptor = module.orElseThrow().descriptor();
        assertThat(descriptor.isAutomatic()).isFalse();
        assertThat(descriptor.exports()).extracting(ModuleDescriptor.Exports::source)
                .containsExactly("dev.ulpforge.kernels");
    }

    /** Few numbers are computed by the scalar form, so not even the vector form of a function is loaded for them. */
    @Test
    void aProgramLoadsTheFunctionsThatItCalls() throws Exception {
        assertThat(loaded(VECTORS)).contains("FloatMath", "FloatMathExp").doesNotContain("FloatMathExp$Vectors")
                .allMatch(name -> name.matches("ExpProgram|\\w+Forms|FloatMath|FloatMathExp(\\$\\w+)?"));
        assertThat(loaded("--add-modules", "jdk.incubator.vector", "-Ddev.ulpforge.warmup=off"))
                .contains("FloatMathExp$Vectors");
        assertThat(loaded()).contains("FloatMath", "FloatMathExp").doesNotContain("FloatMathExp$Vectors");
    }

    private static List<String> loaded(String... options) throws IOException, InterruptedException {
        String[] all = Arrays.copyOf(options, options.length + 1);
        all[options.length] = "-Xlog:class+load";
        List<String> lines = ForkedJava.run(ExpProgram.class, all);
        return LOADED.matcher(String.join("\n", lines)).results().map((MatchResult found) -> found.group(1)).toList();
    }

    /** Neither the widths of vectors nor their absence changes a bit. The width of this JVM's is that of all tests. */
    @ParameterizedTest
    @CsvSource({ "-XX:UseAVX=2, 256", "-XX:MaxVectorSize=16, 128", "-Xint, 0" })
    void hasTheSameBitsWithAllVectors(String flag, int width) throws Exception {
        assumeTrue(FloatVector.SPECIES_PREFERRED.vectorBitSize() > width, () -> "the same without " + flag);
        assertThat(ForkedJava.run(DigestProgram.class, "--add-modules", "jdk.incubator.vector",
                "-Ddev.ulpforge.warmup=off", "-XX:+IgnoreUnrecognizedVMOptions", flag))
                .containsAll(DigestProgram.digests());
    }

    @Test
    void withoutTheVectorModuleHasTheSameBitsAndOneWarning() throws Exception {
        List<String> onPath = ForkedJava.run(DigestProgram.class);
        List<String> asModule = ForkedJava.runWithModule(DigestProgram.class);
        for (List<String> lines : List.of(onPath, asModule)) {
            assertThat(lines).containsAll(DigestProgram.digests());
            assertThat(lines).filteredOn(line -> !line.startsWith("digest ")).filteredOn(line -> line.contains("ULP"))
                    .singleElement().asString().contains("ULP901").contains("--add-modules jdk.incubator.vector");
        }
    }
}

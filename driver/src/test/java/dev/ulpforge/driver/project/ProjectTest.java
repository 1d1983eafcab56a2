package dev.ulpforge.driver.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.ulpforge.driver.forge.LockFixture;
import dev.ulpforge.driver.message.CommandException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ProjectTest {
    private static final String DOMAIN = "[1, 2]";

    @TempDir
    private Path directory;

    private List<String> answer(String... kernels) throws IOException {
        List<String> lines = Stream.concat(Stream.of("locks\t" + directory.resolve("locks"), "output\t"
                + directory.resolve("out"), "encoding\tUTF-8", "toml\t" + directory.resolve("ulpforge.toml")),
                Stream.of(kernels)).toList();
        Path description = Files.write(directory.resolve("description.txt"), lines);
        return Files.readAllLines(Project.read(description).answer(directory.resolve("answer.txt")));
    }

    private static String[] kernel(String number, String... keysAndValues) {
        String[] lines = new String[keysAndValues.length / 2];
        for (int i = 0; i < lines.length; i++) {
            lines[i] = String.join("\t", "kernel", number, keysAndValues[2 * i], keysAndValues[2 * i + 1]);
        }
        return lines;
    }

    @Test
    void aKernelWithoutALockIsMissingAndHasNoClass() throws IOException {
        List<String> answer = answer(kernel("1", "name", "size", "fn", "abs", "domain", DOMAIN, "package", "p"));
        assertThat(answer).singleElement().asString().startsWith("kernel\tmissing\tabs(x)\t1.0\t" + DOMAIN + "\t")
                .endsWith("\t<kernel> 1");
        assertThat(directory.resolve("out")).doesNotExist();
    }

    @Test
    void allDemandsCanBeDeclared() throws IOException {
        List<String> answer = answer(kernel("1", "name", "size", "fn", "sin", "domain", DOMAIN, "package", "p",
                "correctlyRounded", "true", "maxAbsError", "1e-3", "monotonic", "true", "odd", "true", "undefined",
                "nan"));
        assertThat(answer).singleElement().asString().startsWith("kernel\tmissing\tsin(x)\t"
                + "max-ulp 0.5, max-abs-error 0.001, monotonic yes, odd yes, undefined nan\t");
    }

    @Test
    void theClassHasTheKernelsOfTheBuildToolAndOfTheFile() throws IOException {
        LockFixture.lockOfAbs(directory.resolve("locks"), DOMAIN);
        Files.writeString(directory.resolve("ulpforge.toml"), """
                [[kernel]]
                name = "other"
                fn = "abs(x)"
                domain = "%s"
                package = "p.q"
                class = "Fast"
                """.formatted(DOMAIN));
        List<String> answer = answer(
                kernel("1", "name", "size", "fn", "abs", "domain", DOMAIN, "package", "p.q", "class", "Fast"));
        assertThat(answer).hasSize(3).last().isEqualTo("source\t" + directory.resolve("out/p/q/Fast.java"));
        assertThat(answer.subList(0, 2)).allMatch(line -> line.startsWith("kernel\tlocked\tabs(x)"));
        assertThat(directory.resolve("out/p/q/Fast.java")).content()
                .contains("package p.q;", "public static float size(float x)", "public static float other(float x)");
    }

    @Test
    void aLockOfSomethingElseIsStale() throws IOException {
        Path lock = LockFixture.lockOfAbs(directory.resolve("locks"), DOMAIN);
        String[] other = kernel("1", "name", "size", "fn", "abs", "domain", "[1, 1.0002]", "package", "p");
        String path = answer(other).getFirst().split("\t")[5];
        Files.move(lock, Path.of(path));
        assertThat(answer(other)).singleElement().asString().startsWith("kernel\tstale\t");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = { "name; 1x; <kernel> 1 <name> = \"1x\": it is not a name of a Java method",
            "name; class; <kernel> 1 <name> = \"class\": it is not a name of a Java method",
            "fn; exq; <kernel> 1 <fn> = \"exq\": ", "domain; [2, 1]; <kernel> 1 <domain> = \"[2, 1]\": ",
            "odd; yes; <kernel> 1 <odd> = \"yes\": write true or false",
            "undefined; zero; <kernel> 1 <undefined> = \"zero\": write limit or nan",
            "maxAbsError; -1; <kernel> 1 <maxAbsError> = \"-1\": maxAbsError",
            "maxUlp; one; <kernel> 1 <maxUlp> = \"one\": it is not a number",
            "maxUlp; 0.4; <kernel> 1 <maxUlp> = \"0.4\": write a number of ULP from 0.5",
            "maxUlp; NaN; <kernel> 1 <maxUlp> = \"NaN\": write a number of ULP from 0.5",
            "class; p.Q; <kernel> 1 <class> = \"p.Q\": it is no simple name",
            "package; p..q; <kernel> 1 <package> = \"p..q\": it is not a name of a Java package" })
    void aWrongDeclarationIsToldWithItsElement(String key, String value, String message) {
        String[] right = kernel("1", "name", "f", "fn", "exp", "domain", DOMAIN, "package", "p");
        String[] wrong = Stream.concat(Stream.of(right), Stream.of(kernel("1", key, value))).toArray(String[]::new);
        assertThatThrownBy(() -> answer(wrong)).isInstanceOf(CommandException.class).hasMessageStartingWith(message);
    }

    @Test
    void whatIsMissingIsTold() {
        assertThatThrownBy(() -> answer(kernel("1", "name", "f", "fn", "exp"))).isInstanceOf(CommandException.class)
                .hasMessage("<kernel> 1: package is missing; write for instance org.example");
    }

    @Test
    void namesThatWouldClashAreTold() {
        String[] both = Stream.concat(Stream.of(kernel("1", "name", "f", "fn", "exp", "package", "p")),
                Stream.of(kernel("2", "name", "fTables", "fn", "log", "package", "p"))).toArray(String[]::new);
        assertThatThrownBy(() -> answer(both)).isInstanceOf(CommandException.class)
                .hasMessageStartingWith("<kernel> 2: the generated methods of f and fTables in p.Kernels would clash");
    }
}

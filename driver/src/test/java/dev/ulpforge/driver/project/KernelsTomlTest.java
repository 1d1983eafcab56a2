package dev.ulpforge.driver.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.ulpforge.driver.message.CommandException;
import dev.ulpforge.model.lock.LockStore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class KernelsTomlTest {
    @TempDir
    private Path directory;

    private List<Declaration> read(String text) throws IOException {
        return KernelsToml.read(Files.writeString(directory.resolve("ulpforge.toml"), text));
    }

    private static Map<String, String> values(Declaration declaration) {
        return declaration.fields().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().value()));
    }

    @Test
    void kernelsAreReadInTheirOrderWithWhatIsSaidForAll() throws IOException {
        List<Declaration> kernels = read("""
                # for all
                package = "org.example"   # a package
                class = 'Fast'

                [[kernel]]
                name = "gelu"
                fn = "x * normcdf(x)"
                maxUlp = 1.5e0 # ULP
                [[ kernel ]]
                  name="\\u0065xp"
                fn = 'exp'
                domain = "[-10, 10]"
                class = "Other"
                """);
        assertThat(kernels).extracting(KernelsTomlTest::values).containsExactly(
                Map.of("package", "org.example", "class", "Fast", "name", "gelu", "fn", "x * normcdf(x)", "maxUlp",
                        "1.5e0"),
                Map.of("package", "org.example", "class", "Other", "name", "exp", "fn", "exp", "domain",
                        "[-10, 10]"));
        assertThat(kernels.getLast().fields().get("domain").place()).isEqualTo("ulpforge.toml:12: domain");
    }

    /** That of docs/expressions.md, whose specs are all different. */
    @Test
    void aLongListOfExpressionsIsDeclared() {
        DeclaredKernels kernels = DeclaredKernels.read(Path.of("../docs/expressions.toml"), new LockStore(directory));
        assertThat(kernels.missing()).hasSize(53).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '|', value = {
            "[kernel]; ulpforge.toml:1: [kernel] is unknown here; write [[kernel]]",
            "name = 'f'; ulpforge.toml:1: name belongs below a line [[kernel]]",
            "[[kernel]]/n/nseed = 1; ulpforge.toml:3: seed is unknown",
            "[[kernel]]/nname = 'f'/nname = 'g'; ulpforge.toml:3: name is there already",
            "[[kernel]]/nmaxUlp = '1'; ulpforge.toml:2: maxUlp is a number: write it without quotes",
            "[[kernel]]/nodd = 'yes'; ulpforge.toml:2: odd is true or false, without quotes",
            "[[kernel]]/nodd = yes; ulpforge.toml:2: odd:", "[[kernel]]/nfn = true; ulpforge.toml:2: fn is a string",
            "[[kernel]]/nfn = 1; ulpforge.toml:2: fn is a string: write it in quotes",
            "[[kernel]]/nfn = exp; ulpforge.toml:2: fn: exp is neither one string in quotes nor one number",
            "[[kernel]]/nfn = 'exp' x; ulpforge.toml:2: fn:", "[[kernel]]/nfn = \"exp; ulpforge.toml:2: fn:",
            "[[kernel]]/nfn = \"\\q\"; ulpforge.toml:2: fn: \\q is no escape",
            "[[kernel]]/nfn; ulpforge.toml:2: fn is n",
            "[[kernel]]/nmaxUlp = 01; ulpforge.toml:2: maxUlp:", "[[kernel]]/nfn = \"\"\"exp; ulpforge.toml:2: fn:" })
    void whatItIsNotIsToldWithFileLineAndKey(String text, String message) {
        assertThatThrownBy(() -> read(text.replace("/n", "\n"))).isInstanceOf(CommandException.class)
                .hasMessageStartingWith(message);
    }

    @Property(seed = "1")
    void anyTextIsDeclarationsOrAMessage(@ForAll List<String> lines) {
        for (String line : lines) {
            try {
                assertThat(TomlLine.parse(line, "here")).isNotNull();
            } catch (CommandException failure) {
                assertThat(failure.userMessage().id()).isEqualTo("ULP240");
            }
        }
    }

    @Property(seed = "1")
    void aStringIsReadAsItWasWritten(@ForAll String text) {
        StringBuilder body = new StringBuilder();
        text.chars().forEach(unit -> body.append(String.format("\\u%04x", unit)));
        assertThat(TomlLine.parse("fn = \"" + body + "\"", "here"))
                .isEqualTo(new TomlLine.Pair("fn", text, TomlLine.Kind.STRING));
    }
}

package dev.ulpforge.driver.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class CompletionCommandTest {
    private static final String ASK = """
            compopt() { :; }
            source "$1"
            COMP_WORDS=(ulpforge "${@:2}")
            COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
            COMP_LINE="${COMP_WORDS[*]}"
            COMP_POINT=${#COMP_LINE}
            _complete_ulpforge
            echo "${COMPREPLY[@]}"
            """;

    @TempDir
    private Path directory;

    private static String script() {
        CommandRun run = CommandRun.of(CommandRun.NONE, "completion");
        assertThat(run.status()).isZero();
        assertThat(run.err()).isEmpty();
        return run.out();
    }

    @Test
    void knowsEveryCommand() {
        assertThat(script()).endsWith(System.lineSeparator()).contains("bashcompinit")
                .contains(HelpTest.COMMANDS.stream()
                        .map(command -> "function _picocli_ulpforge_" + command.replace("-", "") + "()")
                        .toArray(String[]::new));
    }

    /** An underscore stands for an empty word. */
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "bash")
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "fo | forge forge-all", "c | calibrate completion",
            "forge --max | --max-ulp --max-rel-error --max-abs-error", "forge --undefined _ | limit nan",
            "forge exp --cost a | amd arm", "front --format t | table tsv", "verify --ex | --exhaustive",
            "audit --library stri | strictmath" })
    void bashCompletesCommandsOptionsAndValues(String typed, String expected) throws Exception {
        String[] words = typed.strip().replace("_", "").split(" ", -1);
        assertThat(answer(words)).isEqualToIgnoringWhitespace(expected);
    }

    private String answer(String... words) throws IOException, InterruptedException {
        Path file = Files.writeString(directory.resolve("ulpforge.bash"), script());
        ProcessBuilder bash = new ProcessBuilder("bash", "--norc", "-c", ASK, "ask", file.toString());
        bash.command().addAll(List.of(words));
        Process process = bash.redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
        return said;
    }
}

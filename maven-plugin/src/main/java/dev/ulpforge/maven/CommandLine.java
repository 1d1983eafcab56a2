package dev.ulpforge.maven;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;

import dev.ulpforge.worker.ExitCode;

/** The command line {@code ulpforge}, run in a JVM of its own, with a build's log for its terminal. */
record CommandLine(Fork fork, Path directory, Log log) {
    private static final String MAIN_CLASS = "dev.ulpforge.driver.cli.Ulpforge";
    private static final String COMPLAINT = "ulpforge: ULP";

    /**
     * Runs a command to its end.
     *
     * @throws MojoFailureException if it fails, with its own words
     */
    void run(List<String> words) throws MojoFailureException {
        List<String> command = new ArrayList<>(List.of(fork.java().toString(), "--enable-native-access=ALL-UNNAMED",
                "-cp", fork.classPath(), MAIN_CLASS));
        command.addAll(words);
        log.debug(String.join(" ", command));
        Process process = started(command);
        Thread hook = new Thread(process::destroy);
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            finish(process, words);
        } finally {
            Runtime.getRuntime().removeShutdownHook(hook);
            process.destroy();
        }
    }

    private Process started(List<String> command) throws MojoFailureException {
        try {
            return new ProcessBuilder(command).directory(directory.toFile()).redirectErrorStream(true).start();
        } catch (IOException e) {
            throw new MojoFailureException(PluginMessage.NOT_STARTED.text(fork.java(), e.getMessage()));
        }
    }

    private void finish(Process process, List<String> words) throws MojoFailureException {
        String complaint = "";
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith(COMPLAINT)) {
                    complaint = line.substring(line.indexOf(' ') + 1);
                } else {
                    log.info(line);
                }
            }
            ExitCode code = ExitCode.ofWorker(process.waitFor());
            if (code != ExitCode.OK) {
                throw new MojoFailureException(
                        complaint.isEmpty() ? PluginMessage.ENDED.text(words.get(0), code) : complaint);
            }
        } catch (IOException e) {
            throw new MojoFailureException(PluginMessage.NOT_STARTED.text(words.get(0), e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new MojoFailureException(PluginMessage.ENDED.text(words.get(0), ExitCode.INTERRUPTED));
        }
    }
}

package dev.ulpforge.kernels;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import dev.ulpforge.runtime.VectorModule;

import static org.assertj.core.api.Assertions.assertThat;

/** A program that uses the jar in a JVM of its own. */
final class ForkedJava {
    /** The jar, and all that it needs. */
    static final List<String> JAR = List.of(place(FloatMath.class), place(VectorModule.class));

    private ForkedJava() {}

    /** {@return what a program on the class path prints} */
    static List<String> run(Class<?> program, String... options) throws IOException, InterruptedException {
        List<String> places = Stream.concat(JAR.stream(), Stream.of(place(program))).toList();
        return lines(List.of(options), List.of("-cp", String.join(File.pathSeparator, places), program.getName()));
    }

    /** {@return what a program prints that is in the jar's module} */
    static List<String> runWithModule(Class<?> program, String... options) throws IOException, InterruptedException {
        return lines(List.of(options), List.of("-p", String.join(File.pathSeparator, JAR), "--patch-module",
                "dev.ulpforge.kernels=" + place(program), "-m", "dev.ulpforge.kernels/" + program.getName()));
    }

    private static List<String> lines(List<String> options, List<String> rest)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java")
                .toString(), "-Xshare:auto"));
        command.addAll(options);
        command.addAll(rest);
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        List<String> lines = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).lines()
                .toList();
        assertThat(process.waitFor()).as("%s", lines).isZero();
        return lines;
    }

    private static String place(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }
}

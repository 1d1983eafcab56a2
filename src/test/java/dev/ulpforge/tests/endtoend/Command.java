package dev.ulpforge.tests.endtoend;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A command that has been run.
 *
 * @param status its exit status
 * @param output what it printed to standard output
 * @param errors what it printed to standard error
 */
record Command(int status, String output, String errors) {
    private static final long LIMIT_MINUTES = 4;
    private static final Path JDK = Path.of(System.getProperty("java.home"));

    /** Runs a tool of the JDK that this JVM runs on. */
    static Command jdk(Path directory, String tool, List<String> arguments) {
        return run(directory, JDK.resolve("bin").resolve(tool), arguments);
    }

    /** Runs a program with that JDK as its {@code JAVA_HOME}. */
    static Command run(Path directory, Path program, List<String> arguments) {
        try {
            Path out = Files.createTempFile("command", ".out");
            Path err = Files.createTempFile("command", ".err");
            ProcessBuilder builder = new ProcessBuilder(program.toString()).directory(directory.toFile())
                    .redirectOutput(out.toFile()).redirectError(err.toFile());
            builder.command().addAll(arguments);
            builder.environment().putAll(Map.of("JAVA_HOME", JDK.toString(), "MAVEN_OPTS",
                    "-Xmx512m -XX:+UseSerialGC -XX:TieredStopAtLevel=1"));
            Process process = builder.start();
            try {
                if (!process.waitFor(LIMIT_MINUTES, TimeUnit.MINUTES)) {
                    throw new AssertionError(program + " took more than " + LIMIT_MINUTES + " minutes");
                }
                return new Command(process.exitValue(), Files.readString(out), Files.readString(err));
            } finally {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
                Files.delete(out);
                Files.delete(err);
            }
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(program.toString(), e);
        }
    }

    /** {@return this command, if it succeeded} */
    Command succeeded() {
        if (status != 0) {
            throw new AssertionError("status " + status + "\n" + output + "\n" + errors);
        }
        return this;
    }
}

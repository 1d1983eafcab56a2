package dev.ulpforge.maven;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import org.apache.maven.plugin.MojoFailureException;

/**
 * The directory in which the goal {@code forge} exchanges files with the driver and keeps fingerprints; {@code mvn
 * clean} deletes it.
 *
 * @param directory its path
 */
record WorkFolder(Path directory) {
    private static final Duration LIMIT = Duration.ofMinutes(5);

    /** {@return the path of a file of this name, in a directory that exists} */
    Path file(String name) throws IOException {
        return Files.createDirectories(directory).resolve(name);
    }

    /** {@return whether all is as it was left} */
    boolean upToDate(Description description, List<Path> locks) throws IOException {
        Path state = directory.resolve("forge.state");
        return Files.isRegularFile(state)
                && Files.readString(state).equals(fingerprint(description, locks));
    }

    /** Remembers that all is done. */
    void done(Description description, List<Path> locks) throws IOException {
        Files.writeString(file("forge.state"), fingerprint(description, locks));
    }

    /** {@return the driver's answer, for which it generates the classes of declared kernels} */
    Answer ask(Description description, GoalWorkers workers) throws IOException, MojoFailureException {
        Path question = Files.write(file("description.txt"), description.lines());
        String answer = workers.run(List.of("project", "--description", question.toString(), "--answer",
                file("answer.txt").toString()), "kernels of the project", LIMIT);
        return Answer.read(Path.of(answer));
    }

    /** Deletes generated sources that are no longer generated. */
    void tidy(Path output, List<Path> sources) throws IOException {
        for (Path file : filesBelow(output)) {
            if (!sources.contains(file)) {
                Files.delete(file);
            }
        }
    }

    private static String fingerprint(Description description, List<Path> locks) throws IOException {
        Fingerprint print = new Fingerprint().with(Own.VERSION);
        description.lines().forEach(print::with);
        print.with(description.toml());
        for (List<Path> files : List.of(description.sources().files(), locks, filesBelow(description.output()))) {
            print.with(Integer.toString(files.size()));
            for (Path file : files) {
                print.with(file);
            }
        }
        return print.text();
    }

    private static List<Path> filesBelow(Path output) throws IOException {
        if (!Files.isDirectory(output)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(output)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }
}

package dev.ulpforge.tests.endtoend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;

/**
 * A Maven set-up of its own for user projects: a local repository with the artifacts of this build, as if they were
 * installed, and with links to everything else in the one that this build was run with. Nothing is downloaded.
 *
 * @param directory where it lies
 */
record StagedRepository(Path directory) {
    /** Names the local repository that tests share, to which one Maven writes at a time. */
    static final String LOCAL = "local repository";
    /** Names the one search at a time that a test can tell from others. */
    static final String SEARCH = "search";
    /** The version of this build. */
    static final String VERSION = System.getProperty("ulpforge.version");
    /** The modules whose artifacts users can name. */
    static final List<String> MODULES = List.of("runtime", "model", "codegen", "worker", "verify", "search",
            "driver", "processor", "maven-plugin", "kernels");
    /**
     * The Maven and the Java that run this build, which need not be that of these tests; but other settings. What it
     * starts, javac and workers for a few lines, does without the second compiler of HotSpot, as Maven itself does.
     * Where an artifact came from is not asked, since it is told by names of repositories in other settings.
     */
    private static final String SCRIPT = """
            #!/bin/sh
            export JAVA_TOOL_OPTIONS='-XX:TieredStopAtLevel=1 -XX:+UseSerialGC'
            JAVA_HOME='%s' exec '%s' -B -o --legacy-local-repository -s '%s' -Dmaven.repo.local='%s' "$@"
            """;
    private static final Path GROUP = Path.of("dev", "ulpforge");

    /** Made once for all tests. */
    private static final class Shared {
        private static final StagedRepository REPOSITORY = fresh();

        private static StagedRepository fresh() {
            Path directory = UserProject.ROOT.resolve("src/test/target/maven");
            UserProject.deleteAll(directory);
            return in(directory);
        }
    }

    /** {@return a set-up that all tests share} */
    static StagedRepository shared() {
        return Shared.REPOSITORY;
    }

    /** {@return a set-up in {@code directory}} */
    static StagedRepository in(Path directory) {
        StagedRepository repository = new StagedRepository(directory);
        try {
            repository.stage("ulpforge", ".pom", UserProject.ROOT.resolve("pom.xml"));
            repository.stage("ulpforge-bom", ".pom", UserProject.ROOT.resolve("bom/pom.xml"));
            for (String module : MODULES) {
                repository.stage("ulpforge-" + module, ".pom", UserProject.ROOT.resolve(module).resolve("pom.xml"));
                repository.stage("ulpforge-" + module, ".jar", jar(module));
            }
            repository.stage("ulpforge-processor", "-all.jar", jar("processor", "-all"));
            link(Path.of(System.getProperty("ulpforge.repository")), repository.local());
            Files.writeString(repository.settings(), "<settings/>");
            Files.writeString(Files.createDirectories(repository.script().getParent()).resolve("mvn"),
                    SCRIPT.formatted(System.getProperty("ulpforge.maven.java"),
                            Path.of(System.getProperty("ulpforge.maven"), "bin", "mvn"),
                            repository.settings(), repository.local()));
            Files.setPosixFilePermissions(repository.script(), PosixFilePermissions.fromString("rwxr-xr-x"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return repository;
    }

    /** {@return the jar of a module of this build} */
    static Path jar(String module) {
        return jar(module, "");
    }

    private static Path jar(String module, String classifier) {
        return UserProject.ROOT.resolve(module).resolve("target")
                .resolve("ulpforge-" + module + "-" + VERSION + classifier + ".jar");
    }

    /** Runs Maven in a project. */
    Command mvn(UserProject project, String... arguments) {
        List<String> all = new ArrayList<>(List.of("-Dulpforge.version=" + VERSION));
        all.addAll(List.of(arguments));
        return Command.run(project.directory(), script(), all);
    }

    /** Runs commands in a project as a user types them, with this set-up. */
    Command shell(UserProject project, String commands) {
        return Command.run(project.directory(), Path.of("/usr/bin/env"),
                List.of("PATH=" + script().getParent() + ":" + System.getenv("PATH"),
                        "ULPFORGE_JARS=" + local().resolve(GROUP), "sh", "-e", "-c", commands));
    }

    private void stage(String artifact, String type, Path file) throws IOException {
        Path home = Files.createDirectories(local().resolve(GROUP).resolve(artifact).resolve(VERSION));
        Files.copy(file, home.resolve(artifact + "-" + VERSION + type));
    }

    /** Links all that is in a folder, but for what is in the other one already. */
    private static void link(Path folder, Path other) throws IOException {
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            for (Path entry : entries) {
                Path link = other.resolve(entry.getFileName());
                if (!Files.exists(link)) {
                    Files.createSymbolicLink(link, entry.toAbsolutePath());
                } else if (!link.endsWith(GROUP)) {
                    link(entry, link);
                }
            }
        }
    }

    private Path script() {
        return directory.resolve("bin").resolve("mvn");
    }

    private Path local() {
        return directory.resolve("local");
    }

    private Path settings() {
        return directory.resolve("settings.xml");
    }
}

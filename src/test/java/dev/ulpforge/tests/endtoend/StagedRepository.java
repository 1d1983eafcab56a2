package dev.ulpforge.tests.endtoend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A Maven set-up of its own for user projects: the artifacts of this build in one repository, everything else from the
 * local repository that this build was run with, and a local repository that is thrown away.
 *
 * @param directory where it lies
 */
record StagedRepository(Path directory) {
    private static final Path ROOT = Path.of(System.getProperty("ulpforge.root")).toAbsolutePath().normalize();
    private static final String VERSION = System.getProperty("ulpforge.version");
    private static final List<String> MODULES = List.of("runtime", "model", "codegen", "worker", "verify", "search",
            "driver", "processor", "maven-plugin");
    private static final String SETTINGS = """
            <settings>
              <mirrors>
                <mirror><id>central</id><mirrorOf>external:*</mirrorOf><url>%s</url></mirror>
              </mirrors>
              <profiles>
                <profile>
                  <id>staged</id>
                  <repositories>
                    <repository><id>staged</id><url>%s</url><snapshots><enabled>true</enabled></snapshots></repository>
                  </repositories>
                  <pluginRepositories>
                    <pluginRepository><id>staged</id><url>%s</url></pluginRepository>
                  </pluginRepositories>
                </profile>
              </profiles>
              <activeProfiles><activeProfile>staged</activeProfile></activeProfiles>
            </settings>
            """;

    /** {@return a set-up in {@code directory}} */
    static StagedRepository in(Path directory) {
        StagedRepository repository = new StagedRepository(directory);
        try {
            repository.stage("ulpforge", "pom", ROOT.resolve("pom.xml"));
            repository.stage("ulpforge-bom", "pom", ROOT.resolve("bom/pom.xml"));
            for (String module : MODULES) {
                repository.stage("ulpforge-" + module, "pom", ROOT.resolve(module).resolve("pom.xml"));
                repository.stage("ulpforge-" + module, "jar", jar(module));
            }
            String staged = repository.staged().toUri().toString();
            String others = Path.of(System.getProperty("ulpforge.repository")).toUri().toString();
            Files.writeString(repository.settings(), SETTINGS.formatted(others, staged, staged));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return repository;
    }

    /** {@return the jar of a module of this build} */
    static Path jar(String module) {
        return ROOT.resolve(module).resolve("target").resolve("ulpforge-" + module + "-" + VERSION + ".jar");
    }

    /** Runs Maven in a project. */
    Command mvn(UserProject project, String... arguments) {
        List<String> all = new ArrayList<>(List.of("-B", "-ntp", "-s", settings().toString(),
                "-Dmaven.repo.local=" + directory.resolve("local"), "-Dulpforge.version=" + VERSION));
        all.addAll(List.of(arguments));
        return Command.run(project.directory(), Path.of(System.getProperty("ulpforge.maven"), "bin", "mvn"), all);
    }

    private void stage(String artifact, String type, Path file) throws IOException {
        Path home = Files.createDirectories(staged().resolve(Path.of("dev", "ulpforge", artifact, VERSION)));
        Files.copy(file, home.resolve(artifact + "-" + VERSION + "." + type));
    }

    private Path staged() {
        return directory.resolve("staged");
    }

    private Path settings() {
        return directory.resolve("settings.xml");
    }
}

package dev.ulpforge.maven;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;
import org.apache.maven.project.MavenProject;

/**
 * Checks, before any search, whether a project's build can use kernels; its messages say what to add.
 *
 * @param project   the project
 * @param annotated whether it has annotated methods, and not only declared kernels
 */
record BuildCheck(MavenProject project, boolean annotated) {

    /** {@return what compilations need} */
    static List<Need> compiling(boolean annotated) {
        List<Need> needs = new ArrayList<>(List.of(CompilerNeed.VERSION, CompilerNeed.RELEASE));
        if (annotated) {
            needs.addAll(List.of(CompilerNeed.PROCESSOR, CompilerNeed.PROC));
        }
        needs.addAll(List.of(CompilerNeed.MODULE, new JdkNeed(false)));
        return needs;
    }

    /** @throws MojoFailureException if something is missing or in the way, naming each */
    void require(Log log) throws MojoFailureException {
        List<String> obstacles = new Obstacles(project).found();
        if (!obstacles.isEmpty()) {
            throw new MojoFailureException(PluginMessage.IN_THE_WAY.text(String.join("; ", obstacles)));
        }
        List<Need> unmet = compiling(annotated).stream().filter(need -> !need.met(project)).toList();
        if (!unmet.isEmpty()) {
            throw new MojoFailureException(PluginMessage.INCOMPLETE
                    .text(unmet.stream().map(Need::remedy).collect(Collectors.joining("; "))));
        }
        RunNeed.ALL.stream().filter(need -> !need.met(project))
                .forEach(need -> log.warn(PluginMessage.SCALAR_TESTS.text(need.artifact())));
    }
}

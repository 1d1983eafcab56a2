package dev.ulpforge.maven;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.apache.maven.AbstractMavenLifecycleParticipant;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Plugin;
import org.apache.maven.project.MavenProject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The effect of {@code <extensions>true</extensions>}: adds to each project with this plugin the settings that a build
 * with kernels needs, unless it has them, and the executions of the goals {@code forge} and {@code verify}.
 */
public final class BuildExtension extends AbstractMavenLifecycleParticipant {
    private static final Logger LOG = LoggerFactory.getLogger(BuildExtension.class);

    /** For Maven. */
    public BuildExtension() {}

    @Override
    public void afterProjectsRead(MavenSession session) {
        Set<String> added = new LinkedHashSet<>();
        for (MavenProject project : session.getProjects()) {
            Plugin own = project.getPlugin(Own.GROUP + ":" + Own.PLUGIN);
            if (own != null && own.isExtensions() && !"pom".equals(project.getPackaging())) {
                new Executions(own).add();
                new ProcessorOptions(session, project, own).add();
                needs().stream().filter(need -> !need.met(project)).forEach(need -> {
                    need.add(project);
                    added.add(need.remedy());
                });
            }
        }
        if (!added.isEmpty()) {
            LOG.info("Ulpforge has added to this build, where it was missing:");
            added.forEach(remedy -> LOG.info("  {}", remedy));
        }
    }

    private static List<Need> needs() {
        List<Need> needs = new ArrayList<>(BuildCheck.compiling(true));
        needs.addAll(RunNeed.ALL);
        needs.add(new JdkNeed(true));
        needs.add(new JavadocNeed());
        return needs;
    }
}

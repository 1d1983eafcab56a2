package dev.ulpforge.maven;

import java.util.List;

import org.apache.maven.model.Plugin;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/**
 * The Vector API where tests run. Without it kernels work too, slowly.
 *
 * @param artifact the plugin that runs them
 */
record RunNeed(String artifact) implements Need {
    /** The plugins that run unit tests and integration tests. */
    static final List<RunNeed> ALL = List.of(new RunNeed("maven-surefire-plugin"),
            new RunNeed("maven-failsafe-plugin"));

    private static final String ARGUMENTS = "argLine";
    private static final String FLAG = "--add-modules " + Own.MODULE;
    private static final String SUREFIRE = "3.6.1";

    @Override
    public boolean met(MavenProject project) {
        return BuildPlugin.of(project, artifact).map(plugin -> plugin.mentions(ARGUMENTS, Own.MODULE)
                || plugin.values(ARGUMENTS).isEmpty()
                        && project.getProperties().getProperty(ARGUMENTS, "").contains(Own.MODULE))
                .orElse(true);
    }

    /**
     * An argument line that the user has configured is extended; otherwise the property is, which other plugins extend
     * too.
     */
    @Override
    public void add(MavenProject project) {
        BuildPlugin.of(project, artifact).ifPresent(plugin -> {
            renew(plugin);
            if (plugin.values(ARGUMENTS).isEmpty()) {
                String before = project.getProperties().getProperty(ARGUMENTS, "");
                project.getProperties().setProperty(ARGUMENTS, before.contains(Own.MODULE) ? before : grown(before));
            } else {
                plugin.configure(RunNeed::grow);
            }
        });
    }

    @Override
    public String remedy() {
        return artifact + ": <argLine>" + FLAG + "</argLine>";
    }

    /** Maven 3.8 would take a version that knows no JUnit 5. */
    private static void renew(BuildPlugin plugin) {
        Plugin model = plugin.plugin();
        if (plugin.versionByDefault() && plugin.before(3, 0)) {
            model.setVersion(SUREFIRE);
        }
    }

    private static void grow(Xpp3Dom configuration) {
        Xpp3Dom arguments = configuration.getChild(ARGUMENTS);
        if (arguments != null && arguments.getValue() != null && !arguments.getValue().contains(Own.MODULE)) {
            arguments.setValue(grown(arguments.getValue()));
        }
    }

    private static String grown(String arguments) {
        return (arguments.strip() + " " + FLAG).strip();
    }
}

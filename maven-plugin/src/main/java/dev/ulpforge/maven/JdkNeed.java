package dev.ulpforge.maven;

import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;

import dev.ulpforge.driver.launch.JavaHome;

/**
 * A JDK 25, which a toolchain finds on the machine. The compiler and tests need it if an older Java runs Maven.
 *
 * @param running whether {@code exec:exec} gets it too, which takes its {@code java} from the path whichever Java runs
 *                Maven
 */
record JdkNeed(boolean running) implements Need {
    private static final String ARTIFACT = "maven-toolchains-plugin";
    private static final String VERSION = "3.3.0";
    private static final String GOAL = "select-jdk-toolchain";

    @Override
    public boolean met(MavenProject project) {
        return !running && Runtime.version().feature() >= JavaHome.NEEDED
                || BuildPlugin.of(project, ARTIFACT).isPresent()
                || BuildPlugin.of(project, "maven-compiler-plugin")
                        .filter(compiler -> !compiler.values("executable").isEmpty()
                                || compiler.mentions("jdkToolchain", "version"))
                        .isPresent();
    }

    @Override
    public void add(MavenProject project) {
        Xpp3Dom configuration = new Xpp3Dom("configuration");
        BuildPlugin.add(configuration, "version", "[" + JavaHome.NEEDED + ",)");
        BuildPlugin.add(configuration, "useJdk", "Never");
        PluginExecution execution = new PluginExecution();
        execution.setId("ulpforge-jdk");
        execution.addGoal(GOAL);
        execution.setConfiguration(configuration);
        Plugin toolchains = new Plugin();
        toolchains.setArtifactId(ARTIFACT);
        toolchains.setVersion(VERSION);
        toolchains.addExecution(execution);
        project.getBuild().addPlugin(toolchains);
        project.getBuild().flushPluginMap();
    }

    @Override
    public String remedy() {
        return ARTIFACT + ": " + GOAL + " with <version>[" + JavaHome.NEEDED + ",)</version><useJdk>Never</useJdk>";
    }
}

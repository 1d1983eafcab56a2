package dev.ulpforge.maven;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.apache.maven.model.InputLocation;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/**
 * A plugin of a project's build, as configured.
 *
 * @param plugin its model
 */
record BuildPlugin(Plugin plugin) {
    private static final String MAVEN = "org.apache.maven.plugins:";
    private static final String DEFAULTS = "default-lifecycle-bindings";

    /** {@return a plugin of Maven's own, if the project has it} */
    static Optional<BuildPlugin> of(MavenProject project, String artifact) {
        return Optional.ofNullable(project.getPlugin(MAVEN + artifact)).map(BuildPlugin::new);
    }

    /** {@return whether its version was chosen by Maven only} */
    boolean versionByDefault() {
        InputLocation location = plugin.getLocation("version");
        return location == null || location.getSource() == null
                || String.valueOf(location.getSource().getModelId()).contains(DEFAULTS);
    }

    /** {@return whether a version is before another; versions are compared by their first numbers} */
    boolean before(int major, int minor) {
        if (plugin.getVersion() == null) {
            return false;
        }
        String[] numbers = plugin.getVersion().split("[^0-9]+");
        int first = Integer.parseInt(numbers[0]);
        int second = numbers.length > 1 ? Integer.parseInt(numbers[1]) : 0;
        return first < major || first == major && second < minor;
    }

    /**
     * {@return the configurations, that of the plugin first, then those of its executions, which Maven has made whole}
     */
    List<Xpp3Dom> configurations() {
        return Stream.concat(Stream.ofNullable((Xpp3Dom) plugin.getConfiguration()),
                plugin.getExecutions().stream().map(execution -> (Xpp3Dom) execution.getConfiguration())
                        .filter(configuration -> configuration != null))
                .toList();
    }

    /** {@return the values of an element in all configurations} */
    List<String> values(String element) {
        return configurations().stream().flatMap(configuration -> Stream.of(configuration.getChildren(element)))
                .map(Xpp3Dom::getValue).filter(value -> value != null).toList();
    }

    /** {@return whether an element of some configuration has this text anywhere} */
    boolean mentions(String element, String text) {
        return configurations().stream().flatMap(configuration -> Stream.of(configuration.getChildren(element)))
                .anyMatch(child -> child.toString().contains(text));
    }

    /** Changes the configurations of the plugin and of all its executions. */
    void configure(Consumer<Xpp3Dom> change) {
        if (plugin.getConfiguration() == null) {
            plugin.setConfiguration(new Xpp3Dom("configuration"));
        }
        change.accept((Xpp3Dom) plugin.getConfiguration());
        for (PluginExecution execution : new ArrayList<>(plugin.getExecutions())) {
            if (execution.getConfiguration() == null) {
                execution.setConfiguration(new Xpp3Dom("configuration"));
            }
            change.accept((Xpp3Dom) execution.getConfiguration());
        }
    }

    /** {@return the child of this name, made if there is none} */
    static Xpp3Dom child(Xpp3Dom parent, String name) {
        if (parent.getChild(name) == null) {
            parent.addChild(new Xpp3Dom(name));
        }
        return parent.getChild(name);
    }

    /** Adds a child with a text. */
    static void add(Xpp3Dom parent, String name, String text) {
        Xpp3Dom child = new Xpp3Dom(name);
        child.setValue(text);
        parent.addChild(child);
    }
}

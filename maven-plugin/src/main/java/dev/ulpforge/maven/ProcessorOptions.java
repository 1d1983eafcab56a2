package dev.ulpforge.maven;

import java.io.File;
import java.util.Optional;
import java.util.stream.Stream;

import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Plugin;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/** Passes this plugin's parameters to the annotation processor if they are not the defaults. */
record ProcessorOptions(MavenSession session, MavenProject project, Plugin own) {

    /** Adds the options to the compiler's arguments. */
    void add() {
        value("frozen").filter("true"::equals).ifPresent(frozen -> option("search", "frozen"));
        value("seed").ifPresent(seed -> option("seed", seed));
        value("budget").flatMap(ProcessorOptions::seconds).ifPresent(seconds -> option("budget", seconds));
        value("locks").ifPresent(locks -> option("locks", absolute(locks)));
    }

    /** {@return the seconds of a budget; empty for a text that is none, which the goal {@code forge} reports} */
    private static Optional<String> seconds(String budget) {
        try {
            return Optional.of(Long.toString(SearchTime.of(budget).toSeconds()));
        } catch (MojoFailureException e) {
            return Optional.empty();
        }
    }

    private String absolute(String path) {
        File file = new File(path);
        return file.isAbsolute() ? path : new File(project.getBasedir(), path).getPath();
    }

    /** {@return what a parameter is set to, in Maven's order: configuration, command line, project} */
    private Optional<String> value(String parameter) {
        String property = "ulpforge." + parameter;
        Xpp3Dom configuration = (Xpp3Dom) own.getConfiguration();
        return Stream.<Optional<String>>of(
                Optional.ofNullable(configuration).map(all -> all.getChild(parameter)).map(Xpp3Dom::getValue),
                Optional.ofNullable(session.getUserProperties().getProperty(property)),
                Optional.ofNullable(project.getProperties().getProperty(property)))
                .flatMap(Optional::stream).findFirst();
    }

    private void option(String name, String value) {
        String option = "-Aulpforge." + name + "=";
        BuildPlugin.of(project, "maven-compiler-plugin").filter(compiler -> !compiler.mentions("compilerArgs", option))
                .ifPresent(compiler -> compiler.configure(configuration -> BuildPlugin
                        .add(BuildPlugin.child(configuration, "compilerArgs"), "arg", option + value)));
    }
}

package dev.ulpforge.maven;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.apache.maven.project.MavenProject;

/** Settings of the user's own with which kernels cannot be built. Nobody changes them but the user. */
record Obstacles(MavenProject project) {
    private static final int NEEDED = 25;

    /** {@return what is in the way, each with the way out} */
    List<String> found() {
        List<String> found = new ArrayList<>();
        BuildPlugin.of(project, "maven-compiler-plugin").ifPresent(compiler -> {
            values(compiler, "release").filter(Obstacles::isOld).findFirst().ifPresent(release -> found
                    .add("<release>" + release
                            + "</release> of maven-compiler-plugin; the Vector API is seen from 25 only: "
                            + "write <release>25</release> or maven.compiler.release=25"));
            values(compiler, "proc").filter("none"::equals).findFirst().ifPresent(none -> found
                    .add("<proc>none</proc> of maven-compiler-plugin; write <proc>full</proc>"));
            if (!compiler.versionByDefault() && compiler.before(3, 6)) {
                found.add("<version>" + compiler.plugin().getVersion()
                        + "</version> of maven-compiler-plugin, which knows no <release>; write <version>3.16.0</version>");
            }
        });
        return found;
    }

    private Stream<String> values(BuildPlugin compiler, String element) {
        List<String> configured = compiler.values(element);
        return configured.isEmpty()
                ? Stream.ofNullable(project.getProperties().getProperty("maven.compiler." + element))
                : configured.stream();
    }

    private static boolean isOld(String release) {
        return release.matches("[0-9]{1,3}") && Integer.parseInt(release) < NEEDED;
    }
}

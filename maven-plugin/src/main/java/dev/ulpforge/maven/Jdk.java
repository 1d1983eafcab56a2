package dev.ulpforge.maven;

import java.io.File;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.toolchain.Toolchain;
import org.apache.maven.toolchain.ToolchainManager;

import dev.ulpforge.driver.launch.JavaHome;

/** Finds a JDK 25, whichever Java runs Maven. */
record Jdk(ToolchainManager toolchains, MavenSession session) {
    private static final String TYPE = "jdk";
    private static final Map<String, String> WANTED = Map.of("version", "[" + JavaHome.NEEDED + ",)");

    /**
     * {@return the program {@code java} of the first JDK that is new enough} Looked at are the toolchain of this build,
     * the Java that runs Maven, toolchains.xml, JAVA_HOME, and what is installed beside the Java that runs Maven.
     *
     * @throws MojoFailureException if there is none
     */
    Path java() throws MojoFailureException {
        String running = System.getProperty("java.home");
        Stream<String> homes = Stream
                .of(Stream.ofNullable(toolchains.getToolchainFromBuildContext(TYPE, session)).map(Jdk::home),
                        Stream.of(running),
                        toolchains.getToolchains(session, TYPE, WANTED).stream().map(Jdk::home),
                        Stream.ofNullable(System.getenv("JAVA_HOME")))
                .flatMap(each -> each);
        return homes.map(File::new).filter(JavaHome::isNewEnough).findFirst().map(home -> new File(home, "bin/java"))
                .or(() -> Optional.ofNullable(JavaHome.find(null, new File(running))).map(JavaHome::java))
                .map(File::toPath).orElseThrow(() -> new MojoFailureException(
                        PluginMessage.NO_JDK.text(System.getProperty("java.version"), running)));
    }

    private static String home(Toolchain toolchain) {
        String java = toolchain.findTool("java");
        return java == null ? "" : new File(java).getAbsoluteFile().getParentFile().getParent();
    }
}

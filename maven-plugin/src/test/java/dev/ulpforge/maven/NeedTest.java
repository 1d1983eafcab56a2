package dev.ulpforge.maven;

import java.io.StringReader;
import java.util.List;
import java.util.stream.Stream;

import org.apache.maven.model.Build;
import org.apache.maven.model.Model;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.model.PluginManagement;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.codehaus.plexus.util.xml.Xpp3DomBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

class NeedTest {
    private static final String COMPILER = "maven-compiler-plugin";
    private static final String SUREFIRE = "maven-surefire-plugin";

    static List<Need> needs() {
        return Stream.concat(Stream.of(CompilerNeed.values()), Stream.concat(RunNeed.ALL.stream(),
                Stream.of(new JavadocNeed()))).toList();
    }

    /** {@return a project as Maven 3.8 makes it of a pom that says nothing} */
    private static MavenProject project() {
        Model model = new Model();
        model.setBuild(new Build());
        model.getBuild().setPluginManagement(new PluginManagement());
        MavenProject project = new MavenProject(model);
        for (String[] plugin : new String[][]{ { COMPILER, "3.1", "default-compile" },
                { SUREFIRE, "2.12.4", "default-test" }, { "maven-failsafe-plugin", "3.6.1", "it" },
                { "maven-javadoc-plugin", "3.12.0", "javadoc" } }) {
            Plugin added = new Plugin();
            added.setArtifactId(plugin[0]);
            added.setVersion(plugin[1]);
            PluginExecution execution = new PluginExecution();
            execution.setId(plugin[2]);
            added.addExecution(execution);
            model.getBuild().addPlugin(added);
        }
        return project;
    }

    private static Plugin plugin(MavenProject project, String artifact) {
        return BuildPlugin.of(project, artifact).orElseThrow().plugin();
    }

    private static Xpp3Dom xml(String text) {
        try {
            return Xpp3DomBuilder.build(new StringReader(text));
        } catch (Exception e) {
            throw new AssertionError(text, e);
        }
    }

    @ParameterizedTest
    @MethodSource("needs")
    void whatIsAddedIsMet(Need need) {
        MavenProject project = project();
        if (need == CompilerNeed.PROC) {
            CompilerNeed.PROCESSOR.add(project);
        }
        assertThat(need.met(project)).isFalse();
        need.add(project);
        assertThat(need.met(project)).isTrue();
    }

    @Test
    void configurationsOfExecutionsGrowToo() {
        MavenProject project = project();
        PluginExecution execution = plugin(project, COMPILER).getExecutions().get(0);
        execution
                .setConfiguration(xml("<configuration><compilerArgs><arg>-Xlint</arg></compilerArgs></configuration>"));
        CompilerNeed.MODULE.add(project);
        assertThat(((Xpp3Dom) execution.getConfiguration()).getChild("compilerArgs").getChildren("arg"))
                .extracting(Xpp3Dom::getValue).containsExactly("-Xlint", "--add-modules", "jdk.incubator.vector");
    }

    @Test
    void whatTheUserHasChosenStays() {
        MavenProject project = project();
        plugin(project, COMPILER).setConfiguration(xml("<configuration><release>26</release><proc>only</proc>"
                + "<compilerArgs><arg>--add-modules=jdk.incubator.vector</arg></compilerArgs></configuration>"));
        assertThat(CompilerNeed.RELEASE.met(project)).isTrue();
        assertThat(CompilerNeed.PROC.met(project)).isTrue();
        assertThat(CompilerNeed.MODULE.met(project)).isTrue();
        assertThat(new Obstacles(project).found()).isEmpty();
    }

    @Test
    void anArgumentLineOfTheUserGrowsAndElseTheProperty() {
        MavenProject project = project();
        project.getProperties().setProperty("argLine", "-javaagent:agent.jar");
        RunNeed.ALL.get(0).add(project);
        assertThat(project.getProperties()).containsEntry("argLine",
                "-javaagent:agent.jar --add-modules jdk.incubator.vector");
        assertThat(plugin(project, SUREFIRE).getVersion()).isEqualTo("3.6.1");

        MavenProject other = project();
        plugin(other, SUREFIRE).setConfiguration(xml("<configuration><argLine>-Xmx1g</argLine></configuration>"));
        RunNeed.ALL.get(0).add(other);
        assertThat(BuildPlugin.of(other, SUREFIRE).orElseThrow().values("argLine"))
                .containsExactly("-Xmx1g --add-modules jdk.incubator.vector");
        assertThat(other.getProperties()).doesNotContainKey("argLine");
    }

    @Test
    void javadocIsConfiguredWhereTheProjectDoesNotNameIt() {
        MavenProject project = project();
        project.getBuild().removePlugin(plugin(project, "maven-javadoc-plugin"));
        project.getBuild().flushPluginMap();
        new JavadocNeed().add(project);
        assertThat(project.getPluginManagement().getPlugins()).singleElement()
                .satisfies(javadoc -> assertThat(javadoc.getConfiguration().toString()).contains(Own.MODULE));
    }

    @Test
    void whatIsInTheWayIsNamedByItsElement() {
        MavenProject project = project();
        project.getProperties().setProperty("maven.compiler.release", "17");
        plugin(project, COMPILER).setConfiguration(xml("<configuration><proc>none</proc></configuration>"));
        assertThat(new Obstacles(project).found()).satisfiesExactly(
                release -> assertThat(release).startsWith("<release>17</release> of maven-compiler-plugin"),
                proc -> assertThat(proc).startsWith("<proc>none</proc> of maven-compiler-plugin"));
    }
}

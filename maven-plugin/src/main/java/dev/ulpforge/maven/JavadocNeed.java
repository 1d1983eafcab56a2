package dev.ulpforge.maven;

import org.apache.maven.model.Plugin;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/**
 * The Vector API where documentation is made, also by {@code mvn javadoc:javadoc} in a project that does not name the
 * plugin.
 */
record JavadocNeed() implements Need {
    private static final String ARTIFACT = "maven-javadoc-plugin";
    private static final String OPTIONS = "additionalOptions";

    @Override
    public boolean met(MavenProject project) {
        return BuildPlugin.of(project, ARTIFACT).map(javadoc -> javadoc.mentions(OPTIONS, Own.MODULE)).orElse(false);
    }

    @Override
    public void add(MavenProject project) {
        BuildPlugin.of(project, ARTIFACT).orElseGet(() -> managed(project)).configure(configuration -> {
            Xpp3Dom options = BuildPlugin.child(configuration, OPTIONS);
            BuildPlugin.add(options, "additionalOption", "--add-modules");
            BuildPlugin.add(options, "additionalOption", Own.MODULE);
        });
    }

    @Override
    public String remedy() {
        return ARTIFACT + ": <additionalOptions><additionalOption>--add-modules</additionalOption><additionalOption>"
                + Own.MODULE + "</additionalOption></additionalOptions>";
    }

    private static BuildPlugin managed(MavenProject project) {
        var management = project.getPluginManagement();
        return management.getPlugins().stream().filter(plugin -> plugin.getArtifactId().equals(ARTIFACT)).findFirst()
                .map(BuildPlugin::new).orElseGet(() -> {
                    Plugin javadoc = new Plugin();
                    javadoc.setArtifactId(ARTIFACT);
                    javadoc.setVersion("3.12.0");
                    management.addPlugin(javadoc);
                    return new BuildPlugin(javadoc);
                });
    }
}

package dev.ulpforge.maven;

import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/** The settings that the compiler plugin needs. */
enum CompilerNeed implements Need {
    /** A version that knows {@code release} and processor paths. */
    VERSION("<version>" + CompilerNeed.CURRENT + "</version>") {
        @Override
        boolean met(MavenProject project, BuildPlugin compiler) {
            return !compiler.versionByDefault() || !compiler.before(3, 11);
        }

        @Override
        void add(BuildPlugin compiler) {
            compiler.plugin().setVersion(CURRENT);
        }
    },
    /** The release of the class files, where the user has not chosen one. */
    RELEASE("<release>25</release>") {
        @Override
        boolean met(MavenProject project, BuildPlugin compiler) {
            Properties properties = project.getProperties();
            return LEVELS.stream().anyMatch(level -> properties.containsKey("maven.compiler." + level)
                    || !compiler.values(level).isEmpty());
        }

        @Override
        void add(BuildPlugin compiler) {
            compiler.configure(configuration -> BuildPlugin.add(configuration, "release", "25"));
        }
    },
    /** The annotation processor. */
    PROCESSOR(
            "<annotationProcessorPaths><path><groupId>dev.ulpforge</groupId><artifactId>ulpforge-processor</artifactId>"
                    + "<version>" + Own.VERSION + "</version></path></annotationProcessorPaths>") {
        @Override
        boolean met(MavenProject project, BuildPlugin compiler) {
            return compiler.mentions(PATHS, Own.PROCESSOR) || project.getDependencies().stream()
                    .anyMatch(dependency -> dependency.getArtifactId().equals(Own.PROCESSOR));
        }

        @Override
        void add(BuildPlugin compiler) {
            compiler.configure(configuration -> {
                Xpp3Dom path = new Xpp3Dom("path");
                BuildPlugin.add(path, "groupId", Own.GROUP);
                BuildPlugin.add(path, "artifactId", Own.PROCESSOR);
                BuildPlugin.add(path, "version", Own.VERSION);
                BuildPlugin.child(configuration, PATHS).addChild(path);
            });
        }
    },
    /** The setting that processors run: since JDK 23 those on the class path run only if requested. */
    PROC("<proc>full</proc>") {
        @Override
        boolean met(MavenProject project, BuildPlugin compiler) {
            return project.getProperties().containsKey("maven.compiler.proc") || !compiler.values("proc").isEmpty()
                    || !compiler.mentions(PATHS, Own.PROCESSOR) && !CompilerNeed.PROCESSOR.met(project);
        }

        @Override
        void add(BuildPlugin compiler) {
            compiler.configure(configuration -> BuildPlugin.add(configuration, "proc", "full"));
        }
    },
    /** The Vector API. */
    MODULE("<compilerArgs><arg>--add-modules</arg><arg>" + Own.MODULE + "</arg></compilerArgs>") {
        @Override
        boolean met(MavenProject project, BuildPlugin compiler) {
            return Stream.of("compilerArgs", "compilerArgument", "compilerArguments")
                    .anyMatch(element -> compiler.mentions(element, Own.MODULE));
        }

        @Override
        void add(BuildPlugin compiler) {
            compiler.configure(configuration -> {
                Xpp3Dom arguments = BuildPlugin.child(configuration, "compilerArgs");
                BuildPlugin.add(arguments, "arg", "--add-modules");
                BuildPlugin.add(arguments, "arg", Own.MODULE);
            });
        }
    };

    private static final String PLUGIN = "maven-compiler-plugin";
    private static final String CURRENT = "3.16.0";
    private static final String PATHS = "annotationProcessorPaths";
    private static final List<String> LEVELS = List.of("release", "source", "target");

    private final String element;

    CompilerNeed(String element) {
        this.element = element;
    }

    abstract boolean met(MavenProject project, BuildPlugin compiler);

    abstract void add(BuildPlugin compiler);

    @Override
    public boolean met(MavenProject project) {
        return BuildPlugin.of(project, PLUGIN).map(compiler -> met(project, compiler)).orElse(true);
    }

    @Override
    public void add(MavenProject project) {
        BuildPlugin.of(project, PLUGIN).ifPresent(this::add);
    }

    @Override
    public String remedy() {
        return PLUGIN + ": " + element;
    }
}

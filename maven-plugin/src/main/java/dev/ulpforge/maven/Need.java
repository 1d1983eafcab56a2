package dev.ulpforge.maven;

import org.apache.maven.project.MavenProject;

/**
 * Something that a build with kernels has to have. The extension adds it; without the extension the goal {@code forge}
 * asks for it.
 */
interface Need {

    /** {@return whether a project has it, or has no use for it} */
    boolean met(MavenProject project);

    /** Adds it to a project that lacks it. */
    void add(MavenProject project);

    /** {@return what is added, and to which plugin, as a user would write it} */
    String remedy();
}

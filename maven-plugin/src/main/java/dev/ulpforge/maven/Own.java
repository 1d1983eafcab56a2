package dev.ulpforge.maven;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The names of our artifacts. */
final class Own {
    /** The group of all artifacts. */
    static final String GROUP = "dev.ulpforge";
    /** The artifact with this plugin. */
    static final String PLUGIN = "ulpforge-maven-plugin";
    /** The artifact with the annotation processor. */
    static final String PROCESSOR = "ulpforge-processor";
    /** The module with the Vector API. */
    static final String MODULE = "jdk.incubator.vector";
    /** The version of all artifacts. */
    static final String VERSION = version();

    private Own() {}

    private static String version() {
        try (InputStream in = Own.class.getResourceAsStream("version.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

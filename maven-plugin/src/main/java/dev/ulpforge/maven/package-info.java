/**
 * The goals of {@code ulpforge-maven-plugin}: a thin shell over the driver, which runs in JVMs of its own ({@code
 * Fork}).
 *
 * <p>Maven's own JVM may be as old as Java 17 and loads these classes; a forked JVM is of Java 25 ({@code Jdk}) and has
 * the driver on its class path. {@code PluginMessage} is the catalogue of the goals' messages.
 *
 * {@snippet lang=xml :
 * <plugin>
 *   <groupId>dev.ulpforge</groupId>
 *   <artifactId>ulpforge-maven-plugin</artifactId>
 *   <version>0.1.0-SNAPSHOT</version>
 *   <extensions>true</extensions>
 * </plugin>
 * }
 */
package dev.ulpforge.maven;

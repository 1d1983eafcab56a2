/**
 * The compiler plugin, {@code -Xplugin:Ulpforge}. It is compiled for Java 11, so that an older javac can load it and
 * say what is wrong.
 *
 * {@snippet lang=shell :
 * javac --add-modules jdk.incubator.vector --processor-path ... -Xplugin:Ulpforge Activations.java
 * }
 */
package dev.ulpforge.processor.plugin;

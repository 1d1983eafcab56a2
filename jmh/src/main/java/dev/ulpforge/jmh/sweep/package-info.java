/**
 * FigureTables of this project's own figures: what a sweep of all inputs takes, and the exhaustive maxima of the JDK's
 * operators.
 *
 * {@snippet :
 * FigureTables.main(new String[] {"peers", "exp"});
 * }
 */
package dev.ulpforge.jmh.sweep;

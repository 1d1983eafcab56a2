/**
 * Tables of this project's own figures: the times of sweeps of all inputs, and the exhaustive maxima of the JDK's
 * operators.
 *
 * {@snippet :
 * FigureTables.main(new String[] {"peers", "exp"});
 * }
 */
package dev.ulpforge.jmh.sweep;

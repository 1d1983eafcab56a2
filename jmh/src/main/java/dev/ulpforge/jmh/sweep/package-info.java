/**
 * A table of this project's own figures: the times of sweeps of all inputs.
 *
 * {@snippet :
 * FigureTables.main(new String[] {"exp"});
 * }
 */
package dev.ulpforge.jmh.sweep;

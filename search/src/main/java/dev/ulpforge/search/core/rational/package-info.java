/**
 * Polynomials and rational functions in double-double arithmetic, and the ways to write them as programs.
 *
 * {@snippet :
 * RationalInterpolant r = RationalInterpolant.of(t, y, 0, 2, 2); // p(t) / q(t) through five of the points
 * Optional<RealProgram> program = r.program();                // with as few operations as there can be
 * }
 */
package dev.ulpforge.search.core.rational;

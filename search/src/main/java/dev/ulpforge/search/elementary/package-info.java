/**
 * Functions in double lanes, without tables in memory: each value is within a few units in the last place of a double,
 * so that it rounds to the correct float but for a handful of inputs. Reductions are exact or nearly so, polynomials
 * are minimax ones of double-doubles, rounded once, and divisions and roots are estimated in float lanes, where they
 * take a fraction of the time, and then corrected by remainders that fma makes exact.
 *
 * {@snippet :
 * ProgramBuilder b = new ProgramBuilder();
 * Optional<F64> y = new ElementaryFunctions(b).value(Function.EXP, b.x().toDouble());
 * }
 */
package dev.ulpforge.search.elementary;

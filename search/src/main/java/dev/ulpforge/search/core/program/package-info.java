/**
 * Straight-line programs on real numbers.
 *
 * <p>A {@link dev.ulpforge.search.core.program.ProgramSkeleton} is a program with its constants left open: a list of
 * operations on the input, on open constants and on earlier results, each of which may be used more than once. A
 * {@link dev.ulpforge.search.core.program.RealProgram} fills the constants in.
 *
 * {@snippet :
 * ProgramSkeleton square = ProgramSkeleton.parse("add x _; mul 1 1"); // (x + c)^2
 * RealProgram p = new RealProgram(square, List.of(DoubleDouble.ONE));
 * p.at(2.0); // 9
 * }
 */
package dev.ulpforge.search.core.program;

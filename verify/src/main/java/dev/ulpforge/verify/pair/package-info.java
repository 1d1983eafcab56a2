/**
 * Proofs of programs of two arguments, whose pairs of inputs cannot be run one by one.
 *
 * <p>A {@link dev.ulpforge.verify.pair.PairProgram} is a family of programs with a theorem about its errors: lemmas on
 * single roundings, and runs over all inputs of its parts of one argument, or enclosures of them. A program is
 * recognised as a member by its operations, and the bound computed from its own constants: so a wrong one is found out.
 * {@link dev.ulpforge.verify.pair.PairError} has exact errors at single pairs.
 *
 * {@snippet :
 * PairProgram hypot = PairProgram.of(PairFunction.HYPOT, program).orElseThrow();
 * double ulp = hypot.bound().ulp();
 * }
 */
package dev.ulpforge.verify.pair;

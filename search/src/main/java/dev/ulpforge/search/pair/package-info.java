/**
 * Searches for programs of two arguments: families that {@code verify.pair} can prove.
 *
 * {@snippet :
 * switch (PairSearch.of(PairFunction.HYPOT, Format.BINARY32, 1)) {
 *     case PairSearch.Outcome.Found(PairProgram program, PairBound bound) -> show(program.program(), bound.ulp());
 *     case PairSearch.Outcome.Missed missed -> System.out.println(missed);
 * }
 * }
 */
package dev.ulpforge.search.pair;

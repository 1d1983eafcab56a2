/**
 * Fronts of cost and error, evolved from the empty program.
 *
 * <p>{@link dev.ulpforge.search.core.front.FrontSearch} knows a target by its values only. It keeps a fixed number of
 * islands, whatever the number of threads; on each, NSGA-II (Jenetics) evolves skeletons, and every new skeleton gets
 * its constants fitted, or has one subtree refitted to the values that the remaining program requires of it ({@link
 * dev.ulpforge.search.core.front.SubtreeRefit}: semantic backpropagation). After every epoch islands exchange their
 * best, and a checkpoint is written. Beside them, a {@link dev.ulpforge.search.core.front.SystematicExtension} extends
 * what they have found term by term, as polynomials and continued fractions grow, in any variable that occurs in a
 * program.
 *
 * {@snippet :
 * Problem problem = new Problem("exp2(x)", f, ErrorKind.RELATIVE, new Interval(0, 1, true, false));
 * FrontSpec spec = FrontSpec.of(problem, EnumSet.allOf(Operation.class), 12, 1);
 * Front front = FrontSearch.run(spec, Budget.time(Duration.ofMinutes(30), 2), Progress.SILENT);
 * front.tsv(); // ops, error, program
 * }
 */
package dev.ulpforge.search.core.front;

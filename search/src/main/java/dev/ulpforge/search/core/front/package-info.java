/**
 * Fronts of cost and error, evolved from the empty program.
 *
 * <p>{@link dev.ulpforge.search.core.front.FrontSearch} knows a target by its values only. It keeps a fixed number of
 * islands, whatever the number of threads; on each, NSGA-II (Jenetics) evolves structures, and every new structure gets
 * its constants fitted, or has a part rebuilt from the values that the rest wants of it
 * ({@link dev.ulpforge.search.core.front.SubtreeRefit}). Islands exchange their best after every epoch, which is also
 * when a checkpoint is written. Beside them, what they have found unfolds level by level in a {@link
 * dev.ulpforge.search.core.front.SystematicExtension}, the way of polynomials and continued fractions in any variable
 * that a program has made for itself.
 *
 * {@snippet :
 * Problem problem = new Problem("exp2(x)", target, ErrorKind.RELATIVE, new Interval(0, 1, true, false));
 * FrontSpec spec = FrontSpec.of(problem, EnumSet.allOf(Operation.class), 12, 1);
 * Front front = FrontSearch.run(spec, Budget.time(Duration.ofMinutes(30), 2), Progress.SILENT);
 * front.tsv(); // ops, error, program
 * }
 */
package dev.ulpforge.search.core.front;

/**
 * Programs on doubles.
 *
 * <p>Inputs are too many to be run one by one: a {@link dev.ulpforge.search.binary64.DoubleSearch} takes what its
 * families of programs offer in the order of costs, until the prover bounds the error of one at every double. A family
 * recognises from values of the target whether its equation holds. Its parameters, such as degrees and whether the last
 * sums are compensated, are data; its constants are fitted as double-doubles and rounded one after the other.
 *
 * {@snippet :
 * switch (DoubleSearch.of(new DoubleTarget(Expression.parse("exp"), 1))) {
 *     case DoubleOutcome.Found found -> System.out.println(found.program());
 *     case DoubleOutcome.Missed missed -> System.out.println(missed.reason());
 * }
 * }
 */
package dev.ulpforge.search.binary64;

/**
 * Taylor coefficients of expressions with proven enclosures, at a point or over an interval.
 *
 * <p>A {@link dev.ulpforge.verify.series.Jet} holds them. Where intervals are too wide {@linkplain
 * dev.ulpforge.verify.oracle.jet.TightEvaluator tight evaluation} uses the mean value theorem, and {@linkplain
 * dev.ulpforge.verify.oracle.jet.RemovableJets removable singularities} at 0 are divided out. One evaluator serves them
 * all, with a {@code JetAlgebra} for each kind of jets.
 *
 * {@snippet :
 * Jet jet = new JetEvaluator(3, 200).evaluate(Expression.parse("exp(x) * x"), Ball.of(0.5));
 * show(jet.value(), jet.c(1), jet.c(2), jet.c(3));
 * }
 */
package dev.ulpforge.verify.oracle.jet;

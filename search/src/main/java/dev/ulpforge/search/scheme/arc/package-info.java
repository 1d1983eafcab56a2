/**
 * Schemes of inverse trigonometric functions.
 *
 * <p>{@link dev.ulpforge.search.scheme.arc.ArcSine} serves arc sines and arc cosines by {@code asin(x) = π/2 - 2
 * asin(sqrt((1 - x)/2))}, so that one core on [0, 1/2] serves all of [0, 1]; {@link
 * dev.ulpforge.search.scheme.arc.ArcTangent} multiples of the arc tangent by {@code atan(x) = atan(c) + atan((x - c)/(1
 * + cx))} with c from a table, or, for bounds of a few ULP, {@link dev.ulpforge.search.scheme.arc.FoldedArcTangent} by
 * {@code atan(x) = π/2 - atan(1/x)}.
 *
 * {@snippet :
 * Optional<SchemeSearch<?>> arcSine = ArcSine.of(SearchTarget.of(spec, seed));
 * }
 */
package dev.ulpforge.search.scheme.arc;

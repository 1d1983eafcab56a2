/**
 * Schemes of periodic functions: sinusoids of any period, amplitude and phase, and tangents.
 *
 * <p>A {@link dev.ulpforge.search.scheme.periodic.SinusoidEquation} or {@link
 * dev.ulpforge.search.scheme.periodic.TangentEquation} is recognised from values. A {@link
 * dev.ulpforge.search.scheme.periodic.PeriodReduction} reduces an input to the nearest point of a {@link
 * dev.ulpforge.search.scheme.periodic.PeriodGrid} and a remainder: in the fast region by {@link
 * dev.ulpforge.search.scheme.periodic.CodyWaite}, in the slow path by {@link
 * dev.ulpforge.search.scheme.periodic.PayneHanek}. Addition theorems reconstruct the result: {@link
 * dev.ulpforge.search.scheme.periodic.AngleAddition} for sinusoids, {@link
 * dev.ulpforge.search.scheme.periodic.TangentQuotient} for all tangents, and {@link
 * dev.ulpforge.search.scheme.periodic.TangentAddition} for the tangent itself, at breakpoints whose tangents are very
 * close to floats ({@link dev.ulpforge.search.scheme.periodic.TangentBreakpoints}). For bounds of a few ULP {@link
 * dev.ulpforge.search.scheme.periodic.TangentReciprocal} takes the tangent or its reciprocal.
 *
 * {@snippet :
 * Optional<SchemeSearch<?>> sinusoid = Sinusoid.of(SearchTarget.of(spec, seed));
 * }
 */
package dev.ulpforge.search.scheme.periodic;

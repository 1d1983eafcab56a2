/**
 * Families of kernels as data: schemes, and what turns them into templates.
 *
 * <p>A {@link dev.ulpforge.search.scheme.Scheme} is, for each {@link dev.ulpforge.search.scheme.Variant}, a
 * {@link dev.ulpforge.search.scheme.Form}: a {@link dev.ulpforge.search.scheme.RangeReduction}, some
 * {@linkplain dev.ulpforge.search.scheme.Core cores}, a {@link dev.ulpforge.search.scheme.Reconstruction}, the fast
 * {@link dev.ulpforge.search.scheme.Region} and a {@link dev.ulpforge.search.scheme.SlowPath}. What is written, is
 * written over typed values ({@link dev.ulpforge.model.ir.F32}, {@link dev.ulpforge.model.ir.I32}, {@link
 * dev.ulpforge.model.ir.Mask}). Numbers are found by one fitter, programs written by one compiler, samples drawn by one
 * sampler; {@link dev.ulpforge.search.scheme.SchemeSearch} makes templates of variants, and {@link
 * dev.ulpforge.search.scheme.SchemeSpace} has evolution choose among those of all the schemes that apply. A scheme
 * comes with an equation by which values of a target tell that it does.
 *
 * {@snippet :
 * Core core = new Core.Polynomial(f, 0, 0.25, List.of(1.0), 4, Evaluation.HORNER,
 *         new Core.Resolution(0x1p-21, 0x1p-29, 0x1p-27));
 * Form<F32> form = new Form<>(range, List.of(core), (r, cores) -> r.times(cores.at(r.times(r))), Region.upTo(0.5f),
 *         SlowPath.constant());
 * Scheme<F32> scheme = new Scheme<>("odd polynomials", Variants.of(), variant -> form, Scheme.Estimate.AS_MEASURED);
 * Reduction reduction = new SchemeSpace(List.of(new SchemeSearch<>(scheme, goal)), goal);
 * }
 */
package dev.ulpforge.search.scheme;

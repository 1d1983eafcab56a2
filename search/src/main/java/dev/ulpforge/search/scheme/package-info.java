/**
 * Families of kernels as data: schemes, and what turns them into templates.
 *
 * <p>A {@link dev.ulpforge.search.scheme.Scheme} is, for each {@link dev.ulpforge.search.scheme.Variant}, a {@link
 * dev.ulpforge.search.scheme.Form}: a {@link dev.ulpforge.search.scheme.RangeReduction}, some {@linkplain
 * dev.ulpforge.search.scheme.Core cores}, a {@link dev.ulpforge.search.scheme.Reconstruction}, the fast {@link
 * dev.ulpforge.search.scheme.Region} and a {@link dev.ulpforge.search.scheme.SlowPath}. Reductions and reconstructions
 * are written over typed values ({@link dev.ulpforge.model.ir.F32}, {@link dev.ulpforge.model.ir.I32}, {@link
 * dev.ulpforge.model.ir.Mask}). One fitter finds all constants, one compiler writes all programs, one sampler draws all
 * samples; {@link dev.ulpforge.search.scheme.SchemeSearch} makes templates of variants, and {@link
 * dev.ulpforge.search.scheme.SchemeSpace} lets evolution choose among those of all applicable schemes. A scheme comes
 * with an equation that the values of a target are tested against to see whether the scheme applies.
 *
 * {@snippet :
 * Core core = new Core.Polynomial(f, 0, 0.25, List.of(1.0), 4, Evaluation.HORNER,
 *         new Core.Resolution(0x1p-21, 0x1p-29, 0x1p-27));
 * Form<F32> form = new Form<>(range, List.of(core), (r, cores) -> r.times(cores.at(r.times(r))), Region.upTo(0.5f),
 *         SlowPath.constant());
 * Scheme<F32> scheme = new Scheme<>("odd polynomials", Variants.of(), variant -> form, Scheme.Estimate.AS_MEASURED);
 * Reduction reduction = new SchemeSpace(List.of(new SchemeSearch<>(scheme, target)), target);
 * }
 */
package dev.ulpforge.search.scheme;

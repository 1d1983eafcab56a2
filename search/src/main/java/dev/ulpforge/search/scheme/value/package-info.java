/**
 * Parts of kernels over typed values, which several schemes share.
 *
 * <p>Single operations are methods of {@link dev.ulpforge.model.ir.F32}, {@link dev.ulpforge.model.ir.I32} and {@link
 * dev.ulpforge.model.ir.Mask}, and so are sign transfer, tables and powers of two; this package has what consists of
 * several operations: error-free sums and products, polynomials, nearest multiples.
 *
 * {@snippet :
 * NearestMultiple near = NearestMultiple.of(x, 8, List.of(b.f32(-0.125f)));
 * F32 core = Evaluation.HORNER.of(near.r(), coefficients);
 * }
 */
package dev.ulpforge.search.scheme.value;

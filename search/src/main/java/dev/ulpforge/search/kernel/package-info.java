/**
 * Kernels in float32: range reduction, core approximation and reconstruction as one program.
 *
 * <p>A {@link dev.ulpforge.search.kernel.Reduction} recognises from values of the target function whether it applies, and
 * makes {@linkplain dev.ulpforge.search.kernel.Draft drafts}: kernels with open constants. A
 * {@link dev.ulpforge.search.kernel.Tuning} evolves their last bits, and the sweep decides. Each reduction has a package of
 * its own below this one.
 *
 * {@snippet :
 * List<Reduction> reductions = Reductions.of(Goal.of(spec, seed));
 * }
 */
package dev.ulpforge.search.kernel;

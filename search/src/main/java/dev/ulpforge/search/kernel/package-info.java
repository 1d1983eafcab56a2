/**
 * Kernels in float32: range reduction, core approximation and reconstruction as one program.
 *
 * <p>A {@link dev.ulpforge.search.kernel.Reduction} recognises from values of the target function whether it applies,
 * and makes {@linkplain dev.ulpforge.search.kernel.KernelTemplate templates}: kernels with open constants. {@code
 * dev.ulpforge.search} knows all reductions.
 *
 * {@snippet :
 * List<KernelTemplate> templates = reduction.templates().getFirst().call();
 * }
 */
package dev.ulpforge.search.kernel;

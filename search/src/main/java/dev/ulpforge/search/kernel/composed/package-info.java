/**
 * Composition, for any expression: kernels of its parts, joined by the operations between them.
 *
 * <p>A {@link dev.ulpforge.search.kernel.composed.KernelExpression} is the expression with a kernel chosen for each
 * part that needs one; {@link dev.ulpforge.search.kernel.composed.ExpressionPlanner} makes all of them, {@link
 * dev.ulpforge.search.kernel.composed.ComposedTemplate} writes the program: the usual path in plain floats, the rare
 * one in floats with an exponent of their own, so that no power of two overflows on the way to a result that does not.
 *
 * {@snippet :
 * Optional<ComposedKernels> kernels = ComposedKernels.of(Goal.of(spec, seed), parts);
 * }
 */
package dev.ulpforge.search.kernel.composed;

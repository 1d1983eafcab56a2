/**
 * Composition, for any expression: kernels of its parts, joined by the operations between them.
 *
 * <p>A {@link dev.ulpforge.search.composition.KernelExpression} is the expression with a kernel chosen for each part
 * that needs one; {@link dev.ulpforge.search.composition.ExpressionPlanner} makes all of them. {@link
 * dev.ulpforge.search.composition.ComposedTemplate} writes the program: the fast path in plain floats, the slow path in
 * floats with an exponent of their own, so that no power of two overflows on the way to a result that does not. {@link
 * dev.ulpforge.search.composition.GenomeSimplification} then evolves the fast paths of the cheapest programs.
 *
 * {@snippet :
 * Optional<ComposedKernels> kernels = ComposedKernels.of(SearchTarget.of(spec, seed), parts);
 * }
 */
package dev.ulpforge.search.composition;

/**
 * The scheme of polynomial pieces: for any target that is smooth on a range, whatever its equation, and outside it
 * constant, a multiple of its input, or slowly varying.
 *
 * <p>An {@link dev.ulpforge.search.scheme.piecewise.ActiveRange} is where the target is neither constant nor a
 * multiple, a {@link dev.ulpforge.search.scheme.piecewise.FastRange} the part of it for which the kernel is fast, a
 * {@link dev.ulpforge.search.scheme.piecewise.SlowRange} the remaining inputs. Ways to cut the fast range, degrees and
 * orders of evaluation are the variants. {@link dev.ulpforge.search.scheme.piecewise.FastPieces} are pieces for typical
 * inputs in front of a program that is proven already.
 *
 * {@snippet :
 * Optional<Piecewise> kernels = Piecewise.of(SearchTarget.of(spec, seed));
 * }
 */
package dev.ulpforge.search.scheme.piecewise;

/**
 * The power reduction, for functions with {@code f(a b) = f(a) f(b)} and {@code f(2^k x) = 2^j f(x)}: roots and their
 * inverses.
 *
 * <p>A {@link dev.ulpforge.search.kernel.power.PowerEquation} is recognised from values; a
 * {@link dev.ulpforge.search.kernel.power.RootGuess} makes a rough k-th root of {@code 1/x} of few bits from the bits
 * of x; a {@link dev.ulpforge.search.kernel.power.PowerDraft} is a kernel that mends it by a polynomial.
 *
 * {@snippet :
 * Optional<PowerKernels> kernels = PowerKernels.of(Goal.of(spec, seed));
 * }
 */
package dev.ulpforge.search.kernel.power;

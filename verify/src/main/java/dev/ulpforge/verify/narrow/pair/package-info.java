/**
 * Judges kernels of two arguments of 16 bits: each of the 2^32 pairs is run, and each result has to be the exact value,
 * correctly rounded.
 *
 * <p>No exact value is computed for that. {@link dev.ulpforge.verify.narrow.pair.PairKeys} has for each pair a key,
 * such as {@code y log2(x)} for a power, which a few operations on doubles enclose, and {@link
 * dev.ulpforge.verify.narrow.pair.PairRun} looks whether it lies between those of the midpoints about the result: a
 * value rounds to that, and to nothing else, if it does. What doubles leave open is decided by exact arithmetic.
 *
 * {@snippet :
 * PairVerdict verdict = PairRun.of(spec).judge(PairKeys.of(spec), CompiledKernel.narrowPair(program, spec.format()), 2,
 *         Progress.SILENT);
 * }
 */
package dev.ulpforge.verify.narrow.pair;

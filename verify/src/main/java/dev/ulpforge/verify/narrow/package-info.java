/**
 * Judges kernels of 16 bits: all 65,536 inputs are run, and each result has to be the exact value, correctly rounded.
 *
 * <p>{@link dev.ulpforge.verify.narrow.NarrowValues} knows the exact value and the required result for each input of a
 * spec; {@link dev.ulpforge.verify.narrow.NarrowSweep} compares a kernel with them and gives the same verdict as a
 * sweep over floats does.
 *
 * {@snippet :
 * NarrowValues values = NarrowValues.of(spec, 1, Progress.SILENT);
 * Verdict verdict = new NarrowSweep(values).judge(CompiledKernel.narrow(program, spec.format()));
 * }
 */
package dev.ulpforge.verify.narrow;

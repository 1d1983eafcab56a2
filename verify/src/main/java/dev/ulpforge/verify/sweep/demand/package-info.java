/**
 * The demands on a kernel besides its error in ULP: bounds on the relative and the absolute error, order, symmetry.
 *
 * <p>A {@link dev.ulpforge.verify.sweep.demand.DemandCheck} comes after a sweep and names, for each demand that is
 * missed, a witness.
 *
 * {@snippet :
 * Verdict verdict = new Sweep(oracle).judge(kernel, 1.0);
 * if (verdict instanceof Verdict.Within within) {
 *     switch (new DemandCheck(kernel, oracle, new LocalExecutor(2), progress)
 *             .of(spec.demands(), within.proof())) {
 *         case DemandCheck.Result.Kept kept -> show(kept.proof().text());
 *         case DemandCheck.Result.Missed missed -> report(missed.what());
 *     }
 * }
 * }
 */
package dev.ulpforge.verify.sweep.demand;

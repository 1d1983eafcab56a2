/**
 * Judges kernels on every float: the exhaustive sweep, its verdict, and the digest of all results.
 *
 * <p>A {@link dev.ulpforge.verify.sweep.Sweep} runs a kernel over all 2^32 inputs, block by block, and compares each
 * result of the domain with the fast values of an oracle, in double arithmetic whose errors are accounted for ({@code
 * ErrorPass} has the proof). Whatever that leaves open (is this the largest error? is this just above or below half an
 * ULP?) is decided by the oracle's enclosures, so the largest error, its witness, the {@link
 * dev.ulpforge.verify.sweep.Verdict} and the counts are exact. The oracle itself is spot-checked in each sweep. A
 * {@link dev.ulpforge.verify.sweep.digest.Digest} condenses the results, to be found again on another machine in a
 * second or two. {@link dev.ulpforge.verify.sweep.Sweep#measure} looks at several kernels in one pass over the oracle's
 * values.
 *
 * {@snippet :
 * Oracle oracle = Oracle.of(Expression.parse("exp"), Domain.parse(""));
 * switch (new Sweep(oracle).judge(kernel, 1.0)) {
 *     case Verdict.Within w -> System.out.print(w.proof().text());
 *     case Verdict.Exceeds e -> System.out.println(e.findings().maxUlp() + " ULP at " + e.findings().witness());
 *     case Verdict.WrongSpecial s -> System.out.println("wrong special value: " + s.first());
 *     case Verdict.BrokenOracle b -> System.out.println("the oracle contradicts itself: " + b.at());
 * }
 * }
 */
package dev.ulpforge.verify.sweep;

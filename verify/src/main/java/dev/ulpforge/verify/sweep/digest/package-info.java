/**
 * The digest of a kernel's results for all inputs, by which another machine finds them again in a second or two.
 *
 * <p>Where two {@linkplain dev.ulpforge.verify.sweep.digest.Digest digests} differ, a
 * {@link dev.ulpforge.verify.sweep.digest.SegmentDifference} shows inputs.
 *
 * {@snippet :
 * Digest digest = Digest.of(kernel, new LocalExecutor(2), progress);
 * for (int segment : digest.differing(Digest.of(copy, new LocalExecutor(2), progress).segments())) {
 *     show(SegmentDifference.in(segment, kernel, copy, 10));
 * }
 * }
 */
package dev.ulpforge.verify.sweep.digest;

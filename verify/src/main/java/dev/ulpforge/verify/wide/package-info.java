/**
 * What a lock says of a kernel on doubles, whose inputs cannot be run one by one.
 *
 * <p>{@link dev.ulpforge.verify.wide.WideProof} has the bound proven and makes the certificate of it, {@link
 * dev.ulpforge.verify.wide.WideSamples} chooses the samples, and {@link dev.ulpforge.verify.wide.WideDigest} tells two
 * forms of a kernel apart by a few million results. Kernels of two arguments have the like.
 *
 * {@snippet :
 * WideKernel kernel = Interpreter.of(program)::apply;
 * switch (new WideProof(spec, program).run()) {
 *     case ProverResult.Proven proven when proven.bound() <= spec.maxUlp() -> {
 *         Bounded proof = new WideProof(spec, program).certificate(proven);
 *         Samples samples = WideSamples.of(spec, kernel);
 *     }
 *     case ProverResult other -> System.out.println(other);
 * }
 * }
 */
package dev.ulpforge.verify.wide;

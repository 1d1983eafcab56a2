/**
 * Weaving: annotated methods come to call their kernels, in class files that are compiled already.
 *
 * <p>For {@code @Approximate static float f(float x)} of class {@code C} the body becomes
 * {@code return CKernels.f(x);}. The body that was there stays, as a private synthetic method, for kernels that have no
 * lock yet and call it. What is woven already is left alone.
 *
 * {@snippet :
 * ClassWeaver weaver = new ClassWeaver(Files.readAllBytes(path));
 * Files.write(path, weaver.woven());
 * }
 */
package dev.ulpforge.codegen.weave;

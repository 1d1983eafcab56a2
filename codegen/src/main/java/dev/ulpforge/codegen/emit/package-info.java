/**
 * Emission: programs become Java source, with JavaPoet.
 *
 * <p>A {@link dev.ulpforge.codegen.emit.KernelClass} is the source that a user gets: scalar methods, bulk methods over
 * arrays and memory segments, and a nested class {@code Vectors} with the SIMD forms, which stands apart so that a JVM
 * without {@code jdk.incubator.vector} can load the other methods. The same kernels always give the same source, byte
 * for byte.
 *
 * {@snippet :
 * String source = new KernelClass("org.example", "ActivationsKernels", List.of(method)).source();
 * }
 */
package dev.ulpforge.codegen.emit;

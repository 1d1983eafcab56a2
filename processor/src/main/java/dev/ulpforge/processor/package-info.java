/**
 * The annotation processor: {@code @Approximate} becomes a class of kernels.
 *
 * <p>Each round {@link dev.ulpforge.processor.ApproximateProcessor} reads the annotated methods into
 * {@code KernelRequest}s ({@code RequestReader}), gets the lock of each ({@code LockResolver}: on file, or from a
 * search in a forked JVM) and writes the classes of kernels of each annotated class ({@code ClassGenerator}).
 * Where the compiler plugin is there too, {@code Weaving} makes the annotated methods call them.
 * {@code ProcessorMessage} is the catalogue of all that it says, {@code Options} of all that it can be told.
 *
 * {@snippet lang=shell :
 * javac --add-modules jdk.incubator.vector --processor-path ... -Aulpforge.search=frozen Activations.java
 * }
 */
package dev.ulpforge.processor;

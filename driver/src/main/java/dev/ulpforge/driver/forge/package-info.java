/**
 * The pipeline: from a spec to its lock ({@link dev.ulpforge.driver.forge.KernelPipeline}), and from the lock to Java
 * source ({@link dev.ulpforge.driver.forge.KernelSource}).
 *
 * {@snippet :
 * Path lock = new KernelPipeline(KernelSearch::run, new LockStore(directory)).lock(request, Progress.SILENT);
 * KernelSource source = KernelSource.of(LockStore.read(lock), new KernelSource.Name("org.example.Kernels", "exp"));
 * source.writeBelow(sources, false);
 * }
 */
package dev.ulpforge.driver.forge;

package dev.ulpforge.search.kernel;

import java.util.List;
import java.util.concurrent.Callable;

/** A way to make kernels for a target function, found to be applicable to it. Immutable. */
public interface Reduction {

    /**
     * {@return independent tasks, each of which makes some templates; the outcome of each depends on the target and its
     * seed only}
     */
    List<Callable<List<KernelTemplate>>> templates();
}

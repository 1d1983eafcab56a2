package dev.ulpforge.search.scheme;

import java.util.List;

/**
 * What a scheme is for one variant: a kernel, but for its constants.
 *
 * @param reduction the range reduction
 * @param cores     what is approximated on the reduced range
 * @param result    the reconstruction
 * @param fast      the inputs for which these three do
 * @param slow      what serves the others; left out where the domain has none
 * @param <R>       what the reduction yields
 */
public record Form<R>(RangeReduction<R> reduction, List<Core> cores, Reconstruction<R> result, Region fast,
        SlowPath slow) {
    public Form {
        cores = List.copyOf(cores);
    }
}

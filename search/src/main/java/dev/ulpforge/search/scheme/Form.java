package dev.ulpforge.search.scheme;

import java.util.List;
import java.util.Optional;

/**
 * What a scheme is for one variant: a kernel, but for its constants.
 *
 * @param reduction the range reduction
 * @param cores     what is approximated on the reduced range
 * @param result    the reconstruction
 * @param fast      the inputs for which these three do
 * @param slow      what serves the others; left out where the domain has none
 * @param part      what it does as a part of a larger kernel, if it is an exponential
 * @param <R>       what the reduction yields
 */
public record Form<R>(RangeReduction<R> reduction, List<Core> cores, Reconstruction<R> result, Region fast,
        SlowPath slow, Optional<ExponentialForm> part) {
    public Form {
        cores = List.copyOf(cores);
    }

    /** A form that is only used as a whole. */
    public Form(RangeReduction<R> reduction, List<Core> cores, Reconstruction<R> result, Region fast, SlowPath slow) {
        this(reduction, cores, result, fast, slow, Optional.empty());
    }
}

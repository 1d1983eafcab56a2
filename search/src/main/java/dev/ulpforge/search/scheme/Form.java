package dev.ulpforge.search.scheme;

import java.util.List;
import java.util.Optional;

/**
 * A scheme for one variant: a kernel except for its constants.
 *
 * @param reduction the range reduction
 * @param cores the functions that are approximated on the reduced range
 * @param result    the reconstruction
 * @param fast the inputs for which these three are valid
 * @param slow the computation for all other inputs; omitted if the domain has none
 * @param part its use as a part of a larger kernel, if it is an exponential
 * @param <R> the result of the reduction
 */
public record Form<R>(RangeReduction<R> reduction, List<Core> cores, Reconstruction<R> result, Region fast,
        SlowPath slow, Optional<ExponentialForm> part) {
    public Form {
        cores = List.copyOf(cores);
    }

    /** A form that is not used as a part. */
    public Form(RangeReduction<R> reduction, List<Core> cores, Reconstruction<R> result, Region fast, SlowPath slow) {
        this(reduction, cores, result, fast, slow, Optional.empty());
    }
}

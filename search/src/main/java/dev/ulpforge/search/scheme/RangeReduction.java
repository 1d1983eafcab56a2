package dev.ulpforge.search.scheme;

import dev.ulpforge.model.ir.F32;
import dev.ulpforge.model.ir.Mask;

/**
 * A step from any input of the fast region to a small argument. It is written over typed values and yields a record of
 * them, of a type of its own, so that a reconstruction can only use what exists. Data: immutable, and equal if its
 * parts are.
 *
 * @param <R> the record that it yields, such as the reduced argument, an index and a scale
 */
public interface RangeReduction<R> {

    /** {@return the reduction of x} */
    R of(F32 x);

    /** {@return inputs at which errors are likely to be largest}: ends of reduced ranges, zeros, borders of tables */
    Sampling sampling();

    /**
     * {@return whether x is in the fast region}, tested with values that the reduction computes anyway where that is
     * cheaper
     */
    default Mask inside(F32 x, Region fast) {
        return fast.inside(x);
    }
}

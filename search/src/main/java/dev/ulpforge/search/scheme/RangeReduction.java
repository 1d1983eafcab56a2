package dev.ulpforge.search.scheme;

import dev.ulpforge.model.ir.F32;
import dev.ulpforge.model.ir.Mask;

/**
 * A step from any input of the fast region to a small argument. It is written over typed values; what it yields is a
 * record of them, of a type of its own, so that a reconstruction can only ask for what is there. Data: immutable, equal
 * if its parts are.
 *
 * @param <R> the record of what it yields: the reduced argument, an index, a scale
 */
public interface RangeReduction<R> {

    /** {@return what x is reduced to} */
    R of(F32 x);

    /** {@return inputs at which errors are likely to be largest}: ends of reduced ranges, zeros, borders of tables */
    Sampling sampling();

    /** {@return whether x is in the fast region}, told by what the reduction computes anyway where that is cheaper */
    default Mask inside(F32 x, Region fast) {
        return fast.inside(x);
    }
}

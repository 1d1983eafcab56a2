package dev.ulpforge.verify.sweep.demand;

import java.io.Serializable;

/**
 * The largest error of some inputs.
 *
 * @param most     the largest error, rounded up, not above the bound unless it has certainly been exceeded; -1 of none
 * @param at       the bits of its input
 * @param exceeded whether some error is above the bound
 */
record LargestDistance(double most, int at, boolean exceeded) implements Serializable {
    static final LargestDistance NONE = new LargestDistance(-1, 0, false);

    /** {@return that of these inputs and of others} */
    LargestDistance and(LargestDistance other) {
        boolean others = other.most > most || other.most == most && Integer.compareUnsigned(other.at, at) < 0;
        LargestDistance larger = others ? other : this;
        return new LargestDistance(larger.most, larger.at, exceeded || other.exceeded);
    }
}

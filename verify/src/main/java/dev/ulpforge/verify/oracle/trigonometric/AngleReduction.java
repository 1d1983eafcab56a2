package dev.ulpforge.verify.oracle.trigonometric;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

import dev.ulpforge.verify.real.BinadeTurns;

/**
 * Reduces the angles of the floats of one binade by the nearest multiple of a half or a quarter turn, after Payne and
 * Hanek.
 *
 * <p>A float is {@code m 2^(e-23)} with a signed 24-bit integer m, and its angle is {@code m T} quarter turns with T =
 * high + middle + low of {@link BinadeTurns}. {@code p = m high} has 53 bits and is exact, a multiple of {@code 2^-27}
 * below {@code 2^26}; {@code q = m middle} is exact, below {@code 2^-3} and a multiple of {@code 2^-56}. Let w be the
 * period in quarter turns, 1 or 2, and h the shift, 0 or 1. <b>Count.</b> The errors of both sums in p + q + h together
 * are at most {@code 2^-28}, so the integer k that the magic number rounds to leaves {@code |p + q + h - w k| <= w/2 +
 * 2^-26}. <b>Remainder.</b> p - w k and p - w k + h are multiples of {@code 2^-27} below 4, so both are exact, and
 * {@code s = (p - w k + h) + q} is exact when below {@code 2^-3}, as a multiple of {@code 2^-56}, and otherwise rounded
 * by at most {@code 2^-53 |s|}. {@code r = fma(m, low, s)} adds a rounding error of {@code 2^-53 |r|} and the error of
 * low, {@code 2^24 * 2^-109}. So r is within {@code 2 * 2^-53 |r| + 2^-85} of {@code m T + h - w k} up to multiples of
 * 4 (with {@code low = 0} exact), and {@code |r| <= w/2 + 2^-25}.
 *
 * @param turns of the floats
 * @param period w, the angle whose multiples are subtracted, in quarter turns
 * @param shift h, which is added to the angle, in quarter turns
 */
record AngleReduction(BinadeTurns turns, double period, double shift) {
    static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
    /** Its last bit is worth 1: adding it rounds to an integer, whose parity is the last bit of the sum. */
    private static final double ROUND = 0x1.8p52;
    private static final DoubleVector IOTA = (DoubleVector) SPECIES.broadcast(0).addIndex(1);

    /** {@return the signed integer significands of the floats from a bit pattern on} */
    static DoubleVector significands(int first) {
        DoubleVector m = IOTA.add((first & 0x7fffff) + 0x800000);
        return first < 0 ? m.neg() : m;
    }

    /** {@return k plus a magic number: the last bit of each lane is that of k} */
    DoubleVector count(DoubleVector m) {
        return m.mul(turns.high()).add(m.mul(turns.middle())).add(shift).lanewise(VectorOperators.FMA, 1 / period,
                ROUND);
    }

    /** {@return r} */
    DoubleVector rest(DoubleVector m, DoubleVector count) {
        DoubleVector whole = count.sub(ROUND).lanewise(VectorOperators.FMA, -period, m.mul(turns.high()));
        return m.lanewise(VectorOperators.FMA, DoubleVector.broadcast(SPECIES, turns.low()),
                whole.add(shift).add(m.mul(turns.middle())));
    }
}

package dev.ulpforge.search.elementary;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import dev.ulpforge.model.ir.F32;
import dev.ulpforge.model.ir.F64;
import dev.ulpforge.model.ir.I32;
import dev.ulpforge.model.ir.I64;
import dev.ulpforge.model.ir.ProgramBuilder;
import dev.ulpforge.search.core.number.DoubleDouble;
import dev.ulpforge.search.core.number.RealExpression;

/**
 * The distance of an angle from the nearest multiple of a step, or from the nearest of those halfway between them.
 *
 * @param count bits of a number of the multiple's parity
 * @param rest  the distance
 */
record Angle(I64 count, F64 rest) {
    /** Up to here the near reduction is exact but for one rounding. */
    static final float NEAR = 0x1p26f;
    private static final double INTEGERS = 0x1.8p52;
    private static final int PARTS = 6;
    private static final int PART_BITS = 22;
    private static final int GROUPS = 16;
    /** Exponents of a group; a significand shifted by less is an int. */
    private static final int GROUP_BITS = 3;
    private static final int SIGNIFICAND = 1 << 23;
    private static final int UNIT_EXPONENT = 150;
    private static final int DIGITS = 110;

    /** The steps of reductions. */
    enum Step {
        /** pi. */
        HALF_TURN("pi"),
        /** pi / 2. */
        QUARTER_TURN("pi / 2");

        private final String text;

        Step(String text) {
            this.text = text;
        }

        DoubleDouble value() {
            return RealExpression.of(text).at(0.0);
        }

        BigDecimal digits() {
            return RealExpression.of(text).at(0.0, DIGITS);
        }
    }

    /**
     * {@return the angle of x, up to {@link #NEAR} in magnitude} With a step of 53 bits, the first difference is exact
     * for a float x: it is a multiple of the step's last bit, and as small as the step.
     *
     * @param offset 0, or 1/2 for places halfway between multiples
     */
    static Angle near(F64 x, Step step, double offset) {
        ProgramBuilder b = x.program();
        DoubleDouble length = step.value();
        F64 turns = offset == 0
                ? x.fma(b.f64(1 / length.hi()), b.f64(INTEGERS))
                : x.fma(b.f64(1 / length.hi()), b.f64(-offset)).plus(b.f64(INTEGERS));
        F64 n = turns.minus(b.f64(INTEGERS));
        F64 place = offset == 0 ? n : n.plus(b.f64(offset));
        return new Angle(turns.bits(),
                place.fma(b.f64(-length.lo()), place.fma(b.f64(-length.hi()), x)));
    }

    /**
     * {@return the angle of a finite |x| that is not near} {@code |x| = m 2^(8g)}, and tables have {@code 2^(8g) /
     * step} modulo 2 in parts so short that their products with m are exact (Payne and Hanek 1983).
     */
    static Angle far(F32 x, Step step, double offset) {
        ProgramBuilder b = x.program();
        I32 bits = x.abs().bits();
        I32 exponent = bits.shiftedRightUnsigned(23).minus(b.i32(UNIT_EXPONENT));
        I32 group = exponent.shiftedRight(GROUP_BITS);
        F64 m = bits.and(b.i32(SIGNIFICAND - 1)).or(b.i32(SIGNIFICAND))
                .shiftedLeft(exponent.and(b.i32((1 << GROUP_BITS) - 1))).toDouble();
        List<F64> products = parts(step).stream().map(part -> m.times(group.table(part).toDouble())).toList();
        F64 whole = even(products.get(0)).plus(even(products.get(1)));
        F64 turns = (offset == 0 ? whole : whole.minus(b.f64(offset))).plus(b.f64(INTEGERS));
        F64 n = turns.minus(b.f64(INTEGERS));
        F64 first = whole.minus(offset == 0 ? n : n.plus(b.f64(offset)));
        F64 second = products.get(2);
        F64 sum = first.plus(second);
        F64 seen = sum.minus(first);
        F64 lost = first.minus(sum.minus(seen)).plus(second.minus(seen));
        F64 low = lost.plus(products.get(3).plus(products.get(4).plus(products.get(5))));
        DoubleDouble length = step.value();
        return new Angle(turns.bits(), sum.fma(b.f64(length.hi()),
                low.fma(b.f64(length.hi()), sum.times(b.f64(length.lo())))));
    }

    /** {@return the distance from the nearest even number} */
    private static F64 even(F64 v) {
        F64 magic = v.program().f64(2 * INTEGERS);
        return v.minus(v.plus(magic).minus(magic));
    }

    private static List<List<Float>> parts(Step step) {
        List<List<Float>> parts = new ArrayList<>();
        for (int i = 0; i < PARTS; i++) {
            int part = i;
            parts.add(IntStream.range(0, GROUPS).mapToObj(group -> part(step, group, part)).toList());
        }
        return parts;
    }

    /** {@return the i-th part of {@code 2^(8g) / step} modulo 2, whose first bit counts 1} */
    private static float part(Step step, int group, int i) {
        BigDecimal turns = new BigDecimal(BigInteger.ONE.shiftLeft(group << GROUP_BITS)).divide(step.digits(),
                new MathContext(DIGITS));
        BigInteger scaled = turns.multiply(new BigDecimal(BigInteger.ONE.shiftLeft(PARTS * PART_BITS - 1)))
                .setScale(0, RoundingMode.DOWN).toBigInteger();
        int left = PARTS - 1 - i;
        int bits = scaled.shiftRight(left * PART_BITS).intValue() & (1 << PART_BITS) - 1;
        return (float) Math.scalb((double) bits, 1 - (i + 1) * PART_BITS);
    }

    /** {@return a value, negated where the multiple is odd} */
    F64 signed(F64 y) {
        return y.bits().xor(count.shiftedLeft(63)).asDouble();
    }
}

package dev.ulpforge.search.binary64;

import dev.ulpforge.model.format.Format;
import dev.ulpforge.model.ir.DoubleTable;
import dev.ulpforge.model.ir.F64;
import dev.ulpforge.model.ir.I32;
import dev.ulpforge.model.ir.I64;
import dev.ulpforge.model.ir.ProgramBuilder;
import dev.ulpforge.model.spec.Expression;
import dev.ulpforge.verify.function.Expressions;
import dev.ulpforge.verify.real.Ball;

/**
 * What is left of a number by multiples of pi/2, the nearest ones but for roundings.
 *
 * @param count a long whose last two bits are those of the multiple
 * @param high  the remainder
 * @param low   what it lacks, small beside it
 */
record TurnRemainder(I64 count, F64 high, F64 low) {
    /** Below, the multiple has 20 bits, so that its product with a part of 33 bits is exact. */
    static final double LARGE = 0x1p20;
    private static final int SHORT_ZEROS = 20;
    private static final double TO_INTEGERS = 0x1.8p52;
    private static final int BITS = 1400;
    private static final SplitConstant QUARTER = SplitConstant.of(value("pi / 2"));
    private static final SplitConstant REST = SplitConstant
            .shortened(value("pi / 2").subtract(Ball.of(QUARTER.high()), BITS), SHORT_ZEROS);

    /** The bits of 2/pi in one entry; those of an argument and of two entries are within three doubles. */
    private static final int WINDOW = 48;
    private static final int WINDOWS = 4;
    /** Arguments are divided by this power of two, and entries multiplied, so that no entry is subnormal. */
    private static final int SCALE = 400;
    /** Bits of 2/pi before that of {@code 2^-(e - 54)} make multiples of 4 of a number from 2^e on. */
    private static final int FIRST = 54;

    private static Ball value(String expression) {
        return Expressions.evaluate(Expression.parse(expression), Ball.ZERO, BITS);
    }

    /**
     * {@return that of a number below {@link #LARGE}} (Cody and Waite, 1980) The first product is exact, as pi/2 and
     * the number have few bits below those of the remainder; so are the second one, and what its sum loses.
     */
    static TurnRemainder ofSmall(F64 x) {
        ProgramBuilder b = x.program();
        F64 shifted = x.fma(b.f64(value("2 / pi").doubleValue()), b.f64(TO_INTEGERS));
        F64 k = shifted.minus(b.f64(TO_INTEGERS));
        F64 first = k.fma(b.f64(-QUARTER.high()), x);
        F64 second = b.f64(-REST.high());
        F64 high = k.fma(second, first);
        F64 lost = k.fma(second, first.minus(high));
        return new TurnRemainder(shifted.bits(), high, k.fma(b.f64(-REST.low()), lost));
    }

    /**
     * {@return that of a number from {@link #LARGE} on} (Payne and Hanek, SIGNUM 18(1), 1983) Products with windows of
     * the bits of 2/pi are exact sums of two doubles each, on grids of such widths that sums of neighbouring parts are
     * exact too.
     */
    static TurnRemainder ofLarge(F64 x) {
        ProgramBuilder b = x.program();
        I32 row = x.abs().bits().shiftedRightUnsigned(Format.BINARY64.fractionBits()).toInt()
                .minus(b.i32(Format.BINARY64.bias() + Math.getExponent(LARGE)));
        DoubleTable table = windows();
        F64 m = x.times(b.f64(Math.scalb(1.0, -SCALE)));
        F64[] part = new F64[WINDOWS];
        for (int j = 0; j < WINDOWS; j++) {
            part[j] = (j == 0 ? row : row.plus(b.i32(j * WINDOW))).gather(table);
        }
        F64 turns = rounded(m, part[0], 4);
        F64 units = rounded(m, part[1], 4 - WINDOW);
        F64 whole = rest(m, part[0], turns).plus(units);
        F64 shifted = whole.plus(b.f64(TO_INTEGERS));
        F64 fraction = whole.minus(shifted.minus(b.f64(TO_INTEGERS)));
        F64 fine = rounded(m, part[2], 4 - 2 * WINDOW);
        F64 middle = rest(m, part[1], units).plus(fine);
        F64 high = fraction.plus(middle);
        F64 lost = fraction.minus(high).plus(middle);
        F64 low = lost.plus(m.fma(part[3], rest(m, part[2], fine)));
        F64 angle = high.times(b.f64(QUARTER.high()));
        F64 below = low.fma(b.f64(QUARTER.high()), high.times(b.f64(QUARTER.low())));
        return new TurnRemainder(shifted.bits(), angle,
                high.fma(b.f64(QUARTER.high()), angle.negated()).plus(below));
    }

    /** {@return {@code m c}, rounded to multiples of 2^unit} */
    private static F64 rounded(F64 m, F64 c, int unit) {
        F64 magic = m.program().f64(Math.scalb(TO_INTEGERS, unit));
        return m.fma(c, magic).minus(magic);
    }

    private static F64 rest(F64 m, F64 c, F64 rounded) {
        return m.fma(c, rounded.negated());
    }

    private static DoubleTable windows() {
        int first = Math.getExponent(LARGE) - FIRST;
        int last = Double.MAX_EXPONENT - FIRST + (WINDOWS - 1) * WINDOW;
        double[] entries = new double[last - first + 1];
        for (int i = 0; i < entries.length; i++) {
            entries[i] = toBit(first + i + WINDOW).subtract(toBit(first + i), BITS).scale(SCALE).doubleValue();
        }
        return DoubleTable.of(entries);
    }

    /** {@return 2/pi, rounded to a multiple of 2^-bit} */
    private static Ball toBit(int bit) {
        Ball half = Ball.of(0.5);
        return Ball.of(value("2 / pi").scale(bit).add(half, BITS).floor(), 0).scale(-bit);
    }
}

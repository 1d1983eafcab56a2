package dev.ulpforge.search.binary64;

import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;

import dev.ulpforge.model.format.Format;
import dev.ulpforge.model.ir.DoubleTable;
import dev.ulpforge.model.ir.F64;
import dev.ulpforge.model.ir.I32;
import dev.ulpforge.model.ir.I64;
import dev.ulpforge.model.ir.ProgramBuilder;

/**
 * A positive normal number {@code u = 2^k m}, where m has an entry c in a table: a number near 1/m of so few bits that
 * {@code c m - 1} is exact (Tang, 1990). Near 1, c is 1.
 *
 * @param exponent k
 * @param index    the entry of m
 * @param c        the entry
 * @param r        {@code c m - 1}, exactly
 */
record Significand(I64 exponent, I32 index, F64 c, F64 r) {
    /** The greatest magnitude of r, and a little more. */
    static final double WIDTH = 0.06640625 * (1 + 0x1p-30);
    /** The least m, half the greatest. */
    private static final double LEAST = 0x1.4cp-1;
    /** The entries of eighths of a binade from the least m on. */
    private static final double[] RECIPROCALS = { 1.5, 1.375, 1.25, 1.125, 1.0625, 1, 0.90625, 0.8125 };
    private static final int INDEX_BITS = 3;

    /** {@return the parts of a positive normal number} */
    static Significand of(F64 u) {
        ProgramBuilder b = u.program();
        int fraction = Format.BINARY64.fractionBits();
        I64 bits = u.bits();
        I64 above = bits.minus(b.i64(Double.doubleToRawLongBits(LEAST)));
        I64 exponent = above.shiftedRight(fraction);
        I32 index = above.shiftedRight(fraction - INDEX_BITS).toInt();
        F64 m = bits.minus(exponent.shiftedLeft(fraction)).asDouble();
        F64 c = index.gather(DoubleTable.of(RECIPROCALS));
        return new Significand(exponent, index, c, m.fma(c, b.f64(-1)));
    }

    /** {@return k as a number} */
    F64 k() {
        return exponent.toDouble();
    }

    /** {@return 2^-k, for k from -1023 to 1022; 0 for 1023} */
    F64 inversePower() {
        ProgramBuilder b = r.program();
        return b.i64(Double.doubleToRawLongBits(1)).minus(exponent.shiftedLeft(Format.BINARY64.fractionBits()))
                .asDouble();
    }

    /** {@return what belongs to c} */
    F64 entry(DoubleUnaryOperator of) {
        return index.gather(DoubleTable.of(DoubleStream.of(RECIPROCALS).map(of).toArray()));
    }
}

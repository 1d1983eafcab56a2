package dev.ulpforge.verify.prover;

import java.util.Arrays;
import java.util.stream.DoubleStream;

import dev.ulpforge.model.ir.DoubleTable;
import dev.ulpforge.model.ir.F64;
import dev.ulpforge.model.ir.I64;
import dev.ulpforge.model.ir.ProgramBuilder;
import dev.ulpforge.model.spec.Expression;
import dev.ulpforge.verify.oracle.exact.ExactFunction;
import dev.ulpforge.verify.real.Ball;

/**
 * {@code e^x} on doubles from -708 to 709: {@code x = k ln2/16 + r}, and {@code 2^(k/16) (1 + q(r))}, with the table in
 * two parts.
 *
 * @param high the table
 * @param low  what its roundings lost
 * @param step {@code ln2/16}, with zeros at the end
 * @param rest what these lost
 * @param q    the coefficients of r, r², ...
 */
record DoubleExp(double[] high, double[] low, double step, double rest, double[] q) {
    private static final int SIZE = 16;
    private static final int BITS = 200;
    /** The step's significand has 53 bits; the products with k have 15 more. */
    private static final long SHORT = -1L << 16;
    private static final double MAGIC = 0x1.8p52;

    /** {@return Taylor's polynomial of degree 7} */
    static DoubleExp taylor() {
        double[] high = new double[SIZE];
        double[] low = new double[SIZE];
        for (int j = 0; j < SIZE; j++) {
            Ball exact = value("exp2(x)", j / (double) SIZE);
            high[j] = exact.doubleValue();
            low[j] = exact.subtract(Ball.of(high[j]), BITS).doubleValue();
        }
        Ball ln2 = value("log(x)", 2).scale(-4);
        double step = Double.longBitsToDouble(Double.doubleToRawLongBits(ln2.doubleValue()) & SHORT);
        double[] q = DoubleStream.of(1, 2, 6, 24, 120, 720, 5040).map(factorial -> 1 / factorial).toArray();
        return new DoubleExp(high, low, step, ln2.subtract(Ball.of(step), BITS).doubleValue(), q);
    }

    private static Ball value(String fn, double x) {
        return new ExactFunction(Expression.parse(fn)).value(x, BITS).ball(BITS);
    }

    /** {@return the operations} */
    Code code() {
        ProgramBuilder b = new ProgramBuilder();
        F64 x = b.wideX();
        F64 magic = b.f64(MAGIC);
        F64 rounded = x.fma(b.f64(SIZE / Math.log(2)), magic);
        F64 k = rounded.minus(magic);
        F64 r = k.fma(b.f64(-rest), k.fma(b.f64(-step), x));
        F64 sum = b.f64(q[q.length - 1]);
        for (int i = q.length - 2; i >= 0; i--) {
            sum = sum.fma(r, b.f64(q[i]));
        }
        I64 bits = rounded.bits();
        F64 ofTable = bits.toInt().gather(DoubleTable.of(high));
        F64 lost = bits.toInt().gather(DoubleTable.of(low));
        F64 y = ofTable.plus(ofTable.fma(sum.times(r), lost));
        return Code.of(y.bits().plus(bits.shiftedRight(4).shiftedLeft(52)).asDouble());
    }

    /** {@return these operations with other coefficients} */
    DoubleExp with(int i, double coefficient) {
        double[] changed = q.clone();
        changed[i] = coefficient;
        return new DoubleExp(high, low, step, rest, changed);
    }

    /** {@return these operations with another entry of the table} */
    DoubleExp withEntry(int j, double entry) {
        double[] changed = high.clone();
        changed[j] = entry;
        return new DoubleExp(changed, low, step, rest, q);
    }

    /** {@return these operations without the low part of the table} */
    DoubleExp withoutLow() {
        double[] none = low.clone();
        Arrays.fill(none, 0);
        return new DoubleExp(high, none, step, rest, q);
    }

    /** {@return these operations with another reduction} */
    DoubleExp withReduction(double step, double rest) {
        return new DoubleExp(high, low, step, rest, q);
    }
}

package dev.ulpforge.search.universal;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

import dev.ulpforge.model.ir.DoubleTable;
import dev.ulpforge.model.ir.F32;
import dev.ulpforge.model.ir.F64;
import dev.ulpforge.model.ir.I32;
import dev.ulpforge.model.ir.ProgramBuilder;

/**
 * The position of any finite float within the period of a function: {@code x = m 2^e} with a 24-bit integer m, and
 * tables hold {@code 2^e} modulo the period for each exponent, split into parts so short that their products with m are
 * exact (Payne and Hanek 1983, with tables for their windows).
 *
 * @param period the period
 * @param unit the unit of the phase: 1, so that it is in x itself, if the period is a short binary number; otherwise
 *     the period
 * @param parts the tables of the parts
 */
record Phase(BigDecimal period, BigDecimal unit, List<DoubleTable> parts) {
    private static final int PART_BITS = 29;
    private static final int PARTS = 3;
    private static final int EXPONENTS = 256;
    private static final int FRACTION_BITS = 150;
    private static final int LARGEST_UNIT = 20;
    private static final double TO_INTEGER = 0x1.8p52;
    private static final int EXPONENT = 0xff;

    /** {@return the phase of a period} */
    static Phase of(BigDecimal period) {
        return isShort(period) ? inX(period) : inTurns(period);
    }

    /** {@return whether a period is a binary number with few bits} */
    private static boolean isShort(BigDecimal period) {
        BigDecimal scaled = period.multiply(BigDecimal.valueOf(1 << 8));
        BigDecimal nearest = scaled.setScale(0, java.math.RoundingMode.HALF_EVEN);
        return nearest.toBigInteger().bitLength() <= LARGEST_UNIT && nearest.signum() > 0
                && scaled.subtract(nearest).abs().compareTo(new BigDecimal("1e-60")) < 0;
    }

    private static Phase inX(BigDecimal period) {
        BigDecimal exact = period.setScale(30, java.math.RoundingMode.HALF_EVEN).stripTrailingZeros();
        double[] rest = new double[EXPONENTS];
        for (int e = 0; e < EXPONENTS; e++) {
            int last = last(e);
            rest[e] = last <= 0
                    ? 1
                    : Math.scalb(new BigDecimal(BigInteger.ONE.shiftLeft(last)).remainder(exact).doubleValue(), -last);
        }
        return new Phase(exact, BigDecimal.ONE, List.of(DoubleTable.of(rest)));
    }

    private static Phase inTurns(BigDecimal period) {
        double[][] parts = new double[PARTS][EXPONENTS];
        for (int e = 0; e < EXPONENTS; e++) {
            int last = last(e);
            BigDecimal power = last >= 0
                    ? new BigDecimal(BigInteger.ONE.shiftLeft(last))
                    : BigDecimal.ONE.divide(new BigDecimal(BigInteger.ONE.shiftLeft(-last)));
            BigDecimal rest = power.divide(period, Circular.PRECISION).remainder(BigDecimal.ONE);
            for (int i = 0; i < PARTS; i++) {
                double part = i < PARTS - 1 ? shortened(rest.doubleValue()) : rest.doubleValue();
                rest = rest.subtract(new BigDecimal(part));
                parts[i][e] = Math.scalb(part, -last);
            }
        }
        List<DoubleTable> tables = new ArrayList<>();
        for (double[] part : parts) {
            tables.add(DoubleTable.of(part));
        }
        return new Phase(period, period, tables);
    }

    /** {@return the exponent of the last bit of floats with an exponent} */
    private static int last(int exponent) {
        return Math.max(exponent, 1) - FRACTION_BITS;
    }

    /** {@return the leading bits of a number} */
    private static double shortened(double v) {
        return Double.longBitsToDouble(Double.doubleToRawLongBits(v) & -1L << 53 - PART_BITS);
    }

    /** {@return the length of a period in units} */
    double length() {
        return period.divide(unit, Circular.PRECISION).doubleValue();
    }

    /** The number of the cell of an input, modulo the number of cells, and the distance from its centre in units. */
    record Place(I32 cell, F64 t) {}

    /** {@return the place of {@code x} in a period of this many cells, a power of two} */
    Place place(ProgramBuilder b, F32 x, int cells) {
        F64 number = x.toDouble();
        I32 exponent = x.bits().shiftedRightUnsigned(Row.BINADE).and(b.i32(EXPONENT));
        F64 first = number.times(exponent.gather(parts.get(0)));
        if (parts.size() == 1) {
            F64 turns = integer(b, first.times(b.f64(1 / length())));
            return near(b, turns.fma(b.f64(-length()), first), null, cells);
        }
        F64 a = first.minus(integer(b, first));
        F64 second = number.times(exponent.gather(parts.get(1)));
        F64 s = a.plus(second);
        F64 seen = s.minus(a);
        F64 lost = a.minus(s.minus(seen)).plus(second.minus(seen));
        return near(b, s, lost.plus(number.times(exponent.gather(parts.get(2)))), cells);
    }

    private Place near(ProgramBuilder b, F64 s, F64 low, int cells) {
        F64 cell = integer(b, s.times(b.f64(cells / length())));
        F64 t = cell.fma(b.f64(-length() / cells), s);
        return new Place(cell.toInt(), low == null ? t : t.plus(low));
    }

    private static F64 integer(ProgramBuilder b, F64 v) {
        return v.plus(b.f64(TO_INTEGER)).minus(b.f64(TO_INTEGER));
    }
}

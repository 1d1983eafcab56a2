package dev.ulpforge.search.core.number;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.MathContext;

/**
 * The unevaluated sum {@code hi + lo} of two doubles, {@code |lo| <= ulp(hi)/2}: 106 bits. Arithmetic after Dekker
 * (1971), Knuth (TAOCP 2, 4.2.2) and Joldes, Muller and Popescu (ACM TOMS 44, 2017): relative errors below 2^-102 per
 * operation as long as no intermediate overflows or falls below 2^-960. NaN and infinities give NaN.
 */
public record DoubleDouble(double hi, double lo) implements Comparable<DoubleDouble>, Serializable {

    public static final DoubleDouble ZERO = new DoubleDouble(0, 0);
    public static final DoubleDouble ONE = new DoubleDouble(1, 0);

    public static DoubleDouble of(double x) {
        return new DoubleDouble(x, 0);
    }

    /** {@return the exact value rounded twice: to the nearest double, and the remainder to the nearest double} */
    public static DoubleDouble of(BigDecimal x) {
        double hi = x.doubleValue();
        return Double.isFinite(hi) ? new DoubleDouble(hi, x.subtract(new BigDecimal(hi)).doubleValue()) : of(hi);
    }

    /** {@return the exact sum, for any two doubles} */
    public static DoubleDouble sum(double a, double b) {
        double s = a + b;
        double t = s - a;
        return new DoubleDouble(s, (a - (s - t)) + (b - t));
    }

    /** {@return the exact sum, for {@code |a| >= |b|}} */
    private static DoubleDouble ordered(double a, double b) {
        double s = a + b;
        return new DoubleDouble(s, b - (s - a));
    }

    public DoubleDouble plus(DoubleDouble y) {
        DoubleDouble s = sum(hi, y.hi);
        DoubleDouble t = sum(lo, y.lo);
        DoubleDouble v = ordered(s.hi, s.lo + t.hi);
        return ordered(v.hi, t.lo + v.lo);
    }

    public DoubleDouble minus(DoubleDouble y) {
        return plus(y.negated());
    }

    public DoubleDouble times(DoubleDouble y) {
        double p = hi * y.hi;
        double e = Math.fma(hi, y.hi, -p);
        return ordered(p, Math.fma(hi, y.lo, Math.fma(lo, y.hi, e)));
    }

    public DoubleDouble times(double y) {
        double p = hi * y;
        return ordered(p, Math.fma(lo, y, Math.fma(hi, y, -p)));
    }

    public DoubleDouble over(DoubleDouble y) {
        double q = hi / y.hi;
        DoubleDouble r = minus(y.times(q));
        double q2 = r.hi / y.hi;
        DoubleDouble r2 = r.minus(y.times(q2));
        return ordered(q, q2).plus(of(r2.hi / y.hi));
    }

    public DoubleDouble negated() {
        return new DoubleDouble(-hi, -lo);
    }

    public DoubleDouble abs() {
        return hi < 0 || hi == 0 && lo < 0 ? negated() : this;
    }

    public boolean isFinite() {
        return Double.isFinite(hi) && Double.isFinite(lo);
    }

    /** {@return the exact value} @throws NumberFormatException if not finite */
    public BigDecimal toBigDecimal() {
        return new BigDecimal(hi).add(new BigDecimal(lo));
    }

    @Override
    public int compareTo(DoubleDouble y) {
        int c = Double.compare(hi, y.hi);
        return c != 0 ? c : Double.compare(lo, y.lo);
    }

    /** {@return about 32 decimal digits} */
    @Override
    public String toString() {
        return isFinite() ? toBigDecimal().round(new MathContext(32)).toString() : Double.toString(hi);
    }
}

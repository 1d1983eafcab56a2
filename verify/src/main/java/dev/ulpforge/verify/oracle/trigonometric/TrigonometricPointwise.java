package dev.ulpforge.verify.oracle.trigonometric;

import java.math.BigDecimal;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;

import dev.ulpforge.model.spec.Expression;
import dev.ulpforge.model.spec.Function;
import dev.ulpforge.verify.oracle.piece.PointwiseFunction;
import dev.ulpforge.verify.real.Ball;
import dev.ulpforge.verify.real.BinadeTurns;

/**
 * sin, cos, tan, sinpi and cospi of a multiple of x, on the floats of one binade. With the angle (for cosines, plus a
 * quarter turn) written as r + 2k quarter turns, {@code |r| <= 1 + 2^-25}, all but tan are {@code (-1)^k sin(r pi/2)}.
 * With the angle written as r + k quarter turns, {@code |r| <= 1/2 + 2^-25}, tan is {@code sin / cos} of {@code r pi/2}
 * for even k and {@code -cos / sin} for odd k.
 *
 * <p><b>Error of the sine</b>, in units of {@code 2^-53} relative, where {@code a = |r| pi/2}. The r of {@link
 * AngleReduction} counts with {@code a cot a <= 1}: 2, and pi/2 times its {@code 2^-85}. z = r² is rounded once, which
 * counts with {@code |a cot a - 1| / 2 <= 1/2}: 1/2. For Horner's rule let {@code s_k} be the exact sum from {@code
 * c_k} on; the terms alternate and decrease, so {@code |s_k| <= |c_k|}, and step k adds at most {@code |c_k|} for the
 * coefficient and as much for the rounding, but the last one {@code s_0 >= 1}: {@code (2 (sinh(pi/2) - pi/2) + pi/2) /
 * s_0 + 1 < 4.1}. The series is truncated after {@code z^9}, with an error of at most the next term, {@code (pi/2)^21 /
 * 21!}, 2.4. The product with r: 1. In all below 11, {@code 2^-49}. Second-order terms are far below the margin that
 * this leaves, as is the effect of the {@code 2^-25} beyond 1.
 *
 * <p><b>Error of the tangent</b>, in units of {@code 2^-53} relative, where {@code a = |r| pi/2 < 0.7854}. The r of
 * {@link AngleReduction} counts with {@code 2a / sin(2a) <= pi/2}: 3.2, and its {@code 2^-85} with {@code (1 + tan²)
 * pi/2}. z = r² is rounded once, which counts with less than half of that: 0.8. Horner's rule as in the sine: of the
 * sine {@code 2 sinh(a) / r - pi/2}, over 1.41, and 1, 2.4; truncation after {@code z^7}, 0.6; of the cosine, whose
 * first coefficient is exact, {@code 2 (cosh(a) - 1)}, over 0.7, and 1, 2; truncation after {@code z^8}, 0.1. The
 * product with r and the quotient: 2. In all below 12, {@code 2^-49}; second-order terms are far below the margin that
 * this leaves.
 */
public final class TrigonometricPointwise implements PointwiseFunction {
    private static final double RELATIVE = 0x1p-49;
    private static final double ABSOLUTE = 0x1p-84;
    private static final int L = AngleReduction.SPECIES.length();

    private final boolean isTangent;
    private final boolean isOdd;
    private final double absolute;
    private final AngleReduction reduction;

    TrigonometricPointwise(Function f, BinadeTurns turns) {
        isTangent = f == Function.TAN;
        isOdd = f == Function.SIN || f == Function.SINPI;
        absolute = turns.isExact() ? 0 : ABSOLUTE;
        reduction = new AngleReduction(turns, isTangent ? 1 : 2, isTangent || isOdd ? 0 : 1);
    }

    /** {@return the function of x itself, on the floats of an exponent} */
    public static TrigonometricPointwise of(Function f, int exponent) {
        boolean pi = f == Function.SINPI || f == Function.COSPI;
        Ball turns = TrigonometricArgument.turns(new Expression.Literal(BigDecimal.ONE), pi);
        return new TrigonometricPointwise(f, BinadeTurns.of(turns, exponent));
    }

    @Override
    public void evaluate(int first, double[] value, double[] error) {
        if (value.length < L) {
            double[] v = new double[L];
            double[] e = new double[L];
            all(first, v, e);
            System.arraycopy(v, 0, value, 0, value.length);
            System.arraycopy(e, 0, error, 0, value.length);
        } else {
            all(first, value, error);
        }
    }

    /** Where the arrays end within a vector, the last vector overlaps the one before. */
    private void all(int first, double[] value, double[] error) {
        double step = first < 0 ? -1 : 1;
        double zero = isOdd && first < 0 ? -0.0 : 0.0;
        DoubleVector m = AngleReduction.significands(first);
        int last = value.length - L;
        for (int i = 0; i <= last; i += L) {
            store(m.add(step * i), zero, value, error, i);
        }
        store(m.add(step * last), zero, value, error, last);
    }

    private void store(DoubleVector m, double zero, double[] value, double[] error, int i) {
        DoubleVector count = reduction.count(m);
        DoubleVector r = reduction.rest(m, count);
        if (isTangent) {
            tangent(r, count, value, error, i);
        } else {
            sine(r, count, zero, value, error, i);
        }
    }

    private void sine(DoubleVector r, DoubleVector count, double zero, double[] value, double[] error, int i) {
        LongVector sign = count.reinterpretAsLongs().lanewise(VectorOperators.LSHL, Long.SIZE - 1);
        DoubleVector s = SinePolynomial.sine(r.mul(r)).mul(r);
        DoubleVector v = s.reinterpretAsLongs().lanewise(VectorOperators.XOR, sign).reinterpretAsDoubles();
        v.blend(zero, v.compare(VectorOperators.EQ, 0)).intoArray(value, i);
        v.abs().mul(RELATIVE).add(absolute).intoArray(error, i);
    }

    private void tangent(DoubleVector r, DoubleVector count, double[] value, double[] error, int i) {
        DoubleVector z = r.mul(r);
        DoubleVector s = SinePolynomial.shortSine(z).mul(r);
        DoubleVector c = SinePolynomial.shortCosine(z);
        VectorMask<Double> odd = count.reinterpretAsLongs().and(1).compare(VectorOperators.NE, 0)
                .cast(AngleReduction.SPECIES);
        DoubleVector v = s.blend(c.neg(), odd).div(c.blend(s, odd));
        v.intoArray(value, i);
        v.abs().mul(RELATIVE).add(v.mul(v).add(1).mul(absolute)).intoArray(error, i);
    }
}

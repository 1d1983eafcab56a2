package dev.ulpforge.verify.oracle;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

import dev.ulpforge.codegen.spec.Function;
import dev.ulpforge.verify.real.BinadeTurns;

/**
 * sin, cos, tan, sinpi and cospi on the floats of one binade, by exact argument reduction after Payne and Hanek.
 *
 * <p>A float is {@code m 2^(e-23)} with a 24-bit integer m, and its angle is {@code m T} quarter turns with T = high + middle + low of
 * {@link BinadeTurns}. <b>Reduction.</b> m high has 53 bits and is exact; so is its remainder y modulo 4, in [-2, 2], a multiple of
 * {@code 2^-27}. m middle is exact, below {@code 2^-3} and a multiple of {@code 2^-56}. For the integer n nearest to y + m middle,
 * {@code s = (y - n) + m middle} is exact when below {@code 2^-3}, as a multiple of {@code 2^-56}, and otherwise rounded by at most
 * {@code 2^-53 |s|}. {@code r = fma(m, low, s)} adds a rounding of {@code 2^-53 |r|} and the error of low, {@code 2^24 * 2^-109}. So r is
 * within {@code 2 * 2^-53 |r| + 2^-85} (with {@code low = 0} exact), {@code |r| <= 1/2 + 2^-30}, and the angle is {@code (n + r) pi/2}.
 *
 * <p><b>Series</b>, in units of {@code 2^-53} relative, z = r² within 1 + twice that of r. sin(r pi/2) = r P(z): P's first coefficient 1
 * and last fma 1, all other steps together below 0.5 (each is damped by z (pi/2)²/6 < 0.11), z's own rounding 0.25, the product 1, and r
 * at most 2; truncation after z^9 is below {@code 2^-70}: in all below 6. cos(r pi/2) = Q(z) >= 0.7, its first coefficient 1 is exact:
 * (1 + 0.5 + 0.31 (1 + 4)) / 0.7 < 5. Both are below {@code 2^-50}; the {@code 2^-85} becomes at most {@code pi/2} times as much. tan is
 * their quotient: 6 + 5 + 1 = 12 units, below {@code 2^-49}, and {@code (1 + tan²)} times the absolute part.
 */
final class CircularPointwise implements PointwiseFunction {
    private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
    private static final double ROUND = 0x1.8p52;
    private static final double RELATIVE = 0x1p-50;
    private static final double RELATIVE_TAN = 0x1p-49;
    private static final double ABSOLUTE = 0x1p-84;
    private static final int TERMS = 10;
    private static final double[] SINE = coefficients(1);
    private static final double[] COSINE = coefficients(0);
    private static final double[] IOTA = iota();

    private final Function f;
    private final BinadeTurns turns;
    private final double absolute;

    CircularPointwise(Function f, int exponent) {
        boolean pi = f == Function.SINPI || f == Function.COSPI;
        this.f = f;
        turns = pi ? BinadeTurns.ofHalfTurns(exponent) : BinadeTurns.ofRadians(exponent);
        absolute = pi ? 0 : ABSOLUTE;
    }

    /** {@return (-1)^k (pi/2)^(2k+odd) / (2k+odd)!, each rounded to double} */
    private static double[] coefficients(int odd) {
        double[] c = new double[TERMS];
        dev.ulpforge.verify.real.Ball half = dev.ulpforge.verify.real.Functions.pi(128).scale(-1);
        dev.ulpforge.verify.real.Ball term = odd == 1 ? half : dev.ulpforge.verify.real.Ball.ONE;
        for (int k = 0; k < TERMS; k++) {
            c[k] = k % 2 == 0 ? term.doubleValue() : -term.doubleValue();
            term = term.multiply(half.square(128), 128).divide((2L * k + odd + 1) * (2 * k + odd + 2), 128);
        }
        return c;
    }

    private static double[] iota() {
        double[] iota = new double[SPECIES.length()];
        for (int i = 0; i < iota.length; i++) {
            iota[i] = i;
        }
        return iota;
    }

    @Override
    public void evaluate(int first, double[] value, double[] error) {
        int lanes = SPECIES.length();
        if (value.length < lanes) {
            double[] v = new double[lanes];
            double[] e = new double[lanes];
            block(first, 0, v, e);
            System.arraycopy(v, 0, value, 0, value.length);
            System.arraycopy(e, 0, error, 0, value.length);
            return;
        }
        for (int i = 0; i < value.length; i += lanes) {
            block(first, Math.min(i, value.length - lanes), value, error);
        }
    }

    private void block(int first, int i, double[] value, double[] error) {
        DoubleVector m = DoubleVector.fromArray(SPECIES, IOTA, 0).add((first & 0x7fffff) + 0x800000 + i);
        DoubleVector p = m.mul(turns.high());
        DoubleVector y = p.mul(0.25).add(ROUND).sub(ROUND).lanewise(VectorOperators.FMA, -4.0, p);
        DoubleVector q = m.mul(turns.middle());
        DoubleVector n = y.add(q).add(ROUND).sub(ROUND);
        DoubleVector r = m.lanewise(VectorOperators.FMA, DoubleVector.broadcast(SPECIES, turns.low()), y.sub(n).add(q));
        DoubleVector z = r.mul(r);
        DoubleVector s = horner(SINE, z).mul(r);
        DoubleVector c = horner(COSINE, z);
        VectorMask<Double> odd = n.mul(0.5).add(ROUND).sub(ROUND).mul(2).compare(VectorOperators.NE, n);
        DoubleVector v = combined(n, s, c, odd, first < 0);
        v.intoArray(value, i);
        DoubleVector size = v.abs();
        (f == Function.TAN
                ? size.mul(RELATIVE_TAN).add(size.mul(size).add(1).mul(absolute))
                : size.mul(RELATIVE).add(absolute)).intoArray(error, i);
    }

    private static DoubleVector horner(double[] c, DoubleVector z) {
        DoubleVector s = DoubleVector.broadcast(SPECIES, c[TERMS - 1]);
        for (int k = TERMS - 2; k >= 0; k--) {
            s = s.lanewise(VectorOperators.FMA, z, DoubleVector.broadcast(SPECIES, c[k]));
        }
        return s;
    }

    /** The addition theorems for n quarter turns, n in -2..2: even ones change the sign by 1 - |n|, odd ones by n. */
    private DoubleVector combined(DoubleVector n, DoubleVector s, DoubleVector c, VectorMask<Double> odd,
            boolean negative) {
        DoubleVector even = n.abs().neg().add(1);
        return switch (f) {
            case TAN -> {
                DoubleVector t = s.blend(c.neg(), odd).div(c.blend(s, odd));
                yield negative ? t.neg() : t;
            }
            case SIN, SINPI -> {
                DoubleVector v = s.mul(even).blend(c.mul(n), odd);
                DoubleVector signed = negative ? v.neg() : v;
                yield signed.blend(negative ? -0.0 : 0.0, v.compare(VectorOperators.EQ, 0.0));
            }
            default -> {
                DoubleVector v = c.mul(even).blend(s.mul(n.neg()), odd);
                yield v.blend(0.0, v.compare(VectorOperators.EQ, 0.0));
            }
        };
    }
}

package dev.ulpforge.verify.oracle.trigonometric;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorOperators;

import dev.ulpforge.verify.function.Functions;
import dev.ulpforge.verify.real.Ball;

/**
 * The Taylor series of sine and cosine in z, the square of the angle r in quarter turns, by Horner's rule with fma. Its
 * coefficients are constants and not an array, since only then C2 (JDK 25) keeps them in registers.
 */
final class SinePolynomial {
    private static final int BITS = 128;
    private static final double S0 = coefficient(1);
    private static final double S1 = coefficient(3);
    private static final double S2 = coefficient(5);
    private static final double S3 = coefficient(7);
    private static final double S4 = coefficient(9);
    private static final double S5 = coefficient(11);
    private static final double S6 = coefficient(13);
    private static final double S7 = coefficient(15);
    private static final double S8 = coefficient(17);
    private static final double S9 = coefficient(19);
    private static final double C1 = coefficient(2);
    private static final double C2 = coefficient(4);
    private static final double C3 = coefficient(6);
    private static final double C4 = coefficient(8);
    private static final double C5 = coefficient(10);
    private static final double C6 = coefficient(12);
    private static final double C7 = coefficient(14);
    private static final double C8 = coefficient(16);

    private SinePolynomial() {}

    /** {@return {@code ±(pi/2)^n / n!}, the coefficient of r^n, rounded to double} */
    private static double coefficient(int n) {
        Ball c = Ball.ONE;
        for (int k = 1; k <= n; k++) {
            c = c.multiply(Functions.pi(BITS), BITS).divide(2L * k, BITS);
        }
        return n % 4 < 2 ? c.doubleValue() : -c.doubleValue();
    }

    /** {@return sin(r pi/2) / r to z^9, for |r| up to 1} */
    static DoubleVector sine(DoubleVector z) {
        DoubleVector high = step(step(step(DoubleVector.broadcast(z.species(), S9), z, S8), z, S7), z, S6);
        DoubleVector middle = step(step(step(high, z, S5), z, S4), z, S3);
        return step(step(step(middle, z, S2), z, S1), z, S0);
    }

    /** {@return the same to z^7, for |r| up to 1/2} */
    static DoubleVector shortSine(DoubleVector z) {
        DoubleVector high = step(step(step(DoubleVector.broadcast(z.species(), S7), z, S6), z, S5), z, S4);
        return step(step(step(step(high, z, S3), z, S2), z, S1), z, S0);
    }

    /** {@return cos(r pi/2) to z^8, for |r| up to 1/2} */
    static DoubleVector shortCosine(DoubleVector z) {
        DoubleVector high = step(step(step(DoubleVector.broadcast(z.species(), C8), z, C7), z, C6), z, C5);
        return step(step(step(step(step(high, z, C4), z, C3), z, C2), z, C1), z, 1);
    }

    private static DoubleVector step(DoubleVector sum, DoubleVector z, double c) {
        return sum.lanewise(VectorOperators.FMA, z, c);
    }
}

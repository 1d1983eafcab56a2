package dev.ulpforge.verify.pair;

import java.util.List;
import java.util.stream.IntStream;

import dev.ulpforge.model.format.Format;
import dev.ulpforge.model.ir.F32;
import dev.ulpforge.model.ir.Interpreter;
import dev.ulpforge.model.ir.Program;
import dev.ulpforge.model.ir.ProgramBuilder;
import dev.ulpforge.verify.real.Ball;
import dev.ulpforge.verify.real.InverseTrigonometric;

/**
 * How far a result of {@link Atan2Program} is off before its last rounding: seen by running each quotient q from
 * 2^-7 to 1/2, where letters are as in its theorem.
 *
 * <p>The floats are cut into blocks of {@value #BLOCK} neighbours. With c, the first of a block, and
 * {@code t = (q - c)/(1 + q c)}, {@code atan(q) = atan(c) + t - t³/3 + ...}. <b>Lemma.</b> What is left out, and all
 * roundings of {@link #near}, are below {@value #OFF}. <i>Proof.</i> t is at most 2^-10 c, as c is at least 2^10 of its
 * ulps; so it is at most 2^-11, and t^5/5 below 2^-57. q - c is exact. The others are five errors of at most 2^-53 of t
 * or of atan(c), which is below 1/2.
 */
final class ArcTangentRun {
    private static final int BLOCK = 1 << 13;
    private static final double OFF = 0x1p-51;
    private static final int FIRST = Float.floatToRawIntBits(0x1p-7f);
    private static final int LAST = Float.floatToRawIntBits(0.5f);
    private static final int BITS = 100;
    private static final double THIRD = 1 / 3.0;
    private static final double FIFTH = 0.2;
    /** Roundings of the theorem that are no more than this in all, in ULP. */
    private static final double NEGLIGIBLE = 0x1p-14;
    /** The magnitude of b if m is not 0, and relative to q if it is. */
    private static final double REST = 0x1p-19;
    private static final double DIAGONAL_UNIT = 0x1p-25;
    /** A little more than 1/3, the largest quotient for odd m. */
    private static final double DIAGONAL = 0.33334;
    private static final double MORE = 1 + 0x1p-20;
    private final List<Float> atan;
    private final Program product;
    private final Program polynomial;

    ArcTangentRun(List<Float> atan) {
        this.atan = atan;
        ProgramBuilder b = new ProgramBuilder();
        F32 z = b.x().times(b.x());
        product = b.build(b.x().times(z));
        polynomial = b.build(PairProgram.polynomial(atan, z, b::f32));
    }

    /** {@return how many floats are run} */
    long inputs() {
        return LAST - FIRST + 1;
    }

    /** {@return the largest error, in ULP; NaN or large if coefficients make no sense} */
    double error() {
        double run = IntStream.rangeClosed(0, (LAST - FIRST) / BLOCK).parallel()
                .mapToDouble(block -> worst(FIRST + block * BLOCK)).max().orElseThrow();
        return Math.max(run, small()) + NEGLIGIBLE;
    }

    /** {@return the largest error for quotients that are not run} */
    private double small() {
        double square = Math.pow(Float.intBitsToFloat(FIRST), 2);
        double others = atan.stream().skip(1).mapToDouble(Math::abs).sum();
        double ofCube = Math.abs(atan.getFirst() + THIRD) + square * (1.01 * others + FIFTH) + 0x1p-22;
        return square * ofCube * 0x1p24 * MORE + NEGLIGIBLE;
    }

    private double worst(int first) {
        int count = Math.min(BLOCK, LAST - first + 1);
        float[] q = new float[count];
        for (int i = 0; i < count; i++) {
            q[i] = Float.intBitsToFloat(first + i);
        }
        float[] t = new float[count];
        float[] p = new float[count];
        Interpreter.of(product).apply(q, t);
        Interpreter.of(polynomial).apply(q, p);
        double angle = InverseTrigonometric.atan(Ball.of(q[0]), BITS).doubleValue();
        double off = 0;
        double tail = 0;
        for (int i = 0; i < count; i++) {
            double here = (double) t[i] * p[i];
            off = Math.max(off, Math.abs(here - (near(q[i], q[0], angle) - q[i])));
            tail = Math.max(tail, Math.abs(here));
        }
        return error(q[0], q[count - 1], off + 2 * OFF, tail);
    }

    private static double near(double q, double c, double angle) {
        double t = (q - c) / (1 + q * c);
        return angle + (t - t * (t * t * THIRD));
    }

    /** {@return a bound of the error from one quotient to another of the same binade} */
    private static double error(double from, double to, double off, double tail) {
        boolean mayBeOdd = from <= DIAGONAL;
        double half = 0x1p-24 * to;
        double delta = (ulp(to) / 2 + (mayBeOdd ? 2 * half : half)) * MORE;
        double common = off + Math.pow(to, 4) * MORE * delta;
        double alone = (common + ulp(tail + REST * to) / 2) / ulp(from * (1 - from * from * THIRD) / MORE);
        double beside = (common + ulp(tail + REST) / 2) / DIAGONAL_UNIT;
        return mayBeOdd ? Math.max(alone, beside) : alone;
    }

    private static double ulp(double v) {
        return Format.BINARY32.ulp(v);
    }
}

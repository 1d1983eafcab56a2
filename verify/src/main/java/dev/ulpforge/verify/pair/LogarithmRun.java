package dev.ulpforge.verify.pair;

import java.util.stream.IntStream;

import dev.ulpforge.model.ir.F64;
import dev.ulpforge.model.ir.Interpreter;
import dev.ulpforge.model.ir.Program;
import dev.ulpforge.verify.real.Ball;
import dev.ulpforge.verify.real.Logarithm;

/**
 * How far operations on doubles are from {@code log2(m)}, relatively, at every float m from √½ to √2, seen by running
 * each.
 *
 * <p>The floats are cut into blocks of {@value #BLOCK} neighbours on one side of 1. With c, the float beside a block on
 * the side of 1, and {@code t = (m - c)/(m + c)},
 *
 * <pre>
 * log2(m) = log2(c) + (2/ln 2) (t + t³/3 + ...)
 * </pre>
 *
 * <p><b>Lemma.</b> What is left out, and all roundings of {@link #near}, are below 2^-49 of log2(m). <i>Proof.</i> Both
 * terms have the sign of log2(m), so neither is above it in magnitude. |t| is at most 2^-13, so what is left out is at
 * most t^4/4 <= 2^-54 of the second. m - c and m + c are exact, as both are multiples of 2^-24 below 4. The second term
 * has six roundings and two rounded constants; the first is a ball of 100 bits, rounded, and so is the sum: ten errors
 * of at most 2^-53.
 */
final class LogarithmRun {
    /** The largest relative error of the values to which results are compared. */
    static final double OFF = 0x1p-49;
    private static final int BLOCK = 1 << 11;
    private static final int ONE = Float.floatToRawIntBits(1);
    private static final int BITS = 100;
    private static final double LINEAR = 2.885390081777927;
    private static final double THIRD = 1 / 3.0;
    private final Program program;

    LogarithmRun(F64 result) {
        program = result.program().build(result);
    }

    /**
     * {@return the largest relative error from one float to another, which have 1 between them; infinite if the result
     * at 1 is not 0}
     */
    double error(float from, float to) {
        int below = ONE - Float.floatToRawIntBits(from);
        int above = Float.floatToRawIntBits(to) - ONE;
        double worst = Math.max(side(-1, below), side(1, above));
        return Interpreter.of(program).at(1.0) == 0 ? worst * (1 + 4 * OFF) + OFF : Double.POSITIVE_INFINITY;
    }

    private double side(int step, int floats) {
        return IntStream.rangeClosed(0, floats / BLOCK).parallel().mapToDouble(block -> worst(step, block * BLOCK,
                Math.min(BLOCK, floats - block * BLOCK))).max().orElseThrow();
    }

    /** {@return the largest distance, relative to the value, of so many floats after one at a distance from 1} */
    private double worst(int step, int first, int count) {
        double c = Float.intBitsToFloat(ONE + step * first);
        double log = Logarithm.log2(Ball.of(c), BITS).doubleValue();
        double[] m = IntStream.rangeClosed(1, count)
                .mapToDouble(i -> Float.intBitsToFloat(ONE + step * (first + i))).toArray();
        double[] results = new double[count];
        Interpreter.of(program).apply(m, results);
        return IntStream.range(0, count).mapToDouble(i -> {
            double value = near(m[i], c, log);
            return Math.abs((results[i] - value) / value);
        }).max().orElse(0);
    }

    private static double near(double m, double c, double log) {
        double t = (m - c) / (m + c);
        return log + LINEAR * (t + t * (t * t * THIRD));
    }
}

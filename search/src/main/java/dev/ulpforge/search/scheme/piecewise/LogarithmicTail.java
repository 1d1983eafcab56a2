package dev.ulpforge.search.scheme.piecewise;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.ulpforge.model.format.Format;
import dev.ulpforge.model.ir.F32;
import dev.ulpforge.model.ir.I32;
import dev.ulpforge.model.ir.ProgramBuilder;
import dev.ulpforge.search.scheme.piece.TabledPolynomials;
import dev.ulpforge.search.scheme.value.FloatFloat;
import dev.ulpforge.search.values.OracleValues;

/**
 * Logarithmic growth: from some binade on, each repeats the one before, shifted by a step: {@code f(2v) = f(v) + step}
 * to a small fraction of an ULP.
 *
 * @param exponent the exponent of the first binade that is repeated
 * @param step     the step
 */
record LogarithmicTail(int exponent, double step) {
    private static final double CLOSE = 0.02;
    private static final int FEWEST = 8;
    private static final int POINTS = 16;
    private static final int SIGNIFICAND_BITS = Format.BINARY32.fractionBits();
    private static final int BIAS = Format.BINARY32.bias();
    /** The number of bits of a step, such that its multiples up to the number of binades are exact. */
    private static final int STEP_BITS = 16;

    /**
     * {@return the growth of a target up to {@code hi}, from the first binade above a positive {@code lo}, if it grows
     * like that}
     */
    static Optional<LogarithmicTail> of(OracleValues f, float lo, float hi) {
        int last = Math.getExponent(hi);
        double step = (f.at(Math.scalb(1f, last)) - f.at(Math.scalb(1f, last - FEWEST))) / FEWEST;
        for (int exponent = Math.getExponent(lo) + 1; exponent <= last - FEWEST && step != 0; exponent++) {
            LogarithmicTail growth = new LogarithmicTail(exponent, step);
            if (growth.holds(f, hi)) {
                return Optional.of(growth);
            }
        }
        return Optional.empty();
    }

    private boolean holds(OracleValues f, float hi) {
        for (int i = 0; i < POINTS; i++) {
            float v = Math.scalb(1 + (float) i / POINTS, exponent);
            for (int binades = 1; Math.scalb(v, binades) <= hi; binades++) {
                double want = f.at(Math.scalb(v, binades));
                if (!(Math.abs(f.at(v) + binades * step - want) <= CLOSE * f.ulp(want))) {
                    return false;
                }
            }
        }
        return true;
    }

    /** {@return the largest float of the binade that is repeated} */
    float end() {
        return Math.nextDown(Math.scalb(1f, exponent + 1));
    }

    /**
     * {@return the value at {@code v}, a positive float, from pieces that end at {@link #end}} Its error is little more
     * than that of one rounding.
     */
    F32 at(TabledPolynomials pieces, F32 v) {
        ProgramBuilder b = v.program();
        I32 bits = v.bits();
        I32 binades = bits.shiftedRightUnsigned(SIGNIFICAND_BITS).minus(b.i32(exponent + BIAS)).max(b.i32(0));
        TabledPolynomials.Terms terms = pieces.terms(bits.minus(binades.shiftedLeft(SIGNIFICAND_BITS)).asFloat());
        List<F32> c = new ArrayList<>(terms.c());
        c.set(0, b.f32(0));
        F32 rest = pieces.form().of(terms.t(), c);
        F32 times = binades.toFloat();
        float high = (float) (Math.rint(Math.scalb(step, STEP_BITS - Math.getExponent(step)))
                * Math.scalb(1.0, Math.getExponent(step) - STEP_BITS));
        FloatFloat sum = FloatFloat.exact(times.times(b.f32(high))).plus(FloatFloat.exact(terms.c().getFirst()));
        F32 low = times.fma(b.f32((float) (step - high)), rest);
        return sum.high().plus(sum.low().orElseThrow().plus(low));
    }
}

package dev.ulpforge.search.kernel.exp;

import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

import dev.ulpforge.model.format.Format;
import dev.ulpforge.model.ir.F32;
import dev.ulpforge.model.ir.I32;
import dev.ulpforge.model.ir.Program;
import dev.ulpforge.model.ir.ProgramBuilder;
import dev.ulpforge.model.spec.Domain;
import dev.ulpforge.search.core.fit.Fit;
import dev.ulpforge.search.core.number.DoubleDouble;
import dev.ulpforge.search.core.program.RealProgram;
import dev.ulpforge.search.core.program.Structure;
import dev.ulpforge.search.kernel.CoreEmitter;
import dev.ulpforge.search.kernel.KernelTemplate;
import dev.ulpforge.search.scheme.value.NearestMultiple;

/**
 * A kernel for a function with an {@link ExponentialEquation}, its constants open. With {@code s = 2^(n div N)·T[n mod
 * N]} the result is {@code s + s·p(r)}, where the core approximates {@code f(r - shift) - 1}, or {@code s·p(r)}, where
 * it approximates {@code f(r - shift)}.
 *
 * @param reduction the range reduction
 * @param core      the core approximation, its error absolute
 * @param fused     whether the result is {@code s + s·p(r)}
 * @param guarded   whether inputs beyond the normal results, infinities and NaN are in the domain
 */
record ExpTemplate(ExpReduction reduction, Fit core, boolean fused, boolean guarded) implements KernelTemplate {
    private static final int SIGNIFICAND_BITS = Format.BINARY32.fractionBits();
    private static final double RESPONSE = 0x1p-27;
    private static final int SAMPLE = 1 << 14;
    private static final double NEAR_END = 1e-3;
    /** Half an ULP for the last rounding: no kernel does better without a correction of its own. */
    private static final double LAST_ROUNDING = 0.5;
    private static final double ULPS_PER_UNIT = 0x1p24;

    private Structure structure() {
        return core.program().structure();
    }

    private double[] coreConstants() {
        return core.program().constants().stream().mapToDouble(DoubleDouble::hi).toArray();
    }

    /** {@return how many constants are open: the core's, the second term of the step if there is one, the table's} */
    private int constants() {
        return structure().constants() + (reduction.terms() - 1)
                + (reduction.tableBits() == 0 ? 0 : reduction.size());
    }

    @Override
    public double estimatedUlp() {
        return LAST_ROUNDING + (fused ? 0 : LAST_ROUNDING) + core.error() * ULPS_PER_UNIT;
    }

    @Override
    public String description() {
        return String.format(Locale.ROOT, "table of %d, core of %d operations, %s", reduction.size(),
                structure().size(),
                fused ? "fused" : "multiplied");
    }

    @Override
    public float[] start() {
        float[] values = new float[constants()];
        int next = 0;
        for (double constant : coreConstants()) {
            values[next++] = (float) constant;
        }
        if (reduction.terms() == 2) {
            values[next++] = (float) -(reduction.step() - (float) reduction.step());
        }
        for (int k = 0; next < values.length; k++) {
            values[next++] = (float) reduction.entry(k);
        }
        return values;
    }

    /**
     * So much that the result moves by about 1/16 ULP, at least by the 1/16 of a last bit that makes a table's entry
     * move by one in sixteen steps.
     */
    @Override
    public float[] steps() {
        float[] steps = new float[constants()];
        float[] values = start();
        for (int i = 0; i < steps.length; i++) {
            double response = i < structure().constants()
                    ? response(coreConstants(), i)
                    : i == structure().constants() && reduction.terms() == 2 ? 128 * reduction.size() : 1;
            steps[i] = (float) Math.max(RESPONSE / response, Math.ulp(values[i]) / 16);
        }
        return steps;
    }

    private double response(double[] coreConstants, int i) {
        double[] up = coreConstants.clone();
        double[] down = coreConstants.clone();
        double h = Math.max(Math.abs(coreConstants[i]), 1e-3) * 1e-4;
        up[i] += h;
        down[i] -= h;
        double w = reduction.halfWidth();
        double response = 0;
        for (double r : new double[]{ -w, -w / 2, w / 2, w }) {
            double change = RealProgram.of(structure(), up).at(r).hi() - RealProgram.of(structure(), down).at(r).hi();
            response = Math.max(response, Math.abs(change / (2 * h)));
        }
        return response;
    }

    /** Half of them anywhere in the usual range, half near the ends of reduced ranges, where cores err most. */
    @Override
    public float[] inputs(Domain domain, RandomGenerator random) {
        double low = Math.max(domain.lower(), -guard());
        double high = Math.min(domain.upper(), guard());
        float[] inputs = new float[SAMPLE];
        for (int i = 0; i < inputs.length; i++) {
            double anywhere = low + (high - low) * random.nextDouble();
            double end = (Math.rint(anywhere / reduction.step()) + 0.5 - NEAR_END * random.nextDouble())
                    * reduction.step();
            float x = (float) (i % 2 == 0 || end < low || end > high ? anywhere : end);
            inputs[i] = domain.contains(x) ? x : (float) (low + high) / 2;
        }
        return inputs;
    }

    @Override
    public Program with(float[] values) {
        return new Writer(values).program();
    }

    /** {@return whether some input of the domain is beyond {@link #guard}, or NaN} */
    boolean needsGuard(Domain domain) {
        return domain.containsNaN() || domain.lower() < -guard() || domain.upper() > guard();
    }

    /** {@return this template without the rare path} */
    ExpTemplate unguarded() {
        return new ExpTemplate(reduction, core, fused, false);
    }

    /** {@return the largest |x| whose result, and every power of two on the way to it, is normal} */
    private float guard() {
        return Math.nextDown((float) (Math.abs(reduction.period()) * 126 - reduction.halfWidth()));
    }

    /** Writes one program. */
    private final class Writer {
        private final ProgramBuilder b = new ProgramBuilder();
        private final float[] values;
        private final F32 x = b.x();
        private final List<F32> open;

        Writer(float[] values) {
            this.values = values;
            this.open = IntStream.range(0, values.length).mapToObj(i -> b.open(values[i])).toList();
        }

        Program program() {
            NearestMultiple near = near(x);
            F32 usual = joined(shifted(near.index()).plus(entry(near.index())).asFloat(), core(near));
            return b.build(guarded ? x.abs().atMost(b.f32(guard())).fastPath(usual, rare()) : usual);
        }

        private NearestMultiple near(F32 input) {
            F32 high = b.f32((float) -reduction.step());
            return NearestMultiple.of(input, (float) (1 / reduction.step()),
                    reduction.terms() == 1 ? List.of(high) : List.of(high, open.get(structure().constants())));
        }

        private F32 core(NearestMultiple near) {
            return CoreEmitter.write(structure(), near.r(), open);
        }

        private F32 joined(F32 s, F32 p) {
            return fused ? s.fma(p, s) : s.times(p);
        }

        private I32 shifted(I32 n) {
            return n.shiftedLeft(SIGNIFICAND_BITS - reduction.tableBits());
        }

        /** The bits of a table's entry, less the k that the shifted n adds to them. */
        private I32 entry(I32 n) {
            if (reduction.tableBits() == 0) {
                return b.i32(Float.floatToRawIntBits(1f));
            }
            return n.lookup(IntStream.range(0, reduction.size())
                    .map(k -> Float.floatToRawIntBits(values[values.length - reduction.size() + k])
                            - (k << SIGNIFICAND_BITS - reduction.tableBits()))
                    .boxed().toList());
        }

        /**
         * Every input: clamped so that n stays small, scaled by two powers of two so that the result may leave the
         * normal range.
         */
        private F32 rare() {
            float limit = (float) (Math.abs(reduction.period()) * 160);
            NearestMultiple near = near(x.clamped(b.f32(-limit), b.f32(limit)));
            I32 n = near.integer();
            F32 t = shifted(n.and(b.i32(reduction.size() - 1))).plus(entry(n)).asFloat();
            I32 exponent = n.shiftedRight(reduction.tableBits());
            I32 half = exponent.shiftedRight(1);
            return joined(t, core(near)).times(half.powerOfTwo()).times(exponent.minus(half).powerOfTwo()).unlessNaN(x);
        }
    }
}

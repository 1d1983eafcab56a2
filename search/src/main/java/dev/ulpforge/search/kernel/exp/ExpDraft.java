package dev.ulpforge.search.kernel.exp;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

import dev.ulpforge.model.format.Format;
import dev.ulpforge.model.ir.BinaryKind;
import dev.ulpforge.model.ir.Op;
import dev.ulpforge.model.ir.Program;
import dev.ulpforge.model.ir.ProgramBuilder;
import dev.ulpforge.model.ir.ShiftKind;
import dev.ulpforge.model.ir.UnaryKind;
import dev.ulpforge.model.spec.Domain;
import dev.ulpforge.search.core.fit.Fit;
import dev.ulpforge.search.core.number.DoubleDouble;
import dev.ulpforge.search.core.program.RealProgram;
import dev.ulpforge.search.core.program.Structure;
import dev.ulpforge.search.kernel.CoreCode;
import dev.ulpforge.search.kernel.Draft;

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
record ExpDraft(ExpReduction reduction, Fit core, boolean fused, boolean guarded) implements Draft {
    /** Adding it rounds to an integer, found in the low bits: |n| is below 2^22. */
    private static final float MAGIC = 0x1.8p23f;
    private static final int MAGIC_BITS = Float.floatToRawIntBits(MAGIC);
    private static final int SIGNIFICAND_BITS = Format.BINARY32.fractionBits();
    private static final int BIAS = Format.BINARY32.bias();
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
    public double promisedUlp() {
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

    /** {@return this draft without the rare path} */
    ExpDraft unguarded() {
        return new ExpDraft(reduction, core, fused, false);
    }

    /** {@return the largest |x| whose result, and every power of two on the way to it, is normal} */
    private float guard() {
        return Math.nextDown((float) (Math.abs(reduction.period()) * 126 - reduction.halfWidth()));
    }

    /** Writes one program. */
    private final class Writer {
        private final ProgramBuilder b = new ProgramBuilder();
        private final float[] values;
        private final int[] holes;
        private final int x = b.input();

        Writer(float[] values) {
            this.values = values;
            this.holes = IntStream.range(0, values.length).map(i -> b.hole(values[i])).toArray();
        }

        Program program() {
            int z = b.fma(x, b.constant((float) (1 / reduction.step())), b.constant(MAGIC));
            int n = b.unary(UnaryKind.BITS, z);
            int p = core(reduced(x, z));
            int usual = joined(b.unary(UnaryKind.FROM_BITS, scaleBits(n)), p);
            if (!guarded) {
                return b.build(usual);
            }
            int inside = b.binary(BinaryKind.LE, b.unary(UnaryKind.ABS, x), b.constant(guard()));
            return b.build(b.add(new Op.FastPath(inside, usual, rare())));
        }

        private int reduced(int input, int z) {
            int n = b.binary(BinaryKind.SUB, z, b.constant(MAGIC));
            int r = b.fma(n, b.constant((float) -reduction.step()), input);
            return reduction.terms() == 1 ? r : b.fma(n, holes[structure().constants()], r);
        }

        private int core(int r) {
            return CoreCode.write(b, structure(), r, Arrays.stream(holes).iterator());
        }

        private int joined(int s, int p) {
            return fused ? b.fma(s, p, s) : b.binary(BinaryKind.MUL, s, p);
        }

        /** The bits of s: the table's entries are less by the k that the shifted n adds to them. */
        private int scaleBits(int n) {
            int shifted = b.shift(ShiftKind.SHL, n, SIGNIFICAND_BITS - reduction.tableBits());
            return b.binary(BinaryKind.IADD, shifted, entry(n));
        }

        private int entry(int n) {
            if (reduction.tableBits() == 0) {
                return b.constant(Float.floatToRawIntBits(1f));
            }
            List<Integer> table = new ArrayList<>();
            for (int k = 0; k < reduction.size(); k++) {
                int bits = Float.floatToRawIntBits(values[values.length - reduction.size() + k]);
                table.add(bits - (k << SIGNIFICAND_BITS - reduction.tableBits()));
            }
            return b.add(new Op.Lookup(table, n));
        }

        /**
         * Every input: clamped so that n stays small, scaled by two powers of two so that the result may leave the
         * normal range.
         */
        private int rare() {
            float limit = (float) (Math.abs(reduction.period()) * 160);
            int low = clamp(x, BinaryKind.LT, -limit);
            int clamped = clamp(low, BinaryKind.LT, limit);
            int z = b.fma(clamped, b.constant((float) (1 / reduction.step())), b.constant(MAGIC));
            int n = b.binary(BinaryKind.ISUB, b.unary(UnaryKind.BITS, z), b.constant(MAGIC_BITS));
            int k = b.binary(BinaryKind.IAND, n, b.constant(reduction.size() - 1));
            int kBits = b.shift(ShiftKind.SHL, k, SIGNIFICAND_BITS - reduction.tableBits());
            int t = b.unary(UnaryKind.FROM_BITS, b.binary(BinaryKind.IADD, kBits, entry(n)));
            int y = joined(t, core(reduced(clamped, z)));
            int exponent = b.shift(ShiftKind.SAR, n, reduction.tableBits());
            int half = b.shift(ShiftKind.SAR, exponent, 1);
            int rest = b.binary(BinaryKind.ISUB, exponent, half);
            int scaled = b.binary(BinaryKind.MUL, b.binary(BinaryKind.MUL, y, powerOfTwo(half)), powerOfTwo(rest));
            int isNumber = b.binary(BinaryKind.EQ, x, x);
            return b.add(new Op.Select(isNumber, scaled, b.constant(Float.NaN)));
        }

        private int clamp(int value, BinaryKind below, float limit) {
            int bound = b.constant(limit);
            int outside = limit < 0 ? b.binary(below, value, bound) : b.binary(below, bound, value);
            return b.add(new Op.Select(outside, bound, value));
        }

        private int powerOfTwo(int exponent) {
            int biased = b.binary(BinaryKind.IADD, exponent, b.constant(BIAS));
            return b.unary(UnaryKind.FROM_BITS, b.shift(ShiftKind.SHL, biased, SIGNIFICAND_BITS));
        }
    }
}

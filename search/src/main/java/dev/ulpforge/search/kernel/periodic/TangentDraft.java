package dev.ulpforge.search.kernel.periodic;

import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

import dev.ulpforge.model.format.Format;
import dev.ulpforge.model.ir.BinaryKind;
import dev.ulpforge.model.ir.Program;
import dev.ulpforge.model.ir.ProgramBuilder;
import dev.ulpforge.model.ir.UnaryKind;
import dev.ulpforge.model.spec.Domain;
import dev.ulpforge.search.kernel.CoreCode;
import dev.ulpforge.search.kernel.Draft;
import dev.ulpforge.search.kernel.OpenConstants;

/**
 * A kernel for a tangent: {@code tan(θ + ωr) = (s + c·t)/(c - s·t)}, {@code t = tan(ωr) = ω(r + r·z·p(z))},
 * {@code z = r²}, at nodes θ whose s and c are tables. Numerator and denominator are sums of two floats each, and the
 * quotient is mended by its remainder; it has the wrong sign until the end, since {@code -1/c} saves a negation.
 *
 * @param nodes       the nodes
 * @param core        the coefficients of p, lowest first
 * @param careful     whether the denominator's rounding error is kept
 * @param frame       what surrounds it
 * @param promisedUlp what tuning may reach
 */
record TangentDraft(TangentNodes nodes, double[] core, boolean careful, GuardedReduction frame, double promisedUlp)
        implements
            Draft {
    private static final double RESPONSE = 0x1p-28;

    @Override
    public String description() {
        return String.format(Locale.ROOT, "tangent from %s, %d coefficients%s", nodes, core.length,
                careful ? ", careful" : "");
    }

    @Override
    public float[] start() {
        return OpenConstants.rounded(core);
    }

    /** So much that the result moves by about 1/16 ULP, or by one last bit of the constant. */
    @Override
    public float[] steps() {
        return OpenConstants.steps(start(), i -> RESPONSE / Math.pow(nodes.steps().halfWidth(), 2 * i + 2));
    }

    @Override
    public float[] inputs(Domain domain, RandomGenerator random) {
        return PeriodicInputs.all(nodes.steps(), domain, random);
    }

    @Override
    public Program with(float[] values) {
        ProgramBuilder b = new ProgramBuilder();
        int x = b.input();
        int[] holes = IntStream.range(0, values.length).map(i -> b.hole(values[i])).toArray();
        return frame.around(b, reduced -> signed(b, x, new Writer(b, holes).negated(reduced)));
    }

    /** {@return the result of |x| with the sign of x, from its negative} */
    private static int signed(ProgramBuilder b, int x, int negated) {
        int sign = b.binary(BinaryKind.IAND, b.unary(UnaryKind.BITS, x), b.constant((int) Format.BINARY32.sign()));
        int flipped = b.binary(BinaryKind.IXOR, sign, b.constant((int) Format.BINARY32.sign()));
        return b.unary(UnaryKind.FROM_BITS,
                b.binary(BinaryKind.IXOR, flipped, b.unary(UnaryKind.BITS, negated)));
    }

    private static float[] times(double factor, float[] table) {
        float[] product = new float[table.length];
        IntStream.range(0, table.length).forEach(k -> product[k] = (float) (factor * table[k]));
        return product;
    }

    /** Writes {@code -f}. */
    private final class Writer {
        private final ProgramBuilder b;
        private final int[] holes;

        Writer(ProgramBuilder b, int[] holes) {
            this.b = b;
            this.holes = holes;
        }

        int negated(Reduced reduced) {
            int r = reduced.high();
            int z = b.binary(BinaryKind.MUL, r, r);
            int bent = b.binary(BinaryKind.MUL, z, CoreCode.polynomial(b, z, holes));
            int rest = reduced.low().isPresent()
                    ? b.fma(r, bent, reduced.low().getAsInt())
                    : b.binary(BinaryKind.MUL, r, bent);
            double a = nodes.law().amplitude();
            double omega = nodes.omega();
            int index = reduced.index();
            int top = Tables.entry(b, times(a, nodes.numerators()), index);
            int topSlope = Tables.entry(b, times(a * omega, nodes.denominators()), index);
            int bottom = Tables.entry(b, times(1, nodes.denominators()), index);
            int bottomSlope = Tables.entry(b, times(-omega, nodes.numerators()), index);
            int topHigh = b.fma(topSlope, r, top);
            int topLow = lower(topSlope, r, top, topHigh, rest);
            int bottomHigh = b.fma(bottomSlope, r, bottom);
            int bottomLow = lower(bottomSlope, r, bottom, bottomHigh, rest);
            int divisor = b.binary(BinaryKind.ADD, bottomHigh, bottomLow);
            int inverse = b.binary(BinaryKind.DIV, b.constant(-1f), divisor);
            int quotient = b.binary(BinaryKind.MUL, topHigh, inverse);
            int remainder = b.binary(BinaryKind.ADD, b.fma(quotient, divisor, topHigh), topLow);
            if (careful) {
                int left = b.binary(BinaryKind.ADD, b.binary(BinaryKind.SUB, bottomHigh, divisor), bottomLow);
                remainder = b.fma(quotient, left, remainder);
            }
            return b.fma(remainder, inverse, quotient);
        }

        private int lower(int slope, int r, int value, int high, int rest) {
            return b.fma(slope, rest, b.fma(slope, r, b.binary(BinaryKind.SUB, value, high)));
        }
    }
}

package dev.ulpforge.search.kernel.halfangle;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.ulpforge.model.ir.BinaryKind;
import dev.ulpforge.model.ir.Op;
import dev.ulpforge.model.ir.Program;
import dev.ulpforge.model.ir.ProgramBuilder;
import dev.ulpforge.model.ir.ShiftKind;
import dev.ulpforge.model.ir.UnaryKind;
import dev.ulpforge.model.spec.Domain;
import dev.ulpforge.search.kernel.CoreCode;
import dev.ulpforge.search.kernel.Draft;
import dev.ulpforge.search.kernel.HalfInverse;
import dev.ulpforge.search.kernel.OpenConstants;

/**
 * A kernel for a function with an {@link ArcSineEquation}. With {@code s = min(x², (1 - |x|)/2)} and its root
 * {@code r = min(|x|, sqrt((1 - |x|)/2))} the result is {@code c + m·(r + r·s·p(s))}, where c and m depend on the sign
 * of x and on whether |x| is above 1/2. Positive floats compare as their bits do, so a minimum costs an int operation.
 *
 * @param law         the law
 * @param core        the coefficients of p, lowest first
 * @param care        which rounding errors are mended
 * @param guarded     whether inputs beyond [-1, 1] and NaN are in the domain
 * @param promisedUlp what tuning may reach
 */
record HalfAngleDraft(ArcSineEquation law, double[] core, Care care, boolean guarded,
        double promisedUlp) implements Draft {
    private static final int SAMPLE = 1 << 15;
    private static final double RESPONSE = 0x1p-26;
    private static final int HALF = Float.floatToRawIntBits(0.5f);

    /**
     * Which rounding errors a kernel mends.
     *
     * @param root that of the square root
     * @param sum  that of {@code c + m·r}
     */
    record Care(boolean root, boolean sum) {}

    @Override
    public String description() {
        return String.format(Locale.ROOT, "square-root fold, %d coefficients%s%s", core.length,
                care.root() ? ", root mended" : "",
                care.sum() ? ", sum mended" : "");
    }

    @Override
    public float[] start() {
        return OpenConstants.rounded(core);
    }

    /** So much that the result moves by about 1/8 ULP where it moves most, or by one last bit of the constant. */
    @Override
    public float[] steps() {
        return OpenConstants.steps(start(), i -> RESPONSE / 2 * Math.pow(4, i + 1));
    }

    /** Evenly in x, and, near 1 and 0, in the logarithm of the distance to it. */
    @Override
    public float[] inputs(Domain domain, RandomGenerator random) {
        float[] inputs = new float[SAMPLE];
        double low = Math.max(domain.lower(), -1);
        double high = Math.min(domain.upper(), 1);
        for (int i = 0; i < SAMPLE; i++) {
            double any = low + (high - low) * random.nextDouble();
            double small = Math.scalb(random.nextDouble(), -random.nextInt(32));
            float x = (float) (i % 4 < 2 ? any : Math.copySign(i % 4 == 2 ? small : 1 - small, any));
            inputs[i] = domain.contains(x) ? x : (float) any;
        }
        return inputs;
    }

    @Override
    public Program with(float[] values) {
        return new Writer(values).program();
    }

    /** Writes one program. */
    private final class Writer {
        private final ProgramBuilder b = new ProgramBuilder();
        private final int x = b.input();
        private final int[] holes;
        private final int size = b.unary(UnaryKind.ABS, x);
        /** All ones where |x| is above 1/2, otherwise 0. */
        private final int folded = b.shift(ShiftKind.SAR,
                b.binary(BinaryKind.ISUB, b.constant(HALF), b.unary(UnaryKind.BITS, size)), 31);

        Writer(float[] values) {
            holes = IntStream.range(0, values.length).map(i -> b.hole(values[i])).toArray();
        }

        Program program() {
            int y = result();
            if (!guarded) {
                return b.build(y);
            }
            int inside = b.binary(BinaryKind.LE, size, b.constant(1f));
            return b.build(b.add(new Op.Usually(inside, y, b.constant(Float.NaN))));
        }

        private int result() {
            int rest = b.fma(size, b.constant(-0.5f), b.constant(0.5f));
            int s = minimum(b.binary(BinaryKind.MUL, x, x), rest);
            int r = minimum(size, b.unary(UnaryKind.SQRT, rest));
            int bent = b.binary(BinaryKind.MUL, s, CoreCode.polynomial(b, s, holes));
            int tail = care.root() ? b.fma(r, bent, rootError(s, r)) : b.binary(BinaryKind.MUL, r, bent);
            return law.isOdd() ? signed(sum(r, tail)) : sum(r, tail);
        }

        /** {@code (s - r²)/(2r)} where r is a root. */
        private int rootError(int s, int r) {
            int residue = b.fma(b.unary(UnaryKind.NEG, r), r, s);
            int kept = b.unary(UnaryKind.FROM_BITS, b.binary(BinaryKind.IAND, HalfInverse.bits(b, r), folded));
            return b.binary(BinaryKind.MUL, residue, kept);
        }

        private int sum(int r, int tail) {
            int index = index();
            int m = entry(factors(), index);
            int c = entry(constants().stream().map(BigDecimal::floatValue).toList(), index);
            int low = entry(constants().stream().map(v -> v.subtract(new BigDecimal(v.floatValue())).floatValue())
                    .toList(), index);
            int high = b.fma(m, r, c);
            int lower = care.sum()
                    ? b.binary(BinaryKind.ADD, b.fma(m, r, b.binary(BinaryKind.SUB, c, high)), low)
                    : low;
            return b.binary(BinaryKind.ADD, high, b.fma(m, tail, lower));
        }

        /** 0, 1: whether folded; and 2 more for a negative x, unless the function is odd and |x| is meant. */
        private int index() {
            if (law.isOdd()) {
                return folded;
            }
            int sign = b.binary(BinaryKind.IAND, b.shift(ShiftKind.SHR, b.unary(UnaryKind.BITS, x), 30),
                    b.constant(2));
            return b.binary(BinaryKind.IOR, sign, b.binary(BinaryKind.IAND, folded, b.constant(1)));
        }

        private List<BigDecimal> constants() {
            List<BigDecimal> constants = new ArrayList<>(List.of(law.middle(), law.end()));
            if (!law.isOdd()) {
                constants.addAll(List.of(law.middle(), law.start()));
            }
            return constants;
        }

        private List<Float> factors() {
            return Stream.of(1, -2, -1, 2).limit(law.isOdd() ? 2 : 4).map(factor -> factor * law.slope()).toList();
        }

        private int entry(List<Float> table, int index) {
            return b.unary(UnaryKind.FROM_BITS,
                    b.add(new Op.Lookup(table.stream().map(Float::floatToRawIntBits).toList(), index)));
        }

        private int minimum(int first, int second) {
            return b.unary(UnaryKind.FROM_BITS, b.binary(BinaryKind.IMIN, b.unary(UnaryKind.BITS, first),
                    b.unary(UnaryKind.BITS, second)));
        }

        private int signed(int y) {
            int sign = b.binary(BinaryKind.IAND, b.unary(UnaryKind.BITS, x), b.constant(Integer.MIN_VALUE));
            return b.unary(UnaryKind.FROM_BITS, b.binary(BinaryKind.IXOR, sign, b.unary(UnaryKind.BITS, y)));
        }
    }
}

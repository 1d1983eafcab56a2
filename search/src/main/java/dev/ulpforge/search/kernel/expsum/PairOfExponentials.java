package dev.ulpforge.search.kernel.expsum;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.random.RandomGenerator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.ulpforge.model.ir.BinaryKind;
import dev.ulpforge.model.ir.Op;
import dev.ulpforge.model.ir.Program;
import dev.ulpforge.model.ir.ProgramBuilder;
import dev.ulpforge.model.ir.UnaryKind;
import dev.ulpforge.model.spec.Domain;
import dev.ulpforge.search.kernel.CoreCode;
import dev.ulpforge.search.kernel.Draft;
import dev.ulpforge.search.kernel.OpenConstants;

/**
 * A kernel for {@code rising e^(rate x) + falling e^(-rate x) + constant}, its constants open. With
 * {@code u, v = rising·2^n ± falling·2^-n} and {@code t = rate·r} the result is
 * {@code (u + constant) + (u (cosh t - 1) + v sinh t)}; the cores approximate {@code (cosh t - 1)/t²} and
 * {@code (sinh t - t)/t³} as functions of {@code t²}.
 *
 * @param law       the law, two-sided
 * @param reduction the range reduction
 * @param even      the core of cosh
 * @param odd       the core of sinh
 * @param form      the shape of the program
 * @param reach     the largest |x| on the usual path
 * @param guarded   whether inputs beyond it, infinities and NaN are in the domain
 */
record PairOfExponentials(ExponentialSum law, ExponentialReduction reduction, CoreConstants even, CoreConstants odd,
        Form form, float reach, boolean guarded) implements Draft {
    private static final int SAMPLE = 1 << 16;

    /**
     * The shape of the program.
     *
     * @param folded whether it works on |x|, for an even or odd function
     * @param split  whether {@code falling·2^-n} is added to the small terms rather than to {@code rising·2^n}, where
     *               both are positive and n is not negative: u alone would be a bit too long for a float at some n
     * @param linear how {@code v sinh t} is summed
     */
    record Form(boolean folded, boolean split, Linear linear) {}

    /** How {@code v sinh t} is summed, from cheap to accurate. */
    enum Linear {
        /** As {@code v} times a rounded {@code sinh t}. */
        ROUNDED,
        /** As {@code v·t} and a small correction, rounded once with the sum, for an operation more. */
        FUSED,
        /**
         * As {@link #FUSED}, but for the rounding of {@code t} itself, for two operations more where the period has two
         * floats.
         */
        EXACT;

        /** {@return those that differ for a law} */
        static List<Linear> of(ExponentialSum law, ExponentialReduction reduction) {
            return law.rate() == 1 && !reduction.exactInOneTerm() ? List.of(values()) : List.of(ROUNDED, FUSED);
        }
    }

    /** {@return the draft, guarded only if the domain needs it} */
    static PairOfExponentials of(ExponentialSum law, ExponentialReduction reduction, CoreConstants even,
            CoreConstants odd,
            Form form, float reach, Domain domain) {
        return new PairOfExponentials(law, reduction, even, odd, form, reach,
                domain.containsNaN() || domain.lower() < -reach || domain.upper() > reach);
    }

    @Override
    public float[] start() {
        return joined(even.values(), odd.values(), reduction.low());
    }

    @Override
    public float[] steps() {
        return joined(even.steps(), odd.steps(), 0);
    }

    private float[] joined(double[] first, double[] second, double low) {
        DoubleStream third = reduction.exactInOneTerm() ? DoubleStream.empty() : DoubleStream.of(low);
        return OpenConstants.rounded(Stream.of(Arrays.stream(first), Arrays.stream(second), third)
                .flatMapToDouble(values -> values).toArray());
    }

    @Override
    public Program with(float[] constants) {
        return new Writer(constants).program();
    }

    @Override
    public float[] inputs(Domain domain, RandomGenerator random) {
        return reduction.inputs(domain, reduction.reach(law), SAMPLE, random);
    }

    @Override
    public double promisedUlp() {
        return even.core().error() + odd.core().error();
    }

    @Override
    public String description() {
        return String.format(Locale.ROOT, "two exponentials to %.1f, offset %.3f, cores of %d and %d operations%s%s",
                reach,
                reduction.offset(),
                even.core().program().structure().size(), odd.core().program().structure().size(),
                form.folded() ? ", folded" : "", ", linear term " + form.linear().name().toLowerCase(Locale.ROOT));
    }

    /** Writes one program. */
    private final class Writer {
        private final ProgramBuilder b = new ProgramBuilder();
        private final int x = b.input();
        private final int[] holes;
        private final ReductionCode code;

        /** The position of {@code cosh t - 1} over t², of {@code sinh t - t} over t³, of t, t² and t³. */
        private record Parts(int even, int odd, int t, int square, int cube) {}

        Writer(float[] constants) {
            holes = IntStream.range(0, constants.length).map(i -> b.hole(constants[i])).toArray();
            code = new ReductionCode(b, reduction, reduction.exactInOneTerm()
                    ? OptionalInt.empty()
                    : OptionalInt.of(holes[even.count() + odd.count()]));
        }

        Program program() {
            int input = form.folded() ? b.unary(UnaryKind.ABS, x) : x;
            int usual = withSign(usual(input));
            if (!guarded) {
                return b.build(usual);
            }
            int inside = b.binary(BinaryKind.LE, b.unary(UnaryKind.ABS, x), b.constant(reach));
            int rare = code.unlessNaN(x, withSign(rare(code.clamped(input))));
            return b.build(b.add(new Op.FastPath(inside, usual, rare)));
        }

        private int withSign(int y) {
            return form.folded() && law.isOdd() ? code.signed(x, y) : y;
        }

        private int usual(int input) {
            ReductionCode.Reduced reduced = code.reduced(input);
            int up = code.scaledUp(reduced, (float) law.rising());
            int down = code.scaledDown(reduced, (float) law.falling());
            int u = b.binary(BinaryKind.ADD, up, down);
            int v = b.binary(BinaryKind.SUB, up, down);
            Parts parts = parts(reduced);
            int square = b.binary(BinaryKind.MUL, u, parts.square());
            if (form.split()) {
                return b.binary(BinaryKind.ADD, up, withOdd(v, reduced, parts, b.fma(square, parts.even(), down)));
            }
            int sum = law.constant() == 0 ? u : b.binary(BinaryKind.ADD, u, b.constant((float) law.constant()));
            return b.binary(BinaryKind.ADD, sum,
                    withOdd(v, reduced, parts, b.binary(BinaryKind.MUL, square, parts.even())));
        }

        private int withOdd(int v, ReductionCode.Reduced reduced, Parts parts, int y) {
            return switch (form.linear()) {
                case ROUNDED -> b.fma(v, b.fma(parts.cube(), parts.odd(), parts.t()), y);
                case FUSED -> b.fma(v, parts.t(), bent(v, parts, y));
                case EXACT -> b.fma(v, reduced.exact(), bent(v, parts, b.fma(v, code.lowPart(reduced), y)));
            };
        }

        private int bent(int v, Parts parts, int y) {
            return b.fma(b.binary(BinaryKind.MUL, v, parts.cube()), parts.odd(), y);
        }

        private Parts parts(ReductionCode.Reduced reduced) {
            float rate = (float) law.rate();
            int t = rate == 1 ? reduced.r() : b.binary(BinaryKind.MUL, reduced.r(), b.constant(rate));
            int square = b.binary(BinaryKind.MUL, t, t);
            var constants = Arrays.stream(holes).iterator();
            int cosh = CoreCode.write(b, even.core().program().structure(), square, constants);
            int sinh = CoreCode.write(b, odd.core().program().structure(), square, constants);
            return new Parts(cosh, sinh, t, square, b.binary(BinaryKind.MUL, t, square));
        }

        /** Both exponentials to the end of their ranges, the smaller one added to the other's small terms. */
        private int rare(int input) {
            ReductionCode.Reduced reduced = code.reduced(input);
            Parts parts = parts(reduced);
            int residual = b.binary(BinaryKind.MUL, code.residual(reduced), b.constant((float) law.rate()));
            int even = b.binary(BinaryKind.MUL, parts.square(), parts.even());
            int odd = b.fma(parts.cube(), parts.odd(), residual);
            int up = b.binary(BinaryKind.ADD, parts.t(), b.binary(BinaryKind.ADD, even, odd));
            int down = b.binary(BinaryKind.SUB, b.binary(BinaryKind.SUB, even, odd), parts.t());
            int rising = b.constant((float) law.rising());
            int falling = b.constant((float) law.falling());
            int n = code.integer(reduced);
            int minus = b.binary(BinaryKind.ISUB, b.constant(0), n);
            if (form.folded()) {
                return sum(new int[]{ rising, up, n }, new int[]{ falling, down, minus });
            }
            int isUp = b.binary(BinaryKind.ILE, b.constant(0), n);
            return sum(
                    new int[]{ either(isUp, rising, falling), either(isUp, up, down), either(isUp, n, minus) },
                    new int[]{ either(isUp, falling, rising), either(isUp, down, up), either(isUp, minus, n) });
        }

        private int either(int mask, int first, int second) {
            return b.add(new Op.Select(mask, first, second));
        }

        /** Two exponentials, each a factor, a power less 1, and an n, and the constant. */
        private int sum(int[] large, int[] small) {
            int tail = code.far(small[0], small[1], small[2], OptionalInt.empty());
            int all = law.constant() == 0 ? tail : b.binary(BinaryKind.ADD, tail, b.constant((float) law.constant()));
            return code.far(large[0], large[1], large[2], OptionalInt.of(all));
        }
    }
}

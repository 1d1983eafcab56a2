package dev.ulpforge.search.kernel.expsum;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.ulpforge.model.ir.F32;
import dev.ulpforge.model.ir.I32;
import dev.ulpforge.model.ir.Mask;
import dev.ulpforge.model.ir.Program;
import dev.ulpforge.model.ir.ProgramBuilder;
import dev.ulpforge.model.spec.Domain;
import dev.ulpforge.search.kernel.CoreEmitter;
import dev.ulpforge.search.kernel.KernelTemplate;
import dev.ulpforge.search.kernel.TunableConstants;
import dev.ulpforge.search.kernel.expsum.ReductionCode.ScaledPower;
import dev.ulpforge.search.scheme.exponential.ExponentialSum;

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
        Form form, float reach, boolean guarded) implements KernelTemplate {
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

    /** {@return the template, guarded only if the domain needs it} */
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
        return TunableConstants.rounded(Stream.of(Arrays.stream(first), Arrays.stream(second), third)
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
    public double estimatedUlp() {
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
        private final F32 x = b.x();
        private final List<F32> open;
        private final ReductionCode code;

        /** {@code cosh t - 1} over t², {@code sinh t - t} over t³, t, t² and t³. */
        private record Parts(F32 even, F32 odd, F32 t, F32 square, F32 cube) {}

        Writer(float[] constants) {
            open = IntStream.range(0, constants.length).mapToObj(i -> b.open(constants[i])).toList();
            code = new ReductionCode(b, reduction, reduction.exactInOneTerm()
                    ? Optional.empty()
                    : Optional.of(open.get(even.count() + odd.count())));
        }

        Program program() {
            F32 input = form.folded() ? x.abs() : x;
            F32 usual = withSign(usual(input));
            return b.build(guarded
                    ? x.abs().atMost(b.f32(reach)).fastPath(usual, withSign(rare(code.clamped(input))).unlessNaN(x))
                    : usual);
        }

        private F32 withSign(F32 y) {
            return form.folded() && law.isOdd() ? y.withSignOf(x) : y;
        }

        private F32 usual(F32 input) {
            ReductionCode.Reduced reduced = code.reduced(input);
            F32 up = code.scaledUp(reduced, (float) law.rising());
            F32 down = code.scaledDown(reduced, (float) law.falling());
            F32 u = up.plus(down);
            F32 v = up.minus(down);
            Parts parts = parts(reduced);
            F32 square = u.times(parts.square());
            if (form.split()) {
                return up.plus(withOdd(v, reduced, parts, square.fma(parts.even(), down)));
            }
            return withConstant(u).plus(withOdd(v, reduced, parts, square.times(parts.even())));
        }

        private F32 withConstant(F32 sum) {
            return law.constant() == 0 ? sum : sum.plus(b.f32((float) law.constant()));
        }

        private F32 withOdd(F32 v, ReductionCode.Reduced reduced, Parts parts, F32 y) {
            return switch (form.linear()) {
                case ROUNDED -> v.fma(parts.cube().fma(parts.odd(), parts.t()), y);
                case FUSED -> v.fma(parts.t(), bent(v, parts, y));
                case EXACT -> v.fma(reduced.exact(), bent(v, parts, v.fma(code.lowPart(reduced), y)));
            };
        }

        private F32 bent(F32 v, Parts parts, F32 y) {
            return v.times(parts.cube()).fma(parts.odd(), y);
        }

        private Parts parts(ReductionCode.Reduced reduced) {
            float rate = (float) law.rate();
            F32 t = rate == 1 ? reduced.r() : reduced.r().times(b.f32(rate));
            F32 square = t.times(t);
            F32 cosh = CoreEmitter.write(even.core().program().structure(), square, open);
            F32 sinh = CoreEmitter.write(odd.core().program().structure(), square,
                    open.subList(even.count(), open.size()));
            return new Parts(cosh, sinh, t, square, t.times(square));
        }

        /** Both exponentials to the end of their ranges, the smaller one added to the other's small terms. */
        private F32 rare(F32 input) {
            ReductionCode.Reduced reduced = code.reduced(input);
            Parts parts = parts(reduced);
            F32 residual = code.residual(reduced).times(b.f32((float) law.rate()));
            F32 even = parts.square().times(parts.even());
            F32 odd = parts.cube().fma(parts.odd(), residual);
            I32 n = code.integer(reduced);
            ScaledPower rising = new ScaledPower(b.f32((float) law.rising()), parts.t().plus(even.plus(odd)), n);
            ScaledPower falling = new ScaledPower(b.f32((float) law.falling()), even.minus(odd).minus(parts.t()),
                    b.i32(0).minus(n));
            if (form.folded()) {
                return sum(rising, falling);
            }
            Mask isUp = b.i32(0).atMost(n);
            return sum(either(isUp, rising, falling), either(isUp, falling, rising));
        }

        private ScaledPower either(Mask mask, ScaledPower first, ScaledPower second) {
            return new ScaledPower(mask.select(first.factor(), second.factor()),
                    mask.select(first.power(), second.power()), mask.select(first.n(), second.n()));
        }

        private F32 sum(ScaledPower large, ScaledPower small) {
            return code.far(large, Optional.of(withConstant(code.far(small, Optional.empty()))));
        }
    }
}

package dev.ulpforge.search.kernel.expsum;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

import dev.ulpforge.model.ir.F32;
import dev.ulpforge.model.ir.I32;
import dev.ulpforge.model.ir.Mask;
import dev.ulpforge.model.ir.Program;
import dev.ulpforge.model.ir.ProgramBuilder;
import dev.ulpforge.model.spec.Domain;
import dev.ulpforge.search.kernel.CoreEmitter;
import dev.ulpforge.search.kernel.ExponentialTemplate;
import dev.ulpforge.search.kernel.TunableConstants;
import dev.ulpforge.search.scheme.exponential.ExponentialSum;
import dev.ulpforge.search.scheme.value.FloatFloat;

/**
 * A kernel for {@code rising e^(rate x) + constant}, its constants open. With {@code s = rising·2^n} the result is
 * {@code s·p + (s + constant)}, where {@code p = rate·r + r²·q(r)} is {@code e^(rate r) - 1} and q the core. Near a
 * zero at {@code n = 0} the sum in parentheses is 0 and the result has the small relative error of p.
 *
 * @param law       the law, one-sided
 * @param reduction the range reduction
 * @param core      the core
 * @param signed    whether the result has the sign of x, that of zero included
 * @param reach     the largest |x| on the fast path
 * @param guarded   whether inputs beyond it, infinities and NaN are in the domain
 */
public record SingleExponential(ExponentialSum law, ExponentialReduction reduction, CoreConstants core, boolean signed,
        float reach, boolean guarded) implements ExponentialTemplate {
    private static final int SAMPLE = 1 << 14;
    /** Beyond the clamped range exponents are so many times larger, as binary logarithm. */
    private static final int FAR = 9;

    /** {@return the template, guarded only if the domain needs it} */
    static SingleExponential of(ExponentialSum law, ExponentialReduction reduction, CoreConstants core, boolean signed,
            float reach, Domain domain) {
        return new SingleExponential(law, reduction, core, signed, reach,
                domain.containsNaN() || domain.lower() < -reach || domain.upper() > reach);
    }

    @Override
    public float[] start() {
        float[] values = Arrays.copyOf(TunableConstants.rounded(core.values()),
                core.count() + (reduction.exactInOneTerm() ? 0 : 1));
        if (!reduction.exactInOneTerm()) {
            values[core.count()] = reduction.low();
        }
        return values;
    }

    @Override
    public float[] steps() {
        return Arrays.copyOf(TunableConstants.rounded(core.steps()), start().length);
    }

    @Override
    public Program with(float[] constants) {
        return new Writer(FloatFloat.exact(new ProgramBuilder().x()), constants).program();
    }

    @Override
    public F32 fastPath(FloatFloat x, boolean wide, float[] openConstants) {
        Writer writer = new Writer(x, openConstants);
        return wide ? writer.wide() : writer.fast();
    }

    @Override
    public Mask serves(F32 x, boolean wide) {
        return x.abs().atMost(x.program().f32(wide ? 2 * reach : reach));
    }

    @Override
    public Scaled scaled(FloatFloat x, float[] openConstants) {
        return new Writer(x, openConstants).scaled();
    }

    @Override
    public float[] inputs(Domain domain, RandomGenerator random) {
        return reduction.inputs(domain, reduction.reach(law), SAMPLE, random);
    }

    @Override
    public double estimatedUlp() {
        return core.core().error();
    }

    @Override
    public String description() {
        return String.format(Locale.ROOT, "one exponential to %.1f, offset %.3f, core of %d operations", reach,
                reduction.offset(),
                core.core().program().structure().size());
    }

    @Override
    public Optional<ExponentialTemplate> exponential() {
        return Optional.of(this);
    }

    @Override
    public double constant() {
        return law.constant();
    }

    /** Writes one program. */
    private final class Writer {
        private final ProgramBuilder b;
        private final F32 x;
        private final Optional<F32> error;
        private final List<F32> open;
        private final ReductionCode code;

        Writer(FloatFloat argument, float[] constants) {
            this.x = argument.high();
            this.b = x.program();
            this.error = argument.low();
            open = IntStream.range(0, constants.length).mapToObj(i -> b.open(constants[i])).toList();
            code = new ReductionCode(b, reduction,
                    reduction.exactInOneTerm() ? Optional.empty() : Optional.of(open.get(core.count())));
        }

        Program program() {
            F32 fast = fast();
            return b.build(guarded ? serves(x, false).fastPath(fast, slow()) : fast);
        }

        private F32 fast() {
            ReductionCode.Reduced reduced = code.reduced(x, error);
            F32 s = code.scaledUp(reduced, (float) law.rising());
            F32 sum = law.constant() == 0 ? s : s.plus(b.f32((float) law.constant()));
            F32 y = s.fma(power(reduced.r(), Optional.empty()), sum);
            return signed ? y.withSignOf(x) : y;
        }

        private F32 wide() {
            ReductionCode.Reduced reduced = code.reduced(x, error);
            return code.inHalves(new ReductionCode.ScaledPower(b.f32((float) law.rising()),
                    power(reduced.r(), Optional.empty()), code.integer(reduced)));
        }

        /** {@return {@code e^(rate r) - 1}} The low part of the rate counts where its high part is not exact. */
        private F32 power(F32 r, Optional<F32> residual) {
            F32 q = CoreEmitter.write(core.core().program().structure(), r, open);
            float rate = (float) law.rate();
            if (rate == 1 && residual.isEmpty()) {
                return r.times(r).fma(q, r);
            }
            F32 rest = rate == law.rate()
                    ? r.times(r).times(q)
                    : r.times(r.fma(q, b.f32((float) (law.rate() - rate))));
            F32 slope = b.f32(rate);
            return r.fma(slope, residual.map(part -> part.fma(slope, rest)).orElse(rest));
        }

        /** The exponential to the end of its range. */
        private F32 slow() {
            ReductionCode.Reduced reduced = code.reduced(code.clamped(x), error);
            Optional<F32> tail = law.constant() == 0 ? Optional.empty() : Optional.of(b.f32((float) law.constant()));
            return code.far(new ReductionCode.ScaledPower(b.f32((float) law.rising()), accuratePower(reduced),
                    code.integer(reduced)), tail).unlessNaN(x);
        }

        private F32 accuratePower(ReductionCode.Reduced reduced) {
            return power(reduced.r(), Optional.of(code.residual(reduced)));
        }

        private Scaled scaled() {
            F32 clamped = code.clamped(x);
            ReductionCode.Reduced reduced = code.reduced(clamped, error);
            F32 factor = b.f32((float) law.rising());
            F32 significand = factor.fma(accuratePower(reduced), factor);
            I32 n = code.integer(reduced);
            I32 exponent = x.equalTo(clamped).select(n, n.shiftedLeft(FAR));
            F32 infinity = b.f32(Float.POSITIVE_INFINITY);
            F32 limit = x.equalTo(b.f32((float) (Float.POSITIVE_INFINITY * law.rate())))
                    .select(factor.times(infinity), b.f32(0));
            return new Scaled(x.abs().equalTo(infinity).select(limit, significand), exponent);
        }
    }
}

package dev.ulpforge.search.kernel.expsum;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

import dev.ulpforge.model.ir.BinaryKind;
import dev.ulpforge.model.ir.Op;
import dev.ulpforge.model.ir.Program;
import dev.ulpforge.model.ir.ProgramBuilder;
import dev.ulpforge.model.ir.ShiftKind;
import dev.ulpforge.model.ir.UnaryKind;
import dev.ulpforge.model.spec.Domain;
import dev.ulpforge.search.kernel.CoreCode;
import dev.ulpforge.search.kernel.ExponentialDraft;
import dev.ulpforge.search.kernel.OpenConstants;

/**
 * A kernel for {@code rising e^(rate x) + constant}, its constants open. With {@code s = rising·2^n} the result is
 * {@code s·p + (s + constant)}, where {@code p = rate·r + r²·q(r)} is {@code e^(rate r) - 1} and q the core. Near a
 * zero at {@code n = 0} the sum in parentheses is 0 and the result has the small relative error of p.
 *
 * @param law       the law, one-sided
 * @param reduction the range reduction
 * @param core      the core
 * @param signed    whether the result has the sign of x, that of zero included
 * @param reach     the largest |x| on the usual path
 * @param guarded   whether inputs beyond it, infinities and NaN are in the domain
 */
public record SingleExponential(ExponentialSum law, ExponentialReduction reduction, CoreConstants core, boolean signed,
        float reach, boolean guarded) implements ExponentialDraft {
    private static final int SAMPLE = 1 << 14;
    /** Beyond the clamped range exponents are so many times larger, as binary logarithm. */
    private static final int FAR = 9;

    /** {@return the draft, guarded only if the domain needs it} */
    static SingleExponential of(ExponentialSum law, ExponentialReduction reduction, CoreConstants core, boolean signed,
            float reach, Domain domain) {
        return new SingleExponential(law, reduction, core, signed, reach,
                domain.containsNaN() || domain.lower() < -reach || domain.upper() > reach);
    }

    @Override
    public float[] start() {
        float[] values = Arrays.copyOf(OpenConstants.rounded(core.values()),
                core.count() + (reduction.exactInOneTerm() ? 0 : 1));
        if (!reduction.exactInOneTerm()) {
            values[core.count()] = reduction.low();
        }
        return values;
    }

    @Override
    public float[] steps() {
        return Arrays.copyOf(OpenConstants.rounded(core.steps()), start().length);
    }

    @Override
    public Program with(float[] constants) {
        ProgramBuilder b = new ProgramBuilder();
        return new Writer(b, b.input(), OptionalInt.empty(), constants).program();
    }

    @Override
    public int usual(ProgramBuilder b, int x, OptionalInt more, boolean wide, float[] constants) {
        Writer writer = new Writer(b, x, more, constants);
        return wide ? writer.wide() : writer.usual();
    }

    @Override
    public int inside(ProgramBuilder b, int x, boolean wide) {
        return b.binary(BinaryKind.LE, b.unary(UnaryKind.ABS, x), b.constant(wide ? 2 * reach : reach));
    }

    @Override
    public Scaled scaled(ProgramBuilder b, int x, OptionalInt more, float[] constants) {
        return new Writer(b, x, more, constants).scaled();
    }

    @Override
    public float[] inputs(Domain domain, RandomGenerator random) {
        return reduction.inputs(domain, reduction.reach(law), SAMPLE, random);
    }

    @Override
    public double promisedUlp() {
        return core.core().error();
    }

    @Override
    public String description() {
        return String.format(Locale.ROOT, "one exponential to %.1f, offset %.3f, core of %d operations", reach,
                reduction.offset(),
                core.core().program().structure().size());
    }

    @Override
    public Optional<ExponentialDraft> exponential() {
        return Optional.of(this);
    }

    @Override
    public double constant() {
        return law.constant();
    }

    /** Writes one program. */
    private final class Writer {
        private final ProgramBuilder b;
        private final int x;
        private final OptionalInt more;
        private final int[] holes;
        private final ReductionCode code;

        Writer(ProgramBuilder b, int x, OptionalInt more, float[] constants) {
            this.b = b;
            this.x = x;
            this.more = more;
            holes = IntStream.range(0, constants.length).map(i -> b.hole(constants[i])).toArray();
            code = new ReductionCode(b, reduction,
                    reduction.exactInOneTerm() ? OptionalInt.empty() : OptionalInt.of(holes[core.count()]));
        }

        Program program() {
            int usual = usual();
            if (!guarded) {
                return b.build(usual);
            }
            return b.build(b.add(new Op.FastPath(inside(b, x, false), usual, rare())));
        }

        private int usual() {
            ReductionCode.Reduced reduced = code.reduced(x, more);
            int s = code.scaledUp(reduced, (float) law.rising());
            int y = b.fma(s, power(reduced.r(), OptionalInt.empty()), withConstant(s));
            return signed ? code.signed(x, y) : y;
        }

        private int wide() {
            ReductionCode.Reduced reduced = code.reduced(x, more);
            return code.inHalves(b.constant((float) law.rising()), power(reduced.r(), OptionalInt.empty()),
                    code.integer(reduced));
        }

        private int withConstant(int sum) {
            return law.constant() == 0 ? sum : b.binary(BinaryKind.ADD, sum, b.constant((float) law.constant()));
        }

        /** {@return {@code e^(rate r) - 1}} The low part of the rate counts where its high part is not exact. */
        private int power(int r, OptionalInt residual) {
            int q = CoreCode.write(b, core.core().program().structure(), r, Arrays.stream(holes).iterator());
            float rate = (float) law.rate();
            if (rate == 1 && residual.isEmpty()) {
                return b.fma(b.binary(BinaryKind.MUL, r, r), q, r);
            }
            int rest = rate == law.rate()
                    ? b.binary(BinaryKind.MUL, b.binary(BinaryKind.MUL, r, r), q)
                    : b.binary(BinaryKind.MUL, r, b.fma(r, q, b.constant((float) (law.rate() - rate))));
            int slope = b.constant(rate);
            return b.fma(r, slope, residual.isEmpty() ? rest : b.fma(residual.getAsInt(), slope, rest));
        }

        /** The exponential to the end of its range. */
        private int rare() {
            ReductionCode.Reduced reduced = code.reduced(code.clamped(x), more);
            OptionalInt tail = law.constant() == 0
                    ? OptionalInt.empty()
                    : OptionalInt.of(b.constant((float) law.constant()));
            return code.unlessNaN(x, code.far(b.constant((float) law.rising()), accuratePower(reduced),
                    code.integer(reduced), tail));
        }

        private int accuratePower(ReductionCode.Reduced reduced) {
            return power(reduced.r(), OptionalInt.of(code.residual(reduced)));
        }

        private Scaled scaled() {
            int clamped = code.clamped(x);
            ReductionCode.Reduced reduced = code.reduced(clamped, more);
            int factor = b.constant((float) law.rising());
            int significand = b.fma(factor, accuratePower(reduced), factor);
            int n = code.integer(reduced);
            int isFar = b.binary(BinaryKind.NE, x, clamped);
            int exponent = b.add(new Op.Select(isFar, b.shift(ShiftKind.SHL, n, FAR), n));
            int infinity = b.constant(Float.POSITIVE_INFINITY);
            int isInfinite = b.binary(BinaryKind.EQ, b.unary(UnaryKind.ABS, x), infinity);
            int grows = b.binary(BinaryKind.EQ, x, b.constant((float) (Float.POSITIVE_INFINITY * law.rate())));
            int limit = b.add(new Op.Select(grows, b.binary(BinaryKind.MUL, factor, infinity), b.constant(0f)));
            return new Scaled(b.add(new Op.Select(isInfinite, limit, significand)), exponent);
        }
    }
}

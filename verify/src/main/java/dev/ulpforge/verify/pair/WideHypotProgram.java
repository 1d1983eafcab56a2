package dev.ulpforge.verify.pair;

import java.util.stream.IntStream;

import dev.ulpforge.model.ir.F64;
import dev.ulpforge.model.ir.I64;
import dev.ulpforge.model.ir.Mask;
import dev.ulpforge.model.ir.Op;
import dev.ulpforge.model.ir.Program;
import dev.ulpforge.model.ir.ProgramBuilder;
import dev.ulpforge.model.spec.PairFunction;

/**
 * {@code sqrt(x² + y²)} on doubles: the operations of {@link HypotProgram}, in whose words this is.
 *
 * <p><b>Theorem.</b> No result is off by more than {@link #bound} ULP.
 *
 * <p><i>Proof.</i> For {@code 2^-480 <= h < 2^500} that of floats holds with u = 2^-52: s is below 2^1002, A and R are
 * multiples of {@code 2^-1064} and so doubles; L is off by at most {@code 2^-1075} besides, g at most {@code 2^480},
 * and ulp(r) at least {@code 2^-532}, so that this is less than {@code 2^-62} ulp.
 *
 * <p>g is bounded on cells of s, not run: of doubles with clear signs the order is that of their bits, so that g falls
 * where s rises, and r rises. On a cell from s' to s'' g(s'') 2r(s') and g(s') 2r(s'') enclose all 2 g r.
 *
 * <p>Elsewhere arguments are scaled by {@code 2^±600} to that range, which is exact for h, and off by {@code 2^-1075}
 * for an l that is {@code 2^-922} of h. The result is scaled back as there.
 *
 * @param seed the long from which half of the bits of s are taken for g
 */
public record WideHypotProgram(long seed) implements PairProgram {
    private static final long USUAL = 0x5fd6_eb50_c7b5_37a9L;
    private static final double UNIT = 0x1p-52;
    private static final double UP = 0x1p600;
    private static final double LOW = 0x1p-400;
    private static final double HIGH = 0x1p500;
    private static final long ONE = Double.doubleToRawLongBits(1);
    private static final long FOUR = Double.doubleToRawLongBits(4);
    private static final int CELLS = 1 << 17;

    /** {@return the member whose g is near} */
    public static WideHypotProgram usual() {
        return new WideHypotProgram(USUAL);
    }

    @Override
    public PairFunction function() {
        return PairFunction.HYPOT;
    }

    @Override
    public Program program() {
        ProgramBuilder b = new ProgramBuilder();
        F64 x = b.wideX().abs();
        F64 y = b.wideY().abs();
        Mask isSteep = x.bits().below(y.bits());
        F64 high = isSteep.select(y, x);
        F64 low = isSteep.select(x, y);
        Mask isSmall = high.below(b.f64(LOW));
        Mask isUsual = high.below(b.f64(HIGH)).and(isSmall.not());
        F64 factor = isSmall.select(b.f64(UP), b.f64(1 / UP));
        F64 back = isSmall.select(b.f64(1 / UP), b.f64(UP));
        F64 scaled = length(high.times(factor), low.times(factor)).times(back);
        F64 infinity = b.f64(Double.POSITIVE_INFINITY);
        Mask isInfinite = x.equalTo(infinity).or(y.equalTo(infinity));
        return b.build(isUsual.fastPath(length(high, low), isInfinite.select(infinity, scaled.unlessNaN(high))));
    }

    private F64 length(F64 high, F64 low) {
        I64 constant = high.program().i64(seed);
        return HypotProgram.length(high, low, sum -> constant.minus(sum.bits().shiftedRightUnsigned(1)).asDouble());
    }

    @Override
    public PairBound bound() {
        return HypotProgram.bound(UNIT, seedError(), CELLS, 0);
    }

    /** {@return a bound of the relative distance of g from 1/(2r) for s from 1 to 4; NaN where g is no number} */
    double seedError() {
        if (seed - (FOUR >> 1) < 0 || !Double.isFinite(half(ONE))) {
            return Double.NaN;
        }
        long width = (FOUR - ONE) / CELLS;
        return IntStream.range(0, CELLS).mapToDouble(i -> error(ONE + i * width, ONE + (i + 1) * width)).max()
                .orElseThrow() + 0x1p-50;
    }

    private double error(long first, long last) {
        double least = 2 * half(last) * Math.sqrt(Double.longBitsToDouble(first));
        double greatest = 2 * half(first) * Math.sqrt(Double.longBitsToDouble(last));
        return Math.max(1 - least, greatest - 1);
    }

    private double half(long bits) {
        return Double.longBitsToDouble(seed - (bits >> 1));
    }

    @Override
    public PairProgram withConstantsOf(Program program) {
        int at = program().ops().indexOf(new Op.LongConst(seed));
        return program.ops().get(at) instanceof Op.LongConst(long other) ? new WideHypotProgram(other) : this;
    }
}

package dev.ulpforge.verify.pair;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.ulpforge.model.format.Format;
import dev.ulpforge.model.ir.F32;
import dev.ulpforge.model.ir.F64;
import dev.ulpforge.model.ir.I64;
import dev.ulpforge.model.ir.Program;
import dev.ulpforge.model.ir.ProgramBuilder;
import dev.ulpforge.model.spec.PairFunction;
import dev.ulpforge.verify.prover.InputCell;

/**
 * {@code x^y = 2^(y log2|x|)} on doubles: {@code |x| = 2^k m} with m in [√½, √2), {@code s = (m - 1)/(m + 1)}, the
 * quotient from the reciprocal of a float and one correction, L = RN(k + s Q(s²)), P = RN(y L), {@code n} its integer,
 * {@code 2^n E(P - n)}, rounded to a float. Signs and special values are selected.
 *
 * <p><b>Theorem.</b> No result is off by more than {@link #bound} ULP.
 *
 * <p><i>Proof.</i> Let x be positive and both finite; m and k are exact, as a float has a normal double.
 * <ul>
 * <li>A run over every m, all floats, bounds the relative error of RN(s Q): without its last rounding s Q is
 * {@code log2(m) (1 + ε)}, |ε| at most 2^-52 more. At m = 1 it is 0.
 * <li>|k + log2(m)| >= |log2(m)| for every integer k, as |log2(m)| <= 1/2; so L = log2(x) (1 + ε) with a rounding more,
 * and P = y log2(x) (1 + ε') with another: no underflow, since |y| >= 2^-149 and |L| > 2^-25.
 * <li>|P| is limited to 200, where all results are zeros or infinities by far. n is exact, and so is
 * P - n, which is a multiple of the unit of P and at most 1/2. The prover bounds the error of E on [-1/2, 1/2]; the
 * product with 2^n is exact.
 * <li>So before the last rounding the value is x^y times (1 + ε'') 2^(p ε'), p = y log2(x). A value v is at most 2^24
 * ulp(v). If it is finite and not subnormal, |p| is below 129; if it is subnormal, |p| is below 200, but v at most 2^23
 * ulp(v), which is less. The theorem of {@code CellBound} on values that are rounded adds 1/2; what it says
 * holds for 2^128 too, as which larger values count.
 * </ul>
 * The slow path has the same magnitude for negative x, and what C99 F.9.4.4 says: its masks depend on one argument
 * each, on x by comparisons with 0, ±1 and infinity, on y by its class and parity.
 *
 * @param log the coefficients of Q, of increasing powers
 * @param exp those of E
 */
public record PowProgram(List<Double> log, List<Double> exp) implements PairProgram {
    /** The largest numbers of coefficients. */
    private static final int MOST = 9;
    private static final long ONE = Double.doubleToRawLongBits(1);
    /** √½, rounded down to where the significand of floats ends. */
    private static final long ROOT = 0x3fe6_a09e_6000_0000L;
    private static final long FRACTION = Format.BINARY64.fraction();
    private static final int FRACTION_BITS = 52;
    private static final double INTEGERS = 0x1p52;
    private static final double ROUNDER = 0x1.8p52;
    private static final double FAR = 200;
    /** From here on results are infinite, with the other sign subnormal. */
    private static final double BEYOND = 129;
    private static final double EPSILON = 0x1p-52;
    /** ln 2, rounded up. */
    private static final double LN_2 = 0.6931471805599454;

    /** Copies the lists. */
    public PowProgram {
        log = List.copyOf(log);
        exp = List.copyOf(exp);
    }

    /** {@return members of all sizes, with constants of no use, all different} */
    static Stream<PairProgram> shapes() {
        return IntStream.rangeClosed(2, MOST).boxed().flatMap(logs -> IntStream.rangeClosed(2, MOST)
                .mapToObj(exps -> new PowProgram(PairProgram.distinct(logs, 3), PairProgram.distinct(exps, 4))));
    }

    @Override
    public PairFunction function() {
        return PairFunction.POW;
    }

    @Override
    public PairProgram withConstantsOf(Program other) {
        Program own = program();
        return new PowProgram(PairProgram.doubles(own, log, other), PairProgram.doubles(own, exp, other));
    }

    @Override
    public Program program() {
        ProgramBuilder b = new ProgramBuilder();
        F32 x = b.x();
        F32 y = b.y();
        F32 power = power(y.toDouble().times(logarithm(x.abs().toDouble()))).toFloat();
        F32 infinity = b.f32(Float.POSITIVE_INFINITY);
        return b.build(b.f32(0).below(x).and(x.below(infinity)).and(y.abs().below(infinity))
                .fastPath(power, new PowSpecials(x, y).of(power)));
    }

    private F64 logarithm(F64 x) {
        ProgramBuilder b = x.program();
        I64 shifted = x.bits().plus(b.i64(ONE - ROOT));
        F64 k = shifted.shiftedRightUnsigned(FRACTION_BITS).or(b.i64(Double.doubleToRawLongBits(INTEGERS))).asDouble()
                .minus(b.f64(INTEGERS + Format.BINARY64.bias()));
        F64 m = shifted.and(b.i64(FRACTION)).plus(b.i64(ROOT)).asDouble();
        F64 s = quotient(m);
        return s.fma(PairProgram.polynomial(log, s.times(s)), k);
    }

    private static F64 quotient(F64 m) {
        ProgramBuilder b = m.program();
        F64 numerator = m.minus(b.f64(1));
        F64 denominator = m.plus(b.f64(1));
        F64 reciprocal = b.f32(1).dividedBy(denominator.toFloat()).toDouble();
        F64 near = numerator.times(reciprocal);
        return near.negated().fma(denominator, numerator).fma(reciprocal, near);
    }

    private F64 power(F64 p) {
        ProgramBuilder b = p.program();
        F64 limited = p.clamped(b.f64(-FAR), b.f64(FAR));
        F64 rounded = limited.plus(b.f64(ROUNDER));
        F64 rest = limited.minus(rounded.minus(b.f64(ROUNDER)));
        return rounded.bits().shiftedLeft(FRACTION_BITS).plus(PairProgram.polynomial(exp, rest).bits()).asDouble();
    }

    @Override
    public PairBound bound() {
        PairBound power = expError();
        double ofExponent = logError() + 3 * EPSILON;
        double ofPower = power.ulp() * EPSILON;
        double relative = ofPower + Math.expm1(BEYOND * LN_2 * ofExponent) * (1 + ofPower);
        double off = relative * (1 + 0x1p-30) * 0x1p24;
        return off <= 1
                ? new PairBound(0.5 + off + 0x1p-40, power.cells(), power.inputs() + (1L << 23))
                : PairBound.NONE;
    }

    /** {@return the largest relative error of RN(s Q)} */
    double logError() {
        F64 s = quotient(new ProgramBuilder().wideX());
        double root = Double.longBitsToDouble(ROOT);
        F64 product = s.times(PairProgram.polynomial(log, s.times(s)));
        return new LogarithmRun(product).error((float) root, (float) (2 * root));
    }

    /** {@return the largest error of E, in ULP of doubles} */
    PairBound expError() {
        return PairProgram.proven(PairProgram.polynomial(exp, new ProgramBuilder().wideX()), "exp2(x)",
                List.of(InputCell.between(Format.BINARY64, 0, 0.5), InputCell.between(Format.BINARY64, -0.0, -0.5)));
    }
}

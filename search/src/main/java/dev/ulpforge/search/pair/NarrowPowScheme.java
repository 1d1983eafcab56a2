package dev.ulpforge.search.pair;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.ulpforge.model.format.Format;
import dev.ulpforge.model.ir.F32;
import dev.ulpforge.model.ir.F64;
import dev.ulpforge.model.ir.I64;
import dev.ulpforge.model.ir.Mask;
import dev.ulpforge.model.ir.Program;
import dev.ulpforge.model.ir.ProgramBuilder;
import dev.ulpforge.search.core.number.RealExpression;
import dev.ulpforge.search.core.number.RealFunction;
import dev.ulpforge.verify.pair.PairProgram;
import dev.ulpforge.verify.pair.PowSpecials;

/**
 * Programs for {@code x^y} on 16 bits, in double lanes: {@code 2^n E(g)}, where {@code n + g} is {@code y log2|x| -
 * 1/2}, so that E is from 1 to 2 and its last bits are known. Powers that are exactly halfway, such as those of 17²,
 * are found again by a rounding to {@value #SNAPPED} bits before the last one; no others are as near.
 *
 * @param format that of arguments and result
 * @param log    the coefficients of the logarithm
 * @param exp    those of E
 */
record NarrowPowScheme(Format format, List<Double> log, List<Double> exp) {
    private static final int SNAPPED = 43;
    private static final RealFunction EXP = RealExpression.of("exp2(x + 0.5)");
    private static final double HALF = 0.5;
    private static final double A_LITTLE_MORE = 0.50001;
    private static final long ONE = Double.doubleToRawLongBits(1);
    /** √½, rounded down to where the significand of floats ends. */
    private static final long ROOT = 0x3fe6_a09e_6000_0000L;
    private static final int FRACTION_BITS = Format.BINARY64.fractionBits();
    private static final double INTEGERS = 0x1p52;
    private static final double ROUNDER = 0x1.8p52;
    /** All results beyond are infinite, or 0. */
    private static final double FAR = 200;
    private static final int FEWEST_OF_LOG = 7;
    private static final int MOST_OF_LOG = 9;
    private static final int MORE = 3;

    /** {@return programs from the cheapest on: with more coefficients they are more accurate} */
    static Stream<Program> programs(Format format) {
        return IntStream.rangeClosed(FEWEST_OF_LOG, MOST_OF_LOG)
                .mapToObj(count -> new NarrowPowScheme(format, PowScheme.logarithm(count),
                        PowScheme.fit(EXP, -A_LITTLE_MORE, A_LITTLE_MORE, count + MORE)).program());
    }

    private Program program() {
        ProgramBuilder b = new ProgramBuilder();
        F32 x = b.x();
        F32 y = b.y();
        F64 log = logarithm(x.abs().toDouble());
        F64 shifted = y.toDouble().fma(log, b.f64(-HALF));
        FinalRounding rounding = new FinalRounding(format);
        F32 infinity = b.f32(Float.POSITIVE_INFINITY);
        Mask isUsual = b.f32(0).below(x).and(x.below(infinity)).and(shifted.abs().below(b.f64(-format.minExponent())));
        F32 usual = power(shifted, rounding::ofSignificand).toFloat();
        F64 any = power(shifted.clamped(b.f64(-FAR), b.f64(FAR)), e -> e);
        return b.build(isUsual.fastPath(usual, new PowSpecials(x, y).of(rounding.of(any).toFloat())));
    }

    private F64 logarithm(F64 x) {
        ProgramBuilder b = x.program();
        I64 shifted = x.bits().plus(b.i64(ONE - ROOT));
        F64 k = shifted.shiftedRightUnsigned(FRACTION_BITS).or(b.i64(Double.doubleToRawLongBits(INTEGERS))).asDouble()
                .minus(b.f64(INTEGERS + Format.BINARY64.bias()));
        F64 m = shifted.and(b.i64(Format.BINARY64.fraction())).plus(b.i64(ROOT)).asDouble();
        F64 s = m.minus(b.f64(1)).dividedBy(m.plus(b.f64(1)));
        return s.fma(PairProgram.polynomial(log, s.times(s)), k);
    }

    /** {@return {@code 2^(shifted + 1/2)}} */
    private F64 power(F64 shifted, UnaryOperator<F64> rounding) {
        ProgramBuilder b = shifted.program();
        F64 rounded = shifted.plus(b.f64(ROUNDER));
        F64 rest = shifted.minus(rounded.minus(b.f64(ROUNDER)));
        F64 significand = FinalRounding.behindThePoint(PairProgram.polynomial(exp, rest), SNAPPED);
        return rounded.bits().shiftedLeft(FRACTION_BITS).plus(rounding.apply(significand).bits()).asDouble();
    }
}

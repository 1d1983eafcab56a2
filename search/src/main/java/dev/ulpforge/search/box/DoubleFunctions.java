package dev.ulpforge.search.box;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import dev.ulpforge.model.format.Format;
import dev.ulpforge.model.ir.F64;
import dev.ulpforge.model.ir.I64;
import dev.ulpforge.model.ir.Mask;
import dev.ulpforge.model.ir.ProgramBuilder;
import dev.ulpforge.model.spec.Function;
import dev.ulpforge.search.core.baseline.MinimaxPolynomial;
import dev.ulpforge.search.core.number.RealExpression;
import dev.ulpforge.search.core.number.RealFunction;
import dev.ulpforge.search.elementary.ElementaryFunctions;
import dev.ulpforge.verify.pair.PairProgram;

/**
 * Functions of doubles within some 2^-40 of their values, relatively, in operations that the prover follows in large
 * cells: no table, and no estimate that is corrected.
 */
final class DoubleFunctions {
    /** Where the square is smaller, a function is its limit but for less than a rounding. */
    private static final double NARROWEST = 0x1p-48;
    private static final int LOG_TERMS = 7;
    private static final int ATAN_TERMS = 10;
    /** Of the square of {@code (m - 1)/(m + 1)} for m from √½ to √2: (3 - 2√2)², a little more. */
    private static final double WIDEST_LOG = 0.029439;
    /** The square of tan(pi/8), a little more. */
    private static final double WIDEST_ATAN = 0.17158;
    private static final double EIGHTH = 0.41421356;
    private static final double NEAR_ONE = 0.25;
    private static final double LN_2 = 0x1.62e42fefa39efp-1;
    /** √½, rounded down to 21 bits. */
    private static final long ROOT = 0x3fe6_a09e_0000_0000L;
    private static final List<Double> LOG = fit("2 * atanh(sqrt(x)) / sqrt(x)", WIDEST_LOG, LOG_TERMS);
    private static final List<Double> ATAN = fit("atan(sqrt(x)) / sqrt(x)", WIDEST_ATAN, ATAN_TERMS);

    private DoubleFunctions() {}

    private static List<Double> fit(String fn, double widest, int terms) {
        RealFunction f = RealExpression.of(fn);
        return Arrays.stream(MinimaxPolynomial.fit(f, RealFunction.relative(f), NARROWEST, widest, terms - 1)
                .coefficients()).boxed().toList();
    }

    /** {@return a function of a double, if it is known here} */
    static Optional<F64> of(Function f, F64 x) {
        return switch (f) {
            case EXP, EXP2, EXP10 -> new ElementaryFunctions(x.program()).value(f, x);
            case EXPM1 -> new ElementaryFunctions(x.program()).value(f, x).map(y -> y.abs().flippedBy(x));
            case LOG -> Optional.of(logarithm(x));
            case LOG1P -> Optional.of(logarithmOfOneAnd(x));
            case ATAN -> Optional.of(arcTangent(x));
            default -> Optional.empty();
        };
    }

    /** {@return {@code k log(2) + log(m)} for {@code x = 2^k m}} */
    private static F64 logarithm(F64 x) {
        ProgramBuilder b = x.program();
        int fraction = Format.BINARY64.fractionBits();
        I64 exponent = x.bits().minus(b.i64(ROOT)).shiftedRight(fraction);
        F64 k = exponent.toDouble();
        F64 m = x.bits().minus(exponent.shiftedLeft(fraction)).asDouble();
        F64 s = m.minus(b.f64(1)).dividedBy(m.plus(b.f64(1)));
        return k.fma(b.f64(LN_2), s.times(PairProgram.polynomial(LOG, s.times(s))));
    }

    /** {@return {@code log(1 + x)}: near 0 twice the inverse hyperbolic tangent of {@code x / (2 + x)}} */
    private static F64 logarithmOfOneAnd(F64 x) {
        ProgramBuilder b = x.program();
        F64 s = x.dividedBy(x.plus(b.f64(2)));
        return x.abs().below(b.f64(NEAR_ONE)).select(s.times(PairProgram.polynomial(LOG, s.times(s))),
                logarithm(x.plus(b.f64(1))));
    }

    private static F64 arcTangent(F64 x) {
        ProgramBuilder b = x.program();
        F64 one = b.f64(1);
        F64 size = x.abs();
        Mask isSteep = one.below(size);
        F64 t = isSteep.select(one.dividedBy(size), size);
        Mask isDiagonal = b.f64(EIGHTH).below(t);
        F64 q = isDiagonal.select(t.minus(one).dividedBy(t.plus(one)), t);
        F64 near = q.times(PairProgram.polynomial(ATAN, q.times(q)));
        F64 angle = isDiagonal.select(b.f64(Math.PI / 4).plus(near), near);
        return isSteep.select(b.f64(Math.PI / 2).minus(angle), angle).flippedBy(x);
    }
}

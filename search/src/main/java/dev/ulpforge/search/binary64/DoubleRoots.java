package dev.ulpforge.search.binary64;

import java.util.Random;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.ulpforge.model.format.Format;
import dev.ulpforge.model.ir.DoubleTable;
import dev.ulpforge.model.ir.F64;
import dev.ulpforge.model.ir.I64;
import dev.ulpforge.model.ir.ProgramBuilder;
import dev.ulpforge.model.spec.Expression;
import dev.ulpforge.search.core.number.RealExpression;
import dev.ulpforge.search.core.number.RealFunction;
import dev.ulpforge.search.scheme.power.Parity;
import dev.ulpforge.search.scheme.power.PowerEquation;
import dev.ulpforge.search.scheme.value.Evaluation;
import dev.ulpforge.verify.real.Ball;

/**
 * Programs for powers {@code f(x) = x^(j/n)}, such as {@code cbrt} and {@code 1 / sqrt(x)}: by the parts of a
 * {@link Significand}, {@code f(2^k m) = 2^(j i) f(2^e) f(1/c) f(1 + r)} with {@code k = n i + e}. The second and the
 * third factor are sums of two doubles from tables, and so is their product; the last one is near 1.
 *
 * @param target     the function
 * @param equation   its exponent
 * @param polynomial {@code f(1 + r)}
 */
record DoubleRoots(DoubleTarget target, PowerEquation equation, RoundedPolynomial polynomial) {
    private static final Expression OF_ONE_PLUS_X = Expression.parse("1 + x");
    private static final int LEAST_DEGREE = 10;
    private static final int GREATEST_DEGREE = 12;
    /** Adding it rounds to an integer in the low bits. */
    private static final double MAGIC = 0x1.8p52;
    /** The number of entries for e, which is up to half of n in magnitude: their index is e mod 8. */
    private static final int ENTRIES = 8;
    /** The scale that makes subnormal numbers normal, a power of two whose exponent n divides. */
    private static final int UP = 60;

    /** {@return programs for a target, if it is such a power} */
    static Stream<DoubleCandidate> of(DoubleTarget target) {
        return PowerEquation.of(target.f(), new Random(0)).map(equation -> {
            RealFunction f = new RealExpression(target.fn().of(OF_ONE_PLUS_X));
            return RoundedPolynomial
                    .useful(LEAST_DEGREE, GREATEST_DEGREE,
                            degree -> RoundedPolynomial.fit(f, RealFunction.one(), -Significand.WIDTH,
                                    Significand.WIDTH, degree, 1))
                    .stream().map(fit -> new DoubleRoots(target, equation, fit).candidate());
        }).orElse(Stream.empty());
    }

    private DoubleCandidate candidate() {
        ProgramBuilder b = new ProgramBuilder();
        F64 x = b.wideX();
        F64 size = equation.parity() == Parity.UNDEFINED ? x : x.abs();
        F64 fast = signed(root(size), x);
        F64 y = b.f64(Double.MIN_NORMAL).atMost(size).and(size.atMost(b.f64(Double.MAX_VALUE)))
                .fastPath(fast, anywhere(x, size));
        return new DoubleCandidate("roots of two, degree " + (polynomial.coefficients().length - 1), b.build(y));
    }

    private F64 signed(F64 y, F64 x) {
        return equation.parity() == Parity.ODD ? y.flippedBy(x) : y;
    }

    /** A zero, a subnormal or infinite size; where there is no size, x may also be negative. */
    private F64 anywhere(F64 x, F64 size) {
        ProgramBuilder b = x.program();
        F64 zero = b.f64(0);
        F64 infinity = b.f64(Double.POSITIVE_INFINITY);
        double down = Math.scalb(1.0, -UP / equation.k() * equation.j());
        F64 subnormal = root(size.times(b.f64(Math.scalb(1.0, UP)))).times(b.f64(down));
        F64 nonzero = size.equalTo(infinity).select(equation.j() < 0 ? zero : infinity, subnormal);
        F64 atZero = equation.j() < 0 ? infinity : zero;
        if (equation.parity() != Parity.UNDEFINED) {
            return signed(size.equalTo(zero).select(atZero, nonzero), x).unlessNaN(x);
        }
        F64 undefined = size.below(zero).select(b.f64(Double.NaN), nonzero);
        return size.equalTo(zero).select(atZero.flippedBy(x), undefined).unlessNaN(x);
    }

    /** {@return the power of a positive normal number} */
    private F64 root(F64 u) {
        ProgramBuilder b = u.program();
        Significand in = Significand.of(u);
        I64 i = in.k().fma(b.f64(1.0 / equation.k()), b.f64(MAGIC)).bits();
        I64 e = in.exponent().minus(multiple(i, equation.k()));
        F64 ofC = in.entry(c -> ofReciprocal(c).high());
        F64 ofPower = power(e, SplitConstant::high);
        F64 product = ofC.times(ofPower);
        F64 low = ofC.fma(power(e, SplitConstant::low), in.entry(c -> ofReciprocal(c).low()).times(ofPower));
        F64 lost = ofC.fma(ofPower, product.negated()).plus(low);
        F64 curved = in.r().times(Evaluation.HORNER.of(in.r(), polynomial.from(1, b)));
        F64 y = product.plus(product.fma(curved, lost));
        return y.bits().plus(multiple(i, equation.j()).shiftedLeft(Format.BINARY64.fractionBits())).asDouble();
    }

    private static I64 multiple(I64 i, int factor) {
        I64 zero = i.program().i64(0);
        return switch (factor) {
            case 1 -> i;
            case 2 -> i.shiftedLeft(1);
            case 3 -> i.plus(i.shiftedLeft(1));
            case 4 -> i.shiftedLeft(2);
            default -> zero.minus(multiple(i, -factor));
        };
    }

    private SplitConstant ofReciprocal(double c) {
        return SplitConstant.of(target.at(Ball.ONE.divide(Ball.of(c), DoubleTarget.BITS)));
    }

    private F64 power(I64 e, ToDoubleFunction<SplitConstant> part) {
        return e.toInt().gather(DoubleTable.of(IntStream.range(0, ENTRIES)
                .mapToObj(index -> target.at(Ball.ONE.scale(index < ENTRIES / 2 ? index : index - ENTRIES)))
                .map(SplitConstant::of).mapToDouble(part).toArray()));
    }
}

package dev.ulpforge.search.binary64;

import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;

import dev.ulpforge.model.format.Format;
import dev.ulpforge.model.ir.DoubleTable;
import dev.ulpforge.model.ir.F64;
import dev.ulpforge.model.ir.I32;
import dev.ulpforge.model.ir.ProgramBuilder;
import dev.ulpforge.model.spec.Expression;
import dev.ulpforge.search.core.number.RealExpression;
import dev.ulpforge.search.core.number.RealFunction;
import dev.ulpforge.search.scheme.AffineEquation;
import dev.ulpforge.search.scheme.value.Evaluation;
import dev.ulpforge.verify.function.Expressions;
import dev.ulpforge.verify.real.Ball;

/**
 * Programs for {@code atan}: with {@code |x|} near a tangent {@code b/a}, it is the angle of that plus that of
 * {@code t = (a x - b)/(a + b x)}. The numerator is exact, t is a sum of two doubles, and its cube is small.
 *
 * @param ratio {@code atan(√z)/√z}
 */
record DoubleArcTangents(RoundedPolynomial ratio) {
    private static final RealFunction ATAN = RealExpression.of("atan");
    private static final RealFunction RATIO = RealExpression.of("atan(sqrt(x)) / sqrt(x)");
    private static final double WIDTH = 8;
    private static final double ABOVE_ZERO = 0x1p-50;
    private static final int LEAST_DEGREE = 7;
    private static final int GREATEST_DEGREE = 9;
    /** Up to this much, t is x. */
    private static final double SMALL = 0.1875;
    /** From here on, t is -1/x. */
    private static final double LARGE = 6;
    private static final double GREATEST_SQUARE = SMALL * SMALL * (1 + 0x1p-40);
    /** The tangents for factors of two from {@value #SMALL} on. */
    private static final List<Double> TANGENTS = List.of(0.0, 0.28125, 0.53125, 1.0625, 2.0625, 4.125);

    /** {@return programs for a target, if it is the arc tangent} */
    static Stream<DoubleCandidate> of(DoubleTarget target) {
        boolean applies = AffineEquation.of(target.f(), ATAN, WIDTH, new Random(0))
                .filter(equation -> equation.isOdd() && equation.slope() == 1).isPresent();
        return applies
                ? RoundedPolynomial.useful(LEAST_DEGREE, GREATEST_DEGREE,
                        degree -> RoundedPolynomial.fit(RATIO, RealFunction.relative(RATIO), ABOVE_ZERO,
                                GREATEST_SQUARE, degree, 1))
                        .stream().map(ratio -> new DoubleArcTangents(ratio).candidate())
                : Stream.empty();
    }

    private DoubleCandidate candidate() {
        ProgramBuilder b = new ProgramBuilder();
        F64 x = b.wideX();
        F64 size = x.abs();
        F64 slow = b.f64(Math.PI / 2).flippedBy(x).unlessNaN(x);
        F64 y = size.atMost(b.f64(Double.MAX_VALUE)).fastPath(angle(size).flippedBy(x), slow);
        return new DoubleCandidate("difference of angles, degree " + (ratio.coefficients().length - 1), b.build(y));
    }

    private F64 angle(F64 size) {
        ProgramBuilder p = size.program();
        int fraction = Format.BINARY64.fractionBits();
        long half = 1L << fraction - 1;
        F64 clamped = size.clamped(p.f64(SMALL / 2), p.f64(LARGE));
        I32 index = clamped.bits().minus(p.i64(half)).shiftedRight(fraction).toInt();
        F64 a = index.gather(table(tangent -> Double.isInfinite(tangent) ? 0.0 : 1.0));
        F64 b = index.gather(table(tangent -> Double.isInfinite(tangent) ? 1.0 : tangent));
        F64 numerator = size.fma(a, b.negated());
        F64 divisor = size.fma(b, a);
        F64 reciprocal = p.f64(1).dividedBy(divisor);
        F64 ofDivisor = size.fma(b, a.minus(divisor));
        F64 t = numerator.times(reciprocal);
        F64 minus = t.negated();
        F64 remainder = minus.fma(ofDivisor, minus.fma(divisor, numerator));
        ExactSum sum = ExactSum.of(index.gather(table(tangent -> angle(tangent).high())), t);
        F64 low = remainder.fma(reciprocal, index.gather(table(tangent -> angle(tangent).low())));
        F64 square = t.times(t);
        F64 cube = t.times(square);
        F64 polynomial = Evaluation.HORNER.of(square, ratio.from(1, p));
        return sum.high().plus(cube.fma(polynomial, sum.low().plus(low)));
    }

    /** {@return the table of what belongs to a tangent, by the exponent of x/1.5 mod 8} */
    private static DoubleTable table(Function<Double, Double> of) {
        double[] entries = new double[8];
        for (int i = 0; i < entries.length; i++) {
            double tangent = i < TANGENTS.size() ? TANGENTS.get(i) : Double.POSITIVE_INFINITY;
            entries[Math.getExponent(SMALL / 2) + Format.BINARY64.bias() + i & entries.length - 1] = of.apply(tangent);
        }
        return DoubleTable.of(entries);
    }

    private static SplitConstant angle(double tangent) {
        Expression atan = Expression.parse(Double.isInfinite(tangent) ? "2 * atan(1)" : "atan");
        return SplitConstant.of(Expressions.evaluate(atan, Ball.of(Double.isInfinite(tangent) ? 1 : tangent),
                DoubleTarget.BITS));
    }
}

package dev.ulpforge.search.binary64;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;

import dev.ulpforge.model.ir.F64;
import dev.ulpforge.model.ir.I64;
import dev.ulpforge.model.ir.Mask;
import dev.ulpforge.model.ir.ProgramBuilder;
import dev.ulpforge.search.core.number.RealExpression;
import dev.ulpforge.search.core.number.RealFunction;
import dev.ulpforge.search.scheme.value.Evaluation;

/**
 * Programs for {@code sin}, {@code cos} and {@code tan}: those of a {@link TurnRemainder} h + l, with the signs that its
 * count says. Sine and cosine are sums of a large part and small terms that make up for the rounding of the large one;
 * the tangent is their quotient, and what that leaves.
 *
 * @param sine   {@code sin(√v)/√v}
 * @param cosine {@code cos(√v)}
 */
record DoubleCirculars(RoundedPolynomial sine, RoundedPolynomial cosine) {
    private static final int DIGITS = 40;
    private static final BigDecimal CLOSE = new BigDecimal("1e-30");
    private static final int POINTS = 12;
    private static final int LEAST_DEGREE = 5;
    private static final int GREATEST_DEGREE = 8;
    private static final double ABOVE_ZERO = 0x1p-50;
    private static final double GREATEST_SQUARE = Math.PI * Math.PI / 16 * (1 + 0x1p-18);
    private static final double HALF = 0.5;
    private static final double WIDTH = 3;

    /** A target. */
    private enum Kind {
        SIN, COS, TAN;

        RealFunction function() {
            return RealExpression.of(name().toLowerCase(Locale.ROOT));
        }
    }

    /** {@return programs for a target, if it is one of the three} */
    static Stream<DoubleCandidate> of(DoubleTarget target) {
        return Stream.of(Kind.values()).filter(kind -> isEqual(target.f(), kind.function()))
                .flatMap(kind -> all().map(form -> form.candidate(kind)));
    }

    private static boolean isEqual(RealFunction f, RealFunction g) {
        try {
            return new Random(0).doubles(POINTS, -WIDTH, WIDTH).allMatch(
                    x -> f.at(x, DIGITS).subtract(g.at(x, DIGITS)).abs().compareTo(CLOSE) < 0);
        } catch (ArithmeticException undefined) {
            return false;
        }
    }

    private static Stream<DoubleCirculars> all() {
        List<RoundedPolynomial> sines = fits("sin(sqrt(x)) / sqrt(x)", 1);
        List<RoundedPolynomial> cosines = fits("cos(sqrt(x))", 1, -HALF);
        return sines.stream().flatMap(sine -> cosines.stream().map(cosine -> new DoubleCirculars(sine, cosine)));
    }

    private static List<RoundedPolynomial> fits(String expression, double... first) {
        RealFunction f = RealExpression.of(expression);
        return RoundedPolynomial.useful(LEAST_DEGREE, GREATEST_DEGREE, degree -> RoundedPolynomial.fit(f,
                RealFunction.relative(f), ABOVE_ZERO, GREATEST_SQUARE, degree, first));
    }

    private DoubleCandidate candidate(Kind kind) {
        ProgramBuilder b = new ProgramBuilder();
        F64 x = b.wideX();
        F64 fast = value(kind, TurnRemainder.ofSmall(x));
        F64 slow = value(kind, TurnRemainder.ofLarge(x)).unlessNaN(x);
        return new DoubleCandidate("quarter turns, degrees " + (sine.coefficients().length - 1) + " and "
                + (cosine.coefficients().length - 1),
                b.build(x.abs().below(b.f64(TurnRemainder.LARGE)).fastPath(fast, slow)));
    }

    private F64 value(Kind kind, TurnRemainder r) {
        ProgramBuilder b = r.high().program();
        F64 v = r.high().times(r.high());
        ExactSum s = sine(r, v);
        ExactSum c = cosine(r, v);
        Mask even = r.count().and(b.i64(1)).equalTo(b.i64(0));
        return switch (kind) {
            case SIN -> turned(r.count(), 2, even.select(s.rounded().withSignOf(r.high()), c.rounded()));
            case COS -> turned(r.count().plus(b.i64(1)), 2, even.select(c.rounded(), s.rounded()));
            case TAN -> turned(r.count(), 1, quotient(even, s.normalized(), c.normalized()).withSignOf(r.high()));
        };
    }

    /** {@return y, negated where a bit of the count is set} The bits of the count below, and all others, do not matter. */
    private static F64 turned(I64 count, int bits, F64 y) {
        return count.shiftedLeft(Long.SIZE - bits).signBit().xor(y.bits()).asDouble();
    }

    /** {@return a/b where a mask is true, otherwise b/a} */
    private static F64 quotient(Mask mask, ExactSum a, ExactSum b) {
        F64 divisor = mask.select(b.high(), a.high());
        F64 dividend = mask.select(a.high(), b.high());
        F64 inverse = divisor.program().f64(1).dividedBy(divisor);
        F64 ratio = dividend.times(inverse);
        F64 minus = ratio.negated();
        F64 left = minus.fma(divisor, dividend).plus(mask.select(a.low(), b.low()));
        return minus.fma(mask.select(b.low(), a.low()), left).fma(inverse, ratio);
    }

    /** {@code sin(h + l) = sin h + l (1 - h²/2)}, but for l h⁴. A zero may have any sign. */
    private ExactSum sine(TurnRemainder r, F64 v) {
        ProgramBuilder b = v.program();
        F64 h = r.high();
        F64 low = r.low().fma(v.times(b.f64(-HALF)), r.low());
        return new ExactSum(h, h.times(v).fma(Evaluation.HORNER.of(v, sine.from(1, b)), low));
    }

    /** {@code cos(h + l) = cos h - l h}, but for l h³. */
    private ExactSum cosine(TurnRemainder r, F64 v) {
        ProgramBuilder b = v.program();
        F64 h = r.high();
        F64 bend = v.times(b.f64(HALF));
        F64 lost = h.fma(h, v.negated());
        ExactSum sum = ExactSum.of(b.f64(1), bend.negated());
        F64 low = sum.low().minus(h.fma(r.low(), lost.times(b.f64(HALF))));
        return new ExactSum(sum.high(), v.times(v).fma(Evaluation.HORNER.of(v, cosine.from(2, b)), low));
    }
}

package dev.ulpforge.search.binary64;

import java.math.BigDecimal;
import java.util.List;
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
 * Programs for {@code sin} and {@code cos}: those of a {@link TurnRemainder} h + l, with the signs that its count says.
 * Each is the sum of a large part and small terms that make up for the rounding of the large one.
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

    /** {@return programs for a target, if it is one of the two} */
    static Stream<DoubleCandidate> of(DoubleTarget target) {
        boolean isSine = isEqual(target.f(), RealExpression.of("sin"));
        return isSine || isEqual(target.f(), RealExpression.of("cos"))
                ? all().map(form -> form.candidate(isSine))
                : Stream.empty();
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

    private DoubleCandidate candidate(boolean odd) {
        ProgramBuilder b = new ProgramBuilder();
        F64 x = b.wideX();
        F64 fast = value(TurnRemainder.ofSmall(x), odd);
        F64 slow = value(TurnRemainder.ofLarge(x), odd).unlessNaN(x);
        return new DoubleCandidate("quarter turns, degrees " + (sine.coefficients().length - 1) + " and "
                + (cosine.coefficients().length - 1),
                b.build(x.abs().below(b.f64(TurnRemainder.LARGE)).fastPath(fast, slow)));
    }

    private F64 value(TurnRemainder r, boolean odd) {
        ProgramBuilder b = r.high().program();
        F64 v = r.high().times(r.high());
        ExactSum s = sine(r, v);
        ExactSum c = cosine(r, v);
        Mask even = r.count().and(b.i64(1)).equalTo(b.i64(0));
        F64 y = odd
                ? even.select(s.rounded().withSignOf(r.high()), c.rounded())
                : even.select(c.rounded(), s.rounded());
        I64 turned = odd ? r.count() : r.count().plus(b.i64(1));
        return turned.shiftedLeft(Long.SIZE - 2).signBit().xor(y.bits()).asDouble();
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

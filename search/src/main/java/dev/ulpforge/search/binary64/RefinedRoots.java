package dev.ulpforge.search.binary64;

import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.ulpforge.model.ir.F64;
import dev.ulpforge.model.ir.ProgramBuilder;
import dev.ulpforge.search.core.number.RealExpression;
import dev.ulpforge.search.core.number.RealFunction;
import dev.ulpforge.search.scheme.power.Parity;
import dev.ulpforge.search.scheme.power.PowerEquation;
import dev.ulpforge.search.scheme.value.Evaluation;

/**
 * Programs for {@code cbrt} and {@code 1 / sqrt(x)} without tables: a {@link RoughPower} y is refined once by a
 * polynomial in {@code c = x y^n - 1}, as {@code x^(-1/n) = y (1 + c)^(-1/n)}, and once more by a residue that is
 * computed with products as sums of two doubles. The last sum is all that rounds noticeably.
 *
 * @param rough      the guess
 * @param polynomial {@code (1 + c)^(-1/n)}
 */
record RefinedRoots(RoughPower rough, RoundedPolynomial polynomial) {
    /** A relative error whose square is far below an ulp. */
    private static final double USEFUL = 0x1p-29;
    private static final int LEAST_DEGREE = 4;
    private static final int GREATEST_DEGREE = 8;
    private static final double HALF = 0.5;
    /** From here on residues of cubes are normal numbers. */
    private static final double LEAST_CUBE = 0x1p-900;
    /** The scale for lesser numbers, a power of two with a cube root. */
    private static final int UP = 300;

    /** {@return programs for a target, if it is one of the two} */
    static Stream<DoubleCandidate> of(DoubleTarget target) {
        return PowerEquation.of(target.f(), new Random(0)).stream().flatMap(
                equation -> equation.j() == 1 && equation.k() == 3 && equation.parity() != Parity.UNDEFINED
                        ? Stream.of(refined(3).cubeRoot(equation.parity()))
                        : equation.j() == -1 && equation.k() == 2 && equation.parity() == Parity.UNDEFINED
                                ? Stream.of(refined(2).reciprocal())
                                : Stream.empty());
    }

    private static RefinedRoots refined(int n) {
        RoughPower rough = RoughPower.of(n);
        RealFunction f = RealExpression.of(n == 2 ? "1 / sqrt(1 + x)" : "1 / cbrt(1 + x)");
        return IntStream.rangeClosed(LEAST_DEGREE, GREATEST_DEGREE)
                .mapToObj(degree -> RoundedPolynomial.fit(f, RealFunction.relative(f), -rough.most(), rough.most(),
                        degree, 1))
                .filter(fit -> fit.error() < USEFUL).findFirst().map(fit -> new RefinedRoots(rough, fit)).orElseThrow();
    }

    private String name() {
        return "refined guess, degree " + (polynomial.coefficients().length - 1);
    }

    private DoubleCandidate cubeRoot(Parity parity) {
        ProgramBuilder b = new ProgramBuilder();
        F64 x = b.wideX();
        F64 size = x.abs();
        F64 zero = b.f64(0);
        F64 infinity = b.f64(Double.POSITIVE_INFINITY);
        F64 less = cubeRoot(size.times(b.f64(Math.scalb(1.0, UP)))).times(b.f64(Math.scalb(1.0, -UP / 3)));
        F64 finite = size.equalTo(zero).select(zero, less);
        F64 any = size.equalTo(infinity).select(infinity, finite).unlessNaN(x);
        F64 y = FiniteRange.isFrom(LEAST_CUBE, size).fastPath(signed(cubeRoot(size), x, parity),
                signed(any, x, parity));
        return new DoubleCandidate(name(), b.build(y));
    }

    private static F64 signed(F64 y, F64 x, Parity parity) {
        return parity == Parity.ODD ? y.withSignOf(x) : y;
    }

    /** {@code u r²} with {@code u - y³} as {@code u - y (p + e)}, where {@code p + e = y²}, times {@code r²/3}. */
    private F64 cubeRoot(F64 u) {
        ProgramBuilder b = u.program();
        F64 rough = this.rough.of(u, 0);
        F64 r = refined(rough, u.times(rough).fma(rough.times(rough), b.f64(-1)));
        F64 y = u.times(r).times(r);
        F64 minus = y.negated();
        F64 square = y.times(y);
        F64 residue = minus.fma(y, square).fma(y, minus.fma(square, u));
        return residue.fma(r.times(r).times(b.f64(1.0 / 3)), y);
    }

    private DoubleCandidate reciprocal() {
        ProgramBuilder b = new ProgramBuilder();
        F64 x = b.wideX();
        F64 zero = b.f64(0);
        F64 infinity = b.f64(Double.POSITIVE_INFINITY);
        F64 subnormal = reciprocal(x.times(b.f64(Math.scalb(1.0, UP)))).times(b.f64(Math.scalb(1.0, UP / 2)));
        F64 positive = x.equalTo(infinity).select(zero, subnormal);
        F64 any = x.equalTo(zero).select(infinity.flippedBy(x), x.below(zero).select(b.f64(Double.NaN), positive));
        F64 y = FiniteRange.isFrom(Double.MIN_NORMAL, x).fastPath(reciprocal(x), any.unlessNaN(x));
        return new DoubleCandidate(name(), b.build(y));
    }

    /** r less r/2 times {@code u r² - 1}, where {@code u r} is the sum of two doubles. */
    private F64 reciprocal(F64 u) {
        ProgramBuilder b = u.program();
        F64 rough = this.rough.of(u, 0);
        F64 r = refined(rough, u.times(rough).fma(rough, b.f64(-1)));
        F64 product = u.times(r);
        F64 residue = u.fma(r, product.negated()).fma(r, product.fma(r, b.f64(-1)));
        return residue.fma(r.times(b.f64(-HALF)), r);
    }

    /** {@return {@code y (1 + c)^(-1/n)}} */
    private F64 refined(F64 y, F64 c) {
        return y.times(c).fma(Evaluation.HORNER.of(c, polynomial.from(1, c.program())), y);
    }
}

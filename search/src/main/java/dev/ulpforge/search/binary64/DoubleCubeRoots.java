package dev.ulpforge.search.binary64;

import java.util.Random;
import java.util.stream.Stream;

import dev.ulpforge.model.format.Format;
import dev.ulpforge.model.ir.F64;
import dev.ulpforge.model.ir.I64;
import dev.ulpforge.model.ir.ProgramBuilder;
import dev.ulpforge.search.core.number.RealExpression;
import dev.ulpforge.search.core.number.RealFunction;
import dev.ulpforge.search.scheme.AffineEquation;
import dev.ulpforge.search.scheme.value.Evaluation;

/**
 * Programs for {@code cbrt}: {@code |x| = 8^k m}, m from 1 to 8. A polynomial of the significand and a factor for its
 * exponent are near {@code z = m^(-1/3)}, three terms of the series in {@code h = 1 - m z³} make z accurate, and the
 * root {@code m z²} is corrected by its exact residue.
 *
 * @param start {@code v^(-1/3)} for v from 2 to 4
 */
record DoubleCubeRoots(RoundedPolynomial start) {
    private static final RealFunction CBRT = RealExpression.of("cbrt");
    private static final RealFunction INVERSE = RealExpression.of("1 / cbrt(x)");
    private static final double WIDTH = 8;
    /** Its error h of some 2^-16 leaves one of h^4 times a third. */
    private static final int DEGREE = 6;
    /** Adding it rounds to an integer in the low bits. */
    private static final double MAGIC = 0x1.8p52;
    /** The scale that makes subnormal numbers normal. */
    private static final int UP = 54;

    /** {@return the program for a target, if it is the cube root} */
    static Stream<DoubleCandidate> of(DoubleTarget target) {
        boolean applies = AffineEquation.of(target.f(), CBRT, WIDTH, new Random(0))
                .filter(equation -> equation.isOdd() && equation.slope() == 1).isPresent();
        return applies
                ? Stream.of(new DoubleCubeRoots(RoundedPolynomial.fit(INVERSE, RealFunction.relative(INVERSE), 2, 4,
                        DEGREE)).candidate())
                : Stream.empty();
    }

    private DoubleCandidate candidate() {
        ProgramBuilder b = new ProgramBuilder();
        F64 x = b.wideX();
        F64 size = x.abs();
        F64 y = b.f64(Double.MIN_NORMAL).atMost(size).and(size.atMost(b.f64(Double.MAX_VALUE)))
                .fastPath(root(size).flippedBy(x), anywhere(x));
        return new DoubleCandidate("series of the inverse root", b.build(y));
    }

    private F64 anywhere(F64 x) {
        ProgramBuilder b = x.program();
        F64 size = x.abs();
        F64 large = root(size.times(b.f64(Math.scalb(1.0, UP)))).times(b.f64(Math.scalb(1.0, -UP / 3)));
        F64 nonzero = size.equalTo(b.f64(Double.POSITIVE_INFINITY)).select(size, large);
        return size.equalTo(b.f64(0)).select(size, nonzero).flippedBy(x).unlessNaN(x);
    }

    /** {@return the root of a positive normal number} */
    private F64 root(F64 x) {
        ProgramBuilder b = x.program();
        int fraction = Format.BINARY64.fractionBits();
        I64 lessOne = x.bits().minus(b.i64(Double.doubleToRawLongBits(2))).shiftedRight(fraction);
        F64 v = x.bits().minus(lessOne.shiftedLeft(fraction)).asDouble();
        // The exponent less 1, divided by 3, is nearest to the exponent's third rounded down.
        I64 third = lessOne.toDouble().fma(b.f64(1.0 / 3), b.f64(MAGIC)).bits();
        I64 k = third.shiftedLeft(fraction);
        F64 m = x.bits().minus(k).minus(third.shiftedLeft(fraction + 1)).asDouble();
        F64 z = inverse(m, v);
        F64 square = z.times(z);
        F64 y = m.times(square);
        F64 power = y.times(y);
        F64 lost = y.fma(y, power.negated());
        F64 residue = y.fma(lost.negated(), y.fma(power.negated(), m));
        F64 corrected = residue.fma(square.times(b.f64(1.0 / 3)), y);
        return corrected.bits().plus(k).asDouble();
    }

    /** {@return {@code m^(-1/3)} to a few ulps, by its double, itself or its half that is from 2 to 4} */
    private F64 inverse(F64 m, F64 v) {
        ProgramBuilder b = m.program();
        F64 atLeastTwo = m.below(b.f64(4)).select(b.f64(1), b.f64(1 / Math.cbrt(2)));
        F64 factor = m.below(b.f64(2)).select(b.f64(Math.cbrt(2)), atLeastTwo);
        F64 z = Evaluation.HORNER.of(v, start.from(0, b)).times(factor);
        F64 h = z.times(z).fma(m.times(z).negated(), b.f64(1));
        F64 series = h.fma(h.fma(b.f64(14.0 / 81), b.f64(2.0 / 9)), b.f64(1.0 / 3));
        return z.times(h).fma(series, z);
    }
}

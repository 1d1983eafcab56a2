package dev.ulpforge.search.pair;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.ulpforge.model.format.Format;
import dev.ulpforge.model.ir.F32;
import dev.ulpforge.model.ir.F64;
import dev.ulpforge.model.ir.I32;
import dev.ulpforge.model.ir.Mask;
import dev.ulpforge.model.ir.Program;
import dev.ulpforge.model.ir.ProgramBuilder;
import dev.ulpforge.search.core.baseline.MinimaxPolynomial;
import dev.ulpforge.search.core.number.RealExpression;
import dev.ulpforge.search.core.number.RealFunction;
import dev.ulpforge.verify.pair.PairProgram;

/**
 * Programs for {@code atan2} on 16 bits, in double lanes: with the magnitudes {@code l <= h} of the arguments, an
 * angle is a multiple of pi/4 and the arc tangent of {@code q = ±l/h}, or of {@code ±(l - h)/(l + h)} where l is above
 * tan(pi/8) h; sums are exact in floats. The arc tangent's first coefficient is a little below 1: so a quotient that is
 * halfway between two numbers is rounded down, as the arc tangent is below it.
 *
 * @param format that of arguments and result
 * @param atan   the coefficients of {@code atan(q)/q} in q²
 */
record NarrowAtan2Scheme(Format format, List<Double> atan) {
    private static final RealFunction TAIL = RealExpression.of("(atan(sqrt(x)) / sqrt(x) - 1) / x");
    /** The error is one of the angle, relatively. */
    private static final RealFunction WEIGHT = RealExpression.of("x * sqrt(x) / atan(sqrt(x))");
    private static final double NARROWEST = 0x1p-30;
    /** tan(pi/8)², a little more. */
    private static final double WIDEST = 0.17159;
    private static final float EIGHTH = 0.41421357f;
    private static final double FIRST = 1 - 0x1p-48;
    private static final int EIGHTHS = 4;
    private static final int FEWEST = 9;
    private static final int MOST = 12;

    /** {@return programs from the cheapest on: with more coefficients they are more accurate} */
    static Stream<Program> programs(Format format) {
        return IntStream.rangeClosed(FEWEST, MOST)
                .mapToObj(count -> new NarrowAtan2Scheme(format, fit(count)).program());
    }

    private static List<Double> fit(int count) {
        List<Double> atan = new ArrayList<>(List.of(FIRST));
        for (double c : MinimaxPolynomial.fit(TAIL, WEIGHT, NARROWEST, WIDEST, count - 2).coefficients()) {
            atan.add(c);
        }
        return atan;
    }

    private Program program() {
        ProgramBuilder b = new ProgramBuilder();
        I32 ordinate = b.x().abs().bits();
        I32 abscissa = b.y().abs().bits();
        F32 high = ordinate.max(abscissa).asFloat();
        F32 low = ordinate.min(abscissa).asFloat();
        F32 one = b.f32(1);
        Mask areInfinite = low.equalTo(b.f32(Float.POSITIVE_INFINITY));
        F32 h = areInfinite.select(one, high).bits().max(b.i32(1)).asFloat();
        F32 l = areInfinite.select(one, low);
        F64 angle = new FinalRounding(format).of(angle(h, l, abscissa.below(ordinate)));
        return b.build(angle.toFloat().flippedBy(b.x()).unlessNaN(high));
    }

    private F64 angle(F32 h, F32 l, Mask isSteep) {
        ProgramBuilder b = h.program();
        F32 zero = b.f32(0);
        Mask isDiagonal = h.times(b.f32(EIGHTH)).below(l);
        I32 side = b.y().bits().signBit();
        I32 sign = isSteep.select(side.xor(b.i32((int) Format.BINARY32.sign())), side);
        F32 n = l.minus(isDiagonal.select(h, zero)).bits().xor(sign).asFloat();
        F32 d = h.plus(isDiagonal.select(l, zero));
        I32 behind = b.y().bits().shiftedRight(Integer.SIZE - 1).and(b.f32(EIGHTHS).bits());
        F32 axis = isSteep.select(b.f32(2).bits(), behind).asFloat();
        F32 multiple = axis.plus(isDiagonal.select(sign.or(b.f32(1).bits()).asFloat(), zero));
        F64 q = n.toDouble().dividedBy(d.toDouble());
        return multiple.toDouble().fma(b.f64(Math.PI / EIGHTHS), q.times(PairProgram.polynomial(atan, q.times(q))));
    }
}

package dev.ulpforge.verify.pair;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.ulpforge.model.ir.F64;
import dev.ulpforge.model.ir.Mask;
import dev.ulpforge.model.ir.Program;
import dev.ulpforge.model.ir.ProgramBuilder;
import dev.ulpforge.model.spec.PairFunction;

/**
 * {@code atan2} on doubles. Of the magnitudes {@code l <= h} of the arguments, and c of 0, 1/2 and 1 near {@code l/h},
 * it is {@code (l - c h)/(h + c l)} of which the arc tangent is taken; the angle is that, atan(c), and a multiple of
 * pi/2.
 *
 * <p>With n and D for what is divided, n with the sign that the arc tangent is added with, k for the multiple, and the
 * sum of {@code k pi/2} and {@code atan(c)}, the latter with the same sign, split into C + B, of which C is a multiple
 * of 2^-50,
 *
 * <pre>
 * d = RN(D)     d' = D - d     r = RN(1/d)     q = RN(n r)     p = RN(RN(RN(n - q d) - q d') r)
 * s = RN(C + q)     e = q - (s - C)     z = RN(q²)     b = RN(RN(RN(p - z p) + B) + e)
 * t = RN(q z)     result = RN(s + RN(t P(z) + b))
 * </pre>
 *
 * <p><b>Theorem.</b> No result is off by more than {@link #bound} ULP.
 *
 * <p><i>Proof.</i> Let first {@code 2^-640 <= l}, {@code h < 2^530}, and l be at least {@code 2^-600 h}.
 * <ul>
 * <li>l is up to h/4 where c = 0, from h/4 to 3h/4 where c = 1/2, and from there on where c = 1, but for a rounding of
 * 3h/4. So n is exact by Sterbenz's lemma, and |n/D| at most 1/4 or, where c is not 0, 2/9, and a rounding more.
 * <li>d' and e are exact, being what the sum of a larger and a smaller double has lost: C is 0, or at least atan(1/2);
 * so is C itself, a multiple of 2^-50 below 4.
 * <li>n is 0 or at least {@code 2^-55 h} where c is not 0, so q is 0 or at least 2^-601, and what is divided, r and
 * products with q do not underflow. z and t may: then {@code t P} and what it stands for are below 2^-1000 of q.
 * <li>The exact quotient is {@code q + δ}. {@code r = (1 + ε)/D} with |ε| at most 2^-53 by its rounding and as much by
 * d', so |δ| is at most {@code ulp(q)/2 + 2^-52 |q|} but for a share of 2^-50. p is δ but for {@code 2^-100 |q|}: three
 * roundings, and what r is off, of values below {@code 2^-50 |q|}.
 * <li>{@code atan(q + δ) = atan(q) + δ/(1 + q²)} but for {@code δ²}, and {@code |1/(1 + q²) - (1 - q²)| <= q^4}.
 * <li>So the value before the last rounding is off by: |t P - (atan(q) - q)|; half an ulp of t P + b; {@code q^4 |δ|};
 * and roundings in b: below {@code 2^-99 |q|} if C is 0, as B and e are too, and elsewhere below 2^-99, as |b| is below
 * 2^-49, the rest of B 2^-104.
 * <li>{@link WideArcTangentError} bounds these, and the unit of the result from below: if C is 0 that of atan(q + δ).
 * If c is not 0, the angle is at least {@code atan(1/4) - 2^-50}, with the unit 2^-55; if c is 0 and C is not, it is
 * above 1, with a unit that is eight times as large, for a |q| that is 1/8 larger.
 * <li>The theorem of {@code CellBound} on values that are rounded adds 1/2.
 * </ul>
 * Elsewhere, with 1 for both magnitudes if both are infinite, and for h if it is 0: where {@code l < 2^-60 h}, q is
 * l/h, rounded once, and so is the result if C is 0, off by 2^-119 of it besides, subnormal or not; otherwise it is as
 * above with b = B + e. Where l is larger, both are scaled by {@code 2^±500} to the range above, exactly. NaN is
 * selected.
 *
 * @param atan the coefficients of P, of increasing powers
 */
public record WideAtan2Program(List<Double> atan) implements PairProgram {
    /** The largest number of coefficients. */
    private static final int MOST = 12;
    private static final double FARTHEST = 0x1p300;
    private static final double NEAREST = 0x1p-300;
    private static final double SCALE = 0x1p500;
    private static final double SMALL = 0x1p-60;

    /** Copies the list. */
    public WideAtan2Program {
        atan = List.copyOf(atan);
    }

    /** {@return members of all sizes, with constants of no use, all different} */
    static Stream<PairProgram> shapes() {
        return IntStream.rangeClosed(2, MOST)
                .mapToObj(count -> new WideAtan2Program(PairProgram.distinct(count, MOST)));
    }

    @Override
    public PairFunction function() {
        return PairFunction.ATAN2;
    }

    @Override
    public PairProgram withConstantsOf(Program other) {
        return new WideAtan2Program(PairProgram.doubles(program(), atan, other));
    }

    @Override
    public Program program() {
        ProgramBuilder b = new ProgramBuilder();
        F64 x = b.wideX();
        F64 ordinate = x.abs();
        F64 abscissa = b.wideY().abs();
        Mask isSteep = abscissa.bits().below(ordinate.bits());
        F64 high = isSteep.select(ordinate, abscissa);
        F64 low = isSteep.select(abscissa, ordinate);
        Mask isUsual = b.f64(NEAREST).atMost(low).and(high.below(b.f64(FARTHEST)));
        F64 usual = new WideAngleCode(high, low).with(atan);
        return b.build(isUsual.fastPath(usual.flippedBy(x), rare(high, low).unlessNaN(high).flippedBy(x)));
    }

    private F64 rare(F64 high, F64 low) {
        ProgramBuilder b = high.program();
        F64 one = b.f64(1);
        Mask areInfinite = low.equalTo(b.f64(Double.POSITIVE_INFINITY));
        F64 h = areInfinite.or(high.equalTo(b.f64(0))).select(one, high);
        F64 l = areInfinite.select(one, low);
        F64 factor = h.below(one).select(b.f64(SCALE), b.f64(1 / SCALE));
        return l.below(h.times(b.f64(SMALL))).select(new WideAngleCode(h, l).ofSmall(),
                new WideAngleCode(h.times(factor), l.times(factor)).with(atan));
    }

    @Override
    public PairBound bound() {
        return new WideArcTangentError(atan).bound();
    }
}

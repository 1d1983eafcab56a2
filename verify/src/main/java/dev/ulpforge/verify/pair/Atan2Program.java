package dev.ulpforge.verify.pair;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.ulpforge.model.ir.F32;
import dev.ulpforge.model.ir.I32;
import dev.ulpforge.model.ir.Mask;
import dev.ulpforge.model.ir.Program;
import dev.ulpforge.model.ir.ProgramBuilder;
import dev.ulpforge.model.spec.PairFunction;

/**
 * {@code atan2} on floats. Of the magnitudes {@code l <= h} of the arguments it is {@code l/h}, or {@code (l -
 * h)/(l + h)} where l is above h/2, of which the arc tangent is taken; the angle is that and a multiple of pi/4.
 *
 * <p>With n and D for what is divided, n with the sign that the arc tangent is added with, m for the multiple, and
 * {@code H + L} for pi/4, of which H has 22 bits,
 *
 * <pre>
 * d = RN(D)     d' = D - d     r = RN(1/d)     q = RN(n r)     c = RN(RN(RN(n - q d) - q d') r)
 * s = RN(m H + q)     e = q - (s - m H)     z = RN(q²)     b = RN(RN(m L + RN(c - z c)) + e)
 * t = RN(q z)     result = RN(s + RN(t P(z) + b))
 * </pre>
 *
 * <p><b>Theorem.</b> No result is off by more than {@link #bound} ULP.
 *
 * <p><i>Proof.</i> Let first {@code 2^-75 <= h < 2^75}, and l be 0, or at least 2^-105 and at least {@code 2^-101
 * h}. What is subnormal is off by 2^-150, times r at most, which is below {@code 2^-44 |q|}.
 * <ul>
 * <li>n is exact, by Sterbenz's lemma where it is a difference; d' and e are, being what the sum of a larger and a
 * smaller float has lost; m H is, as m is at most 4.
 * <li>The exact quotient is {@code q + δ}. {@code r = (1 + ε)/D} with |ε| at most 2^-24 by its rounding and as much
 * by d', which is 0 for l up to h/2, so wherever {@code |q|} is above 1/3: there |δ| is at most {@code ulp(q)/2 +
 * 2^-24 |q|}, elsewhere {@code ulp(q)/2 + 2^-23 |q|}, each but for a share of 2^-20. c is δ but for {@code 2^-43
 * |q|}: three roundings, and what r is off, of values below {@code 2^-21 |q|} of what is divided.
 * <li>{@code atan(q + δ) = atan(q) + δ/(1 + q²)} but for {@code δ²}, and {@code |1/(1 + q²) - (1 - q²)| <= q^4}.
 * <li>So the value before the last rounding is off by: |t P - (atan(q) - q)|, seen by running every float q; half
 * an ulp of t P + b; {@code q^4 |δ|}; and roundings in b, below {@code 2^-41 |q|} if m is 0, as b is c - z c then,
 * and below 2^-41 elsewhere, as |b| is below 2^-19. The latter are no more than 2^-15 ulp of the result.
 * <li>The unit of the result is that of atan(q + δ) if m is 0. If m is odd, |q| is at most 1/3 and the angle above
 * pi/4 - atan(1/3) = .4636, where the unit is 2^-25; for other m it is above 1.
 * <li>For |q| below 2^-7 no float is run: {@code |t P - (atan(q) - q)|} is at most {@code |q|³ (|p + 1/3| + q² (C +
 * 1/5) + 2^-22)} with p the first coefficient and C the sum of the others' magnitudes, a little more.
 * <li>The theorem of {@code CellBound} on values that are rounded adds 1/2.
 * </ul>
 * With l = 0 the result is 0 or RN(m H + RN(m L)), also where h, which then does not matter, is raised to 2^-50.
 *
 * <p>Elsewhere, with 1 for both magnitudes if both are infinite: where {@code l < 2^-30 h}, q is l/h, rounded once,
 * and so is the result if m is 0, off by 2^-61 of it besides, subnormal or not; otherwise it is as above with b = m
 * L + e. Where l is larger, both are scaled by {@code 2^±75} to the range above, exactly. NaN is selected.
 *
 * @param atan the coefficients of P, of increasing powers
 */
public record Atan2Program(List<Float> atan) implements PairProgram {
    /** The largest number of coefficients. */
    private static final int MOST = 9;
    private static final float FARTHEST = 0x1p50f;
    private static final float NEAREST = 0x1p-50f;
    private static final float SCALE = 0x1p75f;
    private static final float SMALL = 0x1p-30f;
    private static final double HALF = 0.5;

    /** Copies the list. */
    public Atan2Program {
        atan = List.copyOf(atan);
    }

    /** {@return members of all sizes, with constants of no use, all different} */
    static Stream<PairProgram> shapes() {
        return IntStream.rangeClosed(2, MOST).mapToObj(count -> new Atan2Program(
                PairProgram.distinct(count, MOST).stream().map(Double::floatValue).toList()));
    }

    @Override
    public PairFunction function() {
        return PairFunction.ATAN2;
    }

    @Override
    public PairProgram withConstantsOf(Program other) {
        return new Atan2Program(PairProgram.floats(program(), atan, other));
    }

    @Override
    public Program program() {
        ProgramBuilder b = new ProgramBuilder();
        I32 ordinate = b.x().abs().bits();
        I32 abscissa = b.y().abs().bits();
        F32 high = ordinate.max(abscissa).asFloat();
        F32 low = ordinate.min(abscissa).asFloat();
        I32 nearest = b.f32(NEAREST).bits();
        I32 zeroLast = b.i32(Integer.MAX_VALUE);
        Mask isUsual = b.i32(Float.floatToRawIntBits(NEAREST) + Integer.MAX_VALUE).atMost(low.bits().plus(zeroLast))
                .and(high.below(b.f32(FARTHEST)));
        F32 usual = new AngleCode(high.bits().max(nearest).asFloat(), low).with(atan);
        F32 other = rare(high, low).unlessNaN(high);
        return b.build(isUsual.fastPath(usual.flippedBy(b.x()), other.flippedBy(b.x())));
    }

    private F32 rare(F32 high, F32 low) {
        ProgramBuilder b = high.program();
        F32 one = b.f32(1);
        Mask areInfinite = low.equalTo(b.f32(Float.POSITIVE_INFINITY));
        F32 h = areInfinite.select(one, high);
        F32 l = areInfinite.select(one, low);
        F32 factor = h.below(one).select(b.f32(SCALE), b.f32(1 / SCALE));
        return l.below(h.times(b.f32(SMALL))).select(new AngleCode(h, l).ofSmall(),
                new AngleCode(h.times(factor), l.times(factor)).with(atan));
    }

    @Override
    public PairBound bound() {
        ArcTangentRun run = new ArcTangentRun(atan);
        double off = run.error();
        return off <= 1 ? new PairBound(HALF + off, 1, run.inputs()) : PairBound.NONE;
    }
}

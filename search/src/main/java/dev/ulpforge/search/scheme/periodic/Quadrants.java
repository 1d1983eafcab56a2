package dev.ulpforge.search.scheme.periodic;

import dev.ulpforge.model.ir.F32;
import dev.ulpforge.model.ir.I32;
import dev.ulpforge.model.ir.ProgramBuilder;
import dev.ulpforge.search.scheme.Cores;
import dev.ulpforge.search.scheme.Reconstruction;

/**
 * The addition theorem at the quarters of a period, where it needs no tables: {@code A sin(ωr)} or {@code -A cos(ωr)},
 * with a sign. Short vectors select from two values in less time than they look one up. With {@code s = r²} the cores
 * are {@code λ sin(ωr)/ω = r + r (λ - 1 + s p(s))} and {@code -A cos(ωr) = r w - A}, {@code w = r q(s)}.
 *
 * @param points the quarters of a period
 * @param cosine whether the rounding error of r is compensated in the cosine, as it is in the sine
 */
record Quadrants(SineBreakpoints points, boolean cosine) implements Reconstruction<PeriodRemainder> {
    private static final int QUARTERS = 2;

    /** {@return the quarters of the period of an odd or even sinusoid} */
    static SineBreakpoints quarters(SinusoidEquation equation) {
        return new SineBreakpoints(equation, QUARTERS, 0, true);
    }

    /**
     * {@return how many steps the index must be ahead, so that its second bit is the sign}: minus the cosine is the
     * value at the second quarter for an odd function, at the third for an even one
     */
    int ahead() {
        return points.equation().isOdd() ? 1 : 2;
    }

    /** {@return A, which may be negative} */
    double factor() {
        return points.equation().isOdd() ? points.equation().odd() : points.equation().even();
    }

    /** Of the index only the last two bits are left, in front: as a float it is a zero where the last one is. */
    @Override
    public F32 of(PeriodRemainder in, Cores cores) {
        ProgramBuilder b = in.x().program();
        F32 s = in.r().times(in.r());
        I32 quarter = in.index().shiftedLeft(Integer.SIZE - QUARTERS);
        F32 y = quarter.asFloat().equalTo(b.f32(0)).select(minusCosine(in, s, cores), sine(in, s, cores));
        I32 sign = points.equation().isOdd() ? quarter.xor(in.x().bits()) : quarter;
        return sign.signBit().xor(y.bits()).asFloat();
    }

    private F32 minusCosine(PeriodRemainder in, F32 s, Cores cores) {
        ProgramBuilder b = in.x().program();
        double curvature = factor() * Math.pow(points.equation().omega(), 2);
        F32 rq = cores.at(1, s);
        F32 w = cosine
                ? in.r().fma(rq, curvature == 1 ? in.low().orElseThrow() : in.lowTimes((float) curvature))
                : in.r().times(rq);
        return in.r().fma(w, b.f32((float) -factor()));
    }

    private F32 sine(PeriodRemainder in, F32 s, Cores cores) {
        F32 ratio = points.ratio(s, cores);
        float slope = (float) (factor() * points.equation().omega() / (1 + points.slopeCorrection()));
        if (slope == 1) {
            return in.r().plus(in.times(ratio));
        }
        F32 factor = in.x().program().f32(slope);
        return factor.fma(in.r(), factor.times(in.times(ratio)));
    }
}

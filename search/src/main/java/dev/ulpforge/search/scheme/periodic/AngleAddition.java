package dev.ulpforge.search.scheme.periodic;

import java.util.Optional;

import dev.ulpforge.model.ir.F32;
import dev.ulpforge.model.ir.I32;
import dev.ulpforge.search.scheme.Cores;
import dev.ulpforge.search.scheme.Reconstruction;

/**
 * The addition theorem {@code f(c + r) = f(c) cos(ωr) + f'(c)/ω sin(ωr)} at breakpoints c, whose values and slopes are
 * tables. With {@code s = r²} the cores are {@code cos(ωr) = 1 + s q(s)} and {@code λ sin(ωr)/ω = r + r (λ - 1 + s
 * p(s))}.
 *
 * @param points      the breakpoints
 * @param argument    whether the rounding error of r is compensated
 * @param compensated the other rounding errors that are compensated
 */
record AngleAddition(SineBreakpoints points, boolean argument, Compensated compensated)
        implements
            Reconstruction<PeriodRemainder> {

    /** The rounding errors that are compensated besides that of r. */
    enum Compensated {
        /** No others. */
        NOTHING_ELSE,
        /** The error of r, in its square too. */
        SQUARE,
        /** The error of the largest sum, {@code f(c) + f'(c) r}. */
        SUM,
        /** The error of the largest sum, and those of the table of {@code f(c)}. */
        SUM_AND_TABLE
    }

    @Override
    public F32 of(PeriodRemainder in, Cores cores) {
        PeriodRemainder kept = argument ? in : in.withoutError();
        return signed(points.areZeros() ? nearZero(kept, cores) : anywhere(kept, cores), in);
    }

    private F32 square(PeriodRemainder in) {
        F32 s = in.r().times(in.r());
        return compensated == Compensated.SQUARE ? in.low().map(low -> low.plus(low).fma(in.r(), s)).orElse(s) : s;
    }

    private F32 anywhere(PeriodRemainder in, Cores cores) {
        F32 s = square(in);
        F32 ratio = points.ratio(s, cores);
        F32 slope = in.entry(points.slopes());
        F32 value = in.entry(points.values());
        F32 high = slope.fma(in.r(), value);
        F32 vs = value.times(s);
        F32 cosine = cores.at(1, s);
        F32 low = switch (compensated) {
            case NOTHING_ELSE, SQUARE -> vs.times(cosine);
            case SUM -> vs.fma(cosine, slope.fma(in.r(), value.minus(high)));
            case SUM_AND_TABLE -> vs.fma(cosine, slope.fma(in.r(), value.minus(high)))
                    .plus(in.entry(points.valueErrors()));
        };
        return high.plus(in.low().isPresent()
                ? slope.fma(in.times(ratio), low)
                : slope.times(ratio).fma(in.r(), low));
    }

    /** {@return {@code f'(c) (r + r ratio)}} */
    private F32 nearZero(PeriodRemainder in, Cores cores) {
        F32 r = in.r();
        F32 ratio = points.ratio(square(in), cores);
        if (points.half() && points.slopes().getFirst() == 1) {
            return in.low().isPresent() ? r.plus(in.times(ratio)) : r.fma(ratio, r);
        }
        F32 slope = in.entry(points.slopes());
        return slope.fma(r, slope.times(in.times(ratio)));
    }

    /**
     * Applies the sign of the half period if tables hold one half only, and that of the input if the function is odd.
     */
    private F32 signed(F32 y, PeriodRemainder in) {
        Optional<I32> turned = points.half()
                ? Optional.of(in.index().shiftedLeft(Integer.SIZE - 1 - Integer.numberOfTrailingZeros(points.n())))
                : Optional.empty();
        Optional<I32> sign = points.equation().isOdd()
                ? Optional.of(turned.map(half -> half.xor(in.x().bits())).orElseGet(() -> in.x().bits()))
                : turned;
        return sign.map(bits -> bits.signBit().xor(y.bits()).asFloat()).orElse(y);
    }
}

package dev.ulpforge.search.scheme.periodic;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import dev.ulpforge.model.ir.F32;
import dev.ulpforge.search.scheme.Place;
import dev.ulpforge.search.scheme.RangeReduction;
import dev.ulpforge.search.scheme.Reconstruction;
import dev.ulpforge.search.scheme.Region;
import dev.ulpforge.search.scheme.Sampling;
import dev.ulpforge.search.scheme.SlowPath;
import dev.ulpforge.search.scheme.value.FloatFloat;

/**
 * The reduction to the nearest point of a period: by {@link CodyWaite} in the fast region, by {@link PayneHanek} beyond
 * it.
 *
 * @param near      the reduction of the fast region
 * @param magnitude whether |x| is reduced instead of x
 * @param shifts how much nearer to 0 each point of the period is than its grid point, multiples of an ULP of the step;
 *     empty if no point is shifted
 */
record PeriodReduction(CodyWaite near, boolean magnitude, List<Float> shifts)
        implements
            RangeReduction<PeriodRemainder> {
    private static final int SAMPLE = 1 << 15;
    /** Typical magnitudes of inputs, in steps. */
    private static final int TYPICAL = 64;

    PeriodReduction {
        shifts = List.copyOf(shifts);
    }

    private F32 argument(F32 x) {
        return magnitude ? x.abs() : x;
    }

    @Override
    public PeriodRemainder of(F32 x) {
        return near.of(x, argument(x), shifts);
    }

    /** {@return the inputs that are reduced without the slow path} */
    Region fast() {
        return Region.upTo(near.reach());
    }

    /** {@return the same reconstruction for inputs outside the fast region; infinities have no value} */
    SlowPath slow(Reconstruction<PeriodRemainder> result) {
        return (x, cores, specials) -> {
            F32 y = result.of(large(x), cores);
            return x.abs().below(x.program().f32(Float.POSITIVE_INFINITY)).select(y, x.program().f32(Float.NaN));
        };
    }

    private PeriodRemainder ahead(PeriodRemainder angle) {
        return near.ahead() == 0
                ? angle
                : new PeriodRemainder(angle.x(), angle.index().plus(angle.x().program().i32(near.ahead())), angle.r(),
                        angle.low());
    }

    private PeriodRemainder large(F32 x) {
        PeriodRemainder angle = ahead(new PayneHanek(near.grid(), near.reach()).of(x, argument(x)));
        if (shifts.isEmpty()) {
            return angle;
        }
        FloatFloat sum = FloatFloat.exact(angle.index().table(shifts)).plus(new FloatFloat(angle.r(), angle.low()));
        return new PeriodRemainder(x, angle.index(), sum.high(), sum.low());
    }

    /**
     * Mostly typical magnitudes; ends of reduced ranges, where remainders are largest and most cosines were refuted;
     * inputs near points, which may be zeros or poles; and arbitrary inputs, unless remainders are exact, in which case
     * larger inputs behave no differently except at poles.
     */
    @Override
    public Sampling sampling() {
        double step = near.grid().step().doubleValue();
        List<Place> places = new ArrayList<>(Collections.nCopies(6, new Place.Within(TYPICAL * step)));
        places.add(new Place.Ends(step, 0.5 + near.grid().origin()));
        if (!near.grid().isFloat()) {
            places.addAll(List.of(new Place.Multiples(step), new Place.Anywhere()));
        }
        return new Sampling(SAMPLE, places);
    }
}

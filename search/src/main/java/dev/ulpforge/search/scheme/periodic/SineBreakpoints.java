package dev.ulpforge.search.scheme.periodic;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.function.DoublePredicate;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.ulpforge.model.ir.F32;
import dev.ulpforge.search.scheme.Cores;

/**
 * The breakpoints {@code c = (k + origin) p/n} of a sinusoid with half period p.
 *
 * @param equation the equation of the sinusoid
 * @param n the number of breakpoints in half a period, a power of two
 * @param origin the position of the first, in steps: 0 or 1/2
 * @param half whether tables hold only half a period
 */
record SineBreakpoints(SinusoidEquation equation, int n, float origin, boolean half) {
    private static final int MOST = 8;

    /**
     * {@return all breakpoints that a kernel may be based on} Near a zero of the function, results are accurate only if
     * the zero is a breakpoint.
     */
    static List<SineBreakpoints> of(SinusoidEquation equation) {
        return Stream.iterate(1, n -> n <= MOST, n -> 2 * n)
                .flatMap(n -> Stream.of(false, true).flatMap(half -> Stream.of(0f, 0.5f)
                        .map(origin -> new SineBreakpoints(equation, n, origin, half))))
                .filter(points -> (points.n == 1 || points.origin == 0) && points.any(turn -> equation.value(turn) == 0)
                        && !(points.half && points.grid().isFloat()))
                .toList();
    }

    private double turn(int k) {
        return (k + (double) origin) / n;
    }

    private boolean any(DoublePredicate test) {
        return IntStream.range(0, n).mapToDouble(this::turn).anyMatch(test);
    }

    /** {@return the points} */
    PeriodGrid grid() {
        return PeriodGrid.of(equation.halfPeriod().multiply(BigDecimal.TWO), 2 * n, origin);
    }

    /** {@return {@code f(c)} of each} */
    List<Float> values() {
        return floats(equation::value);
    }

    /** {@return the rounding errors of {@link #values}, exact minus rounded} */
    List<Float> valueErrors() {
        return floats(turn -> equation.value(turn) - (float) equation.value(turn));
    }

    /** {@return {@code f'(c)} of each, divided by 1 + {@link #slopeCorrection}} */
    List<Float> slopes() {
        return floats(turn -> equation.slope(turn) * equation.omega() / (1 + slopeCorrection()));
    }

    private List<Float> floats(DoubleUnaryOperator entry) {
        return IntStream.range(0, half ? n : 2 * n).mapToObj(k -> (float) (entry.applyAsDouble(turn(k)) + 0.0))
                .toList();
    }

    /** {@return the ratio of the slope at a zero to the nearest float, minus 1} */
    double slopeCorrection() {
        double slope = equation.amplitude() * equation.omega();
        return slope / (float) slope - 1;
    }

    /** {@return {@code λ - 1 + s p(s)}, λ - 1 being the correction of the slope, p the first core} */
    F32 ratio(F32 s, Cores cores) {
        double correction = slopeCorrection();
        return correction == 0
                ? s.times(cores.at(s))
                : s.fma(cores.at(s), s.program().f32((float) correction));
    }

    /** {@return whether {@code f(c)} or {@code f'(c)} is 0 at each} */
    boolean areExtreme() {
        return !any(turn -> equation.value(turn) != 0 && equation.slope(turn) != 0);
    }

    /** {@return whether each is a zero} */
    boolean areZeros() {
        return !any(turn -> equation.value(turn) != 0);
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%d breakpoints, tables of %d", 2 * n, half ? n : 2 * n);
    }
}

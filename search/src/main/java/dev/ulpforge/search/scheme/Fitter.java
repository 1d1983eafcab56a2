package dev.ulpforge.search.scheme;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;

import dev.ulpforge.model.ir.F32;
import dev.ulpforge.search.core.baseline.MinimaxPolynomial;

/** Finds the constants of cores, each core only once. Safe for concurrent use. */
final class Fitter {
    private final Map<Core, Fitted> known = new ConcurrentHashMap<>();
    private final EvolvedCores evolved;

    /** A fitter with no results yet; the seed is that of evolved cores. */
    Fitter(long seed) {
        evolved = new EvolvedCores(seed);
    }

    /**
     * A fitted core.
     *
     * @param written   writes the core's value, without its fixed terms, at an argument with these constants
     * @param constants its constants
     * @param steps the change of each constant in one step of tuning, such that the core's value changes by the step of
     *     its resolution where it changes most
     * @param error     its largest error
     */
    record Fitted(BiFunction<F32, List<F32>, F32> written, double[] constants, double[] steps, double error) {
        /** A core that could not be fitted: its error is infinite. */
        static final Fitted NONE = new Fitted((x, constants) -> x, new double[0], new double[0],
                Double.POSITIVE_INFINITY);
    }

    /** {@return the fitted core} */
    Fitted fit(Core core) {
        return known.computeIfAbsent(core, unknown -> switch (unknown) {
            case Core.Polynomial polynomial -> fitted(polynomial);
            case Core.Evolved program -> evolved.fit(program);
            case Core.Pieces(var polynomials, _) -> new Fitted((x, _) -> polynomials.at(x), new double[0],
                    new double[0], polynomials.ulp());
        });
    }

    /** {@return whether a core is accurate enough for a bound of a few ULP and its last term useful} */
    boolean isUseful(Core core) {
        return isUseful(core, 1);
    }

    /**
     * {@return likewise, for a looser bound}
     *
     * @param room how many times as large the errors of cores may be
     */
    boolean isUseful(Core core, double room) {
        return switch (core) {
            case Core.Polynomial polynomial -> fit(polynomial).error() < room * polynomial.resolution().largest()
                    && (polynomial.terms() == 1 || fit(polynomial.withTerms(polynomial.terms() - 1))
                            .error() >= polynomial.resolution().smallest());
            case Core.Evolved program -> fit(program).error() < room * program.front().resolution().largest();
            case Core.Pieces pieces -> pieces.polynomials().ulp() <= pieces.largest();
        };
    }

    private static Fitted fitted(Core.Polynomial core) {
        double[] fixed = core.fixed().stream().mapToDouble(Double::doubleValue).toArray();
        MinimaxPolynomial fit = MinimaxPolynomial.fit(core.f(), core.resolution().errors().weight(core.f()), core.low(),
                core.high(), fixed.length + core.terms() - 1, fixed);
        double[] all = fit.coefficients();
        double[] steps = new double[core.terms()];
        for (int k = 0; k < steps.length; k++) {
            int power = fixed.length + k;
            steps[k] = core.resolution().step()
                    / Math.max(response(core, core.low(), power), response(core, core.high(), power));
        }
        return new Fitted(core.order()::of, Arrays.copyOfRange(all, fixed.length, all.length), steps, fit.error());
    }

    /** {@return the rate at which the core's value at an argument changes with the coefficient of a power} */
    private static double response(Core.Polynomial core, double argument, int power) {
        double moved = Math.pow(Math.abs(argument), power);
        return moved == 0 ? 0 : moved * core.resolution().errors().response(argument);
    }
}

package dev.ulpforge.search.scheme;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import dev.ulpforge.search.core.baseline.MinimaxPolynomial;
import dev.ulpforge.search.core.number.RealFunction;

/** Finds the numbers of cores, each but once. Safe for concurrent use. */
final class Fitter {
    private final Map<Core, Fitted> known = new ConcurrentHashMap<>();

    /**
     * The numbers of a core.
     *
     * @param constants its constants
     * @param steps     by how much each is to move in one step of tuning, so that the core's value moves by as much as
     *                  its resolution says, where it moves most
     * @param error     its largest error
     */
    record Fitted(double[] constants, double[] steps, double error) {}

    /** {@return the numbers of a core} */
    Fitted fit(Core core) {
        return known.computeIfAbsent(core, unknown -> switch (unknown) {
            case Core.Polynomial polynomial -> fitted(polynomial);
        });
    }

    /** {@return whether a core is accurate enough, and its last term of use} */
    boolean isUseful(Core core) {
        return switch (core) {
            case Core.Polynomial polynomial -> fit(polynomial).error() < polynomial.resolution().largest()
                    && (polynomial.terms() == 1 || fit(polynomial.withTerms(polynomial.terms() - 1))
                            .error() >= polynomial.resolution().smallest());
        };
    }

    private static Fitted fitted(Core.Polynomial core) {
        double[] fixed = core.fixed().stream().mapToDouble(Double::doubleValue).toArray();
        RealFunction weight = core.resolution().isRelative()
                ? RealFunction.relative(core.f())
                : RealFunction.one();
        MinimaxPolynomial fit = MinimaxPolynomial.fit(core.f(), weight, core.low(), core.high(),
                fixed.length + core.terms() - 1, fixed);
        double[] all = fit.coefficients();
        double[] steps = new double[core.terms()];
        double farthest = Math.max(Math.abs(core.low()), Math.abs(core.high()));
        for (int k = 0; k < steps.length; k++) {
            steps[k] = core.resolution().step() / Math.pow(farthest, fixed.length + k);
        }
        return new Fitted(Arrays.copyOfRange(all, fixed.length, all.length), steps, fit.error());
    }
}

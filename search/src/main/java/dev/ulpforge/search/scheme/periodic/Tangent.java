package dev.ulpforge.search.scheme.periodic;

import java.util.Optional;
import java.util.Random;

import dev.ulpforge.search.kernel.SearchTarget;
import dev.ulpforge.search.scheme.SchemeSearch;

/** The schemes of {@code f(x) = a tan(ωx)}. */
public final class Tangent {

    private Tangent() {}

    /** {@return the search among the variants of {@link TangentQuotient}, if the target function is a tangent} */
    public static Optional<SchemeSearch<?>> byQuotient(SearchTarget target) {
        return equation(target).map(equation -> new SchemeSearch<>(TangentQuotient.of(equation), target));
    }

    /** {@return the search among the variants of {@link TangentAddition}, if the target function is tan(x) itself} */
    public static Optional<SchemeSearch<?>> byResidual(SearchTarget target) {
        return itself(target).map(equation -> new SchemeSearch<>(TangentAddition.SCHEME, target));
    }

    /**
     * {@return the search among the variants of {@link TangentReciprocal}, if the target function is tan(x) itself, for
     * a lax bound}
     */
    public static Optional<SchemeSearch<?>> byReciprocal(SearchTarget target) {
        return itself(target).filter(equation -> target.spec().maxUlp() >= TangentReciprocal.LEAST_BOUND)
                .map(equation -> new SchemeSearch<>(TangentReciprocal.of(equation.period()), target));
    }

    private static Optional<TangentEquation> itself(SearchTarget target) {
        return equation(target).filter(equation -> equation.omega() == 1 && equation.amplitude() == 1);
    }

    private static Optional<TangentEquation> equation(SearchTarget target) {
        return TangentEquation.of(target.f(), new Random(target.seed()));
    }
}

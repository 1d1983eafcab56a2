package dev.ulpforge.search.scheme.periodic;

import java.util.Optional;
import java.util.Random;

import dev.ulpforge.search.kernel.Goal;
import dev.ulpforge.search.scheme.SchemeSearch;

/** The schemes of {@code f(x) = a tan(ωx)}. */
public final class Tangent {

    private Tangent() {}

    /** {@return the search among the variants of {@link TangentQuotient}, if the goal's function is a tangent} */
    public static Optional<SchemeSearch<?>> byQuotient(Goal goal) {
        return equation(goal).map(equation -> new SchemeSearch<>(TangentQuotient.of(equation), goal));
    }

    /** {@return the search among the variants of {@link TangentAddition}, if the goal's function is tan(x) itself} */
    public static Optional<SchemeSearch<?>> byResidual(Goal goal) {
        return equation(goal).filter(equation -> equation.omega() == 1 && equation.amplitude() == 1)
                .map(equation -> new SchemeSearch<>(TangentAddition.SCHEME, goal));
    }

    private static Optional<TangentEquation> equation(Goal goal) {
        return TangentEquation.of(goal.f(), new Random(goal.seed()));
    }
}

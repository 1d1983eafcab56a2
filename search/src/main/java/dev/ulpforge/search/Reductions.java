package dev.ulpforge.search;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import dev.ulpforge.search.composition.ComposedKernels;
import dev.ulpforge.search.composition.PartReductions;
import dev.ulpforge.search.kernel.Goal;
import dev.ulpforge.search.kernel.Reduction;
import dev.ulpforge.search.kernel.expsum.ExponentialSumKernels;
import dev.ulpforge.search.kernel.piecewise.PiecewiseKernels;
import dev.ulpforge.search.scheme.arc.ArcSine;
import dev.ulpforge.search.scheme.arc.ArcTangent;
import dev.ulpforge.search.scheme.exponential.Exponential;
import dev.ulpforge.search.scheme.hyperbolic.HyperbolicCosine;
import dev.ulpforge.search.scheme.hyperbolic.HyperbolicSine;
import dev.ulpforge.search.scheme.logarithm.Logarithm;
import dev.ulpforge.search.scheme.periodic.Sinusoid;
import dev.ulpforge.search.scheme.periodic.Tangent;
import dev.ulpforge.search.scheme.power.RationalPower;
import dev.ulpforge.verify.symbolic.UndecidedException;

/** The known reductions. Each recognises from a target's values whether it applies. */
final class Reductions {
    private static final List<Function<Goal, Optional<? extends Reduction>>> KNOWN = List.of(Exponential::of,
            Logarithm::of, RationalPower::of, Sinusoid::of, Tangent::byQuotient, Tangent::byResidual,
            ArcSine::of, ArcTangent::of, HyperbolicCosine::of, HyperbolicSine::of, ExponentialSumKernels::of,
            PiecewiseKernels::of);

    private static final PartReductions PARTS = new PartReductions(
            part -> ExponentialSumKernels.of(part).<Reduction>map(found -> found).stream().toList(), Reductions::of);

    private Reductions() {}

    /** {@return the reductions that apply to a function as a whole} */
    static List<Reduction> of(Goal goal) {
        return KNOWN.stream().flatMap(known -> recognized(known, goal).stream()).<Reduction>map(found -> found)
                .toList();
    }

    /**
     * {@return the reduction if it applies} It does not apply if recognising it needs a value that the target does not
     * have.
     */
    private static Optional<? extends Reduction> recognized(Function<Goal, Optional<? extends Reduction>> reduction,
            Goal goal) {
        try {
            return reduction.apply(goal);
        } catch (ArithmeticException | UndecidedException undefined) {
            return Optional.empty();
        }
    }

    /** {@return the fallback: compositions of kernels for the parts of an expression, if there are any} */
    static List<Reduction> ofParts(Goal goal) {
        return ComposedKernels.of(goal, PARTS).<Reduction>map(found -> found).stream().toList();
    }
}

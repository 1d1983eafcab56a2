package dev.ulpforge.search;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import dev.ulpforge.model.ir.Program;
import dev.ulpforge.search.composition.ComposedKernels;
import dev.ulpforge.search.composition.PartReductions;
import dev.ulpforge.search.kernel.Reduction;
import dev.ulpforge.search.kernel.SearchTarget;
import dev.ulpforge.search.scheme.SchemeSearch;
import dev.ulpforge.search.scheme.SchemeSpace;
import dev.ulpforge.search.scheme.arc.ArcSine;
import dev.ulpforge.search.scheme.arc.ArcTangent;
import dev.ulpforge.search.scheme.arc.FoldedArcTangent;
import dev.ulpforge.search.scheme.exponential.ExponentialComposites;
import dev.ulpforge.search.scheme.exponential.ExponentialSums;
import dev.ulpforge.search.scheme.exponential.PureExponential;
import dev.ulpforge.search.scheme.hyperbolic.HyperbolicCosine;
import dev.ulpforge.search.scheme.hyperbolic.HyperbolicSine;
import dev.ulpforge.search.scheme.logarithm.Logarithms;
import dev.ulpforge.search.scheme.periodic.Sinusoid;
import dev.ulpforge.search.scheme.periodic.Tangent;
import dev.ulpforge.search.scheme.piecewise.FastPieces;
import dev.ulpforge.search.scheme.piecewise.Piecewise;
import dev.ulpforge.search.scheme.power.RationalPower;
import dev.ulpforge.verify.symbolic.UndecidedException;

/** The known reductions. Each recognises from a target's values whether it applies. */
final class Reductions {
    private static final List<Function<SearchTarget, Optional<SchemeSearch<?>>>> SCHEMES = List.of(PureExponential::of,
            Logarithms::of, RationalPower::of, Sinusoid::of, Sinusoid::byQuadrants,
            Tangent::byQuotient, Tangent::byResidual, Tangent::byReciprocal, ArcSine::of, ArcTangent::of,
            FoldedArcTangent::of, HyperbolicCosine::of,
            HyperbolicSine::of, ExponentialSums::of,
            ExponentialComposites::quotient, ExponentialComposites::logarithm);
    private static final List<Function<SearchTarget, Optional<Reduction>>> OTHERS = List.of(
            target -> Piecewise.of(target).map(found -> found));

    private static final PartReductions PARTS = new PartReductions(
            part -> ExponentialSums.of(part).<Reduction>map(found -> found).stream().toList(), Reductions::of);

    private Reductions() {}

    /** {@return the reductions that apply to a function as a whole}: those that are schemes as one space */
    static List<Reduction> of(SearchTarget target) {
        return Stream.concat(space(target), recognized(OTHERS, target).stream()).toList();
    }

    private static Stream<Reduction> space(SearchTarget target) {
        List<SchemeSearch<?>> schemes = recognized(SCHEMES, target);
        return schemes.isEmpty() ? Stream.empty() : Stream.of(new SchemeSpace(schemes, target));
    }

    /** {@return those that apply} One does not where recognising it needs a value that the target does not have. */
    private static <T> List<T> recognized(List<Function<SearchTarget, Optional<T>>> known, SearchTarget target) {
        return known.stream().flatMap(one -> {
            try {
                return one.apply(target).stream();
            } catch (ArithmeticException | UndecidedException undefined) {
                return Stream.empty();
            }
        }).toList();
    }

    /**
     * {@return the reductions that apply to a function for which a program is proven}: pieces need no slow path of
     * their own then
     */
    static List<Reduction> before(Program proven, SearchTarget target) {
        return Stream.concat(space(target), Stream.of(FastPieces.before(proven, target))).toList();
    }

    /** {@return the fallback: compositions of kernels for the parts of an expression, if there are any} */
    static List<Reduction> ofParts(SearchTarget target) {
        return ComposedKernels.of(target, PARTS).<Reduction>map(found -> found).stream().toList();
    }
}

package dev.ulpforge.search.scheme.piecewise;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

import dev.ulpforge.search.kernel.KernelTemplate;
import dev.ulpforge.search.kernel.Reduction;
import dev.ulpforge.search.kernel.SearchTarget;
import dev.ulpforge.search.timing.TypicalInputs;
import dev.ulpforge.search.values.FloatOrder;
import dev.ulpforge.search.values.OracleValues;

/**
 * Schemes of polynomial pieces for any target that is smooth on a range, and outside it constant, a multiple of its
 * input, or so slowly varying that one piece serves each binade or a small part of the remaining inputs.
 *
 * @param target the target of the kernels
 * @param f       the target's values
 * @param active  the range
 * @param typical the inputs at which the target is mostly evaluated
 */
public record Piecewise(SearchTarget target, OracleValues f, ActiveRange active,
        TypicalInputs typical) implements Reduction {
    /**
     * Pieces in 1/x are tried if the ratio of a symmetric target's range to the input at which it reaches half its
     * limit is above this.
     */
    private static final double SLOW = 64;
    /** The bound in ULP below which no shorter range helps. */
    private static final double LEAST_BOUND = 0.6;
    /** Fractions of the typical inputs that are tried as the fast range if the whole range is too long. */
    private static final double[] SHARES = { 1, 0.9, 0.75, 0.5, 0.35, 0.25 };

    /**
     * {@return kernels for the target, if it has values at an end of its typical inputs} There may turn out to be none.
     */
    public static Optional<Piecewise> of(SearchTarget target) {
        OracleValues f = OracleValues.of(target.oracle().get());
        TypicalInputs typical = TypicalInputs.of(target.fn(), target.spec().domain());
        if (!Double.isFinite(f.at(typical.lower())) && !Double.isFinite(f.at(typical.upper()))) {
            return Optional.empty();
        }
        ActiveRange active = ActiveRange.of(f, target.spec().domain(), target.spec().maxUlp(), target.seed());
        return Optional.of(new Piecewise(target, f, active.finite(), typical));
    }

    @Override
    public List<Callable<List<KernelTemplate>>> templates() {
        if (active.symmetry() != Symmetry.NONE && active.above() instanceof ActiveRange.Beyond.Constant) {
            float half = FloatOrder.first(0, active.hi(), v -> Math.abs(f.at(v)) >= Math.abs(f.at(active.hi())) / 2);
            if (active.hi() > SLOW * half && Math.abs(f.at(0f)) < Math.abs(f.at(active.hi()))) {
                return scheme(FastRange.all(active))
                        .map(scheme -> scheme.search(Segmentation.inverted(), choices(0, half)).templates())
                        .orElse(List.of());
            }
        }
        return longest().map(scheme -> scheme
                .search(Segmentation.all(), choices(scheme.fast().lo(), scheme.fast().hi())).templates())
                .orElse(List.of());
    }

    Optional<PieceScheme> scheme(FastRange fast) {
        return PieceScheme.of(target, f, fast);
    }

    TableChoices choices(float lo, float hi) {
        return TableChoices.of(f, lo, hi, target.spec().maxUlp());
    }

    /** {@return the scheme for the longest fast range, approximately, that pieces can cover within the bound} */
    private Optional<PieceScheme> longest() {
        Optional<PieceScheme> nearly = Optional.empty();
        for (FastRange fast : (Iterable<FastRange>) ranges()::iterator) {
            TableChoices choices = TableChoices.reasonable(f, fast.lo(), fast.hi(), target.spec().maxUlp());
            Optional<PieceScheme> scheme = scheme(fast).filter(_ -> choices.isWorthIt());
            if (scheme.filter(found -> keepsTheBound(found, choices)).isPresent()) {
                return scheme;
            }
            nearly = nearly.or(() -> scheme);
        }
        return nearly;
    }

    /** {@return whether many pieces keep the bound, including all rounding errors, or no shorter range would help} */
    private boolean keepsTheBound(PieceScheme scheme, TableChoices choices) {
        double maxUlp = target.spec().maxUlp();
        return maxUlp < LEAST_BOUND || scheme.search(Segmentation.finest(), choices).anyWithin(maxUlp);
    }

    private Stream<FastRange> ranges() {
        return Stream.concat(Stream.of(FastRange.all(active)).filter(all -> !all.endsBelow()), DoubleStream.of(SHARES)
                .mapToObj(share -> part((float) (typical.lower() * share), (float) (typical.upper() * share)))
                .filter(part -> part.lo() < part.hi()));
    }

    /** The part extends to an end of the range where the target levels off, since that costs little. */
    private FastRange part(float lower, float upper) {
        float lo = rests(active.below(), active.lo()) ? active.lo() : Math.max(active.lo(), lower);
        return new FastRange(active, lo, rests(active.above(), active.hi())
                ? active.hi()
                : Math.min(active.hi(), Math.max(upper, -lower)));
    }

    private boolean rests(ActiveRange.Beyond beyond, float end) {
        return !(beyond instanceof ActiveRange.Beyond.Nothing) && !beyond.isInfinite()
                && Math.abs(f.at(end)) > 0x1p-100;
    }
}

package dev.ulpforge.search.scheme.piecewise;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import dev.ulpforge.model.ir.F32;
import dev.ulpforge.model.ir.Program;
import dev.ulpforge.model.spec.Domain;
import dev.ulpforge.search.kernel.SearchTarget;
import dev.ulpforge.search.scheme.Core;
import dev.ulpforge.search.scheme.Cores;
import dev.ulpforge.search.scheme.Dimension;
import dev.ulpforge.search.scheme.Form;
import dev.ulpforge.search.scheme.Region;
import dev.ulpforge.search.scheme.Scheme;
import dev.ulpforge.search.scheme.SchemeSearch;
import dev.ulpforge.search.scheme.SlowPath;
import dev.ulpforge.search.scheme.SpecialResults;
import dev.ulpforge.search.scheme.Variant;
import dev.ulpforge.search.scheme.Variants;
import dev.ulpforge.search.scheme.piece.EvaluationScheme;
import dev.ulpforge.search.scheme.piece.TabledPolynomials;
import dev.ulpforge.search.scheme.value.SpecialInputs;
import dev.ulpforge.search.values.OracleValues;

/**
 * The scheme of polynomial pieces for one fast range.
 *
 * @param target the target of the kernels
 * @param f    the target's values
 * @param fast the range
 * @param slow the slow range; empty if there is none, or none can be made
 * @param proven a program for all inputs outside the fast range, if one is known
 */
record PieceScheme(SearchTarget target, OracleValues f, FastRange fast, Optional<SlowRange> slow,
        Optional<Program> proven) {
    private static final Dimension MORE = new Dimension.Flag("one degree more");
    /** Compensation is left to {@link FastPieces}: tables of more pieces seldom need it, and its fits take time. */
    private static final List<EvaluationScheme.Lead> LEADS = List.of(EvaluationScheme.Lead.PLAIN,
            EvaluationScheme.Lead.EXACT, EvaluationScheme.Lead.SPLIT);
    private static final Dimension LEAD = new Dimension.Choice(
            LEADS.stream().map(lead -> lead.name().toLowerCase(Locale.ROOT)).toList());
    /**
     * Inputs outside the sample are a little worse, except where results are nearly subnormal, since the sample has all
     * of these.
     */
    private static final Scheme.Estimate ESTIMATE = new Scheme.Estimate(1.025, 0, 0x1p-122);

    /** {@return the scheme for a range, if inputs outside it can be served too} */
    static Optional<PieceScheme> of(SearchTarget target, OracleValues f, FastRange fast) {
        Optional<SlowRange> slow = fast.hasSlowRange()
                ? SlowRange.of(f, fast, target.spec().maxUlp())
                : Optional.empty();
        return fast.hasSlowRange() && slow.isEmpty()
                ? Optional.empty()
                : Optional.of(new PieceScheme(target, f, fast, slow, Optional.empty()));
    }

    /** {@return the scheme for a range in front of a program that serves all other inputs} */
    static PieceScheme before(Program proven, SearchTarget target, OracleValues f, FastRange fast) {
        return new PieceScheme(target, f, fast, Optional.empty(), Optional.of(proven));
    }

    /** {@return the search among the tables of some segmentations} */
    SchemeSearch<Folding.Reduced> search(List<Segmentation> segmentations, TableChoices choices) {
        Dimension cut = new Dimension.Choice(segmentations.stream().map(Segmentation::toString).toList());
        Function<Variant, EvaluationScheme.Lead> lead = variant -> LEADS.get(variant.of(LEAD));
        Function<Variant, Optional<TableChoices.Choice>> choice = variant -> choices
                .of(segmentations.get(variant.of(cut)), lead.apply(variant)).stream().skip(variant.of(MORE))
                .findFirst();
        Variants variants = Variants.of(cut, MORE, LEAD).where(
                variant -> choice.apply(variant).filter(c -> choices.isNeeded(c, lead.apply(variant))).isPresent());
        return new SchemeSearch<>(new Scheme<>("pieces", variants,
                variant -> form(choices.fitted(choice.apply(variant).orElseThrow(), lead.apply(variant))), ESTIMATE),
                target, f::at);
    }

    /** {@return the search among some shapes of polynomials} */
    SchemeSearch<Folding.Reduced> search(List<TableChoices.Shape> shapes,
            Function<TableChoices.Shape, TabledPolynomials> fitted) {
        Dimension shape = new Dimension.Choice(shapes.stream().map(TableChoices.Shape::toString).toList());
        return new SchemeSearch<>(new Scheme<>("pieces", Variants.of(shape),
                variant -> form(fitted.apply(shapes.get(variant.of(shape)))), ESTIMATE), target, f::at);
    }

    private Form<Folding.Reduced> form(TabledPolynomials polynomials) {
        boolean isClamped = fast.isClamped() && Float.isInfinite(polynomials.table().top());
        List<Core> core = List.of(new Core.Pieces(polynomials, target.spec().maxUlp()));
        return new Form<>(new Folding(fast, isClamped), core, this::result, region(), slowPath());
    }

    /** Selects the multiple of the input above the range, if that is on the fast path. */
    private F32 result(Folding.Reduced in, Cores cores) {
        F32 piece = cores.at(in.argument());
        ActiveRange active = fast.active();
        F32 all = !fast.endsAbove() && active.above() instanceof ActiveRange.Beyond.Multiple multiple
                ? in.x().program().f32(active.hi()).below(in.v()).select(multiple.at(in.v()).orElseThrow(), piece)
                : piece;
        F32 y = active.symmetry().unfolded(all, in.x());
        return hasPositiveZero() ? y.plus(y.program().f32(0)) : y;
    }

    /** {@return whether the result at -0 is to be +0} Adding +0 makes no other difference. */
    private boolean hasPositiveZero() {
        return target.spec().domain().contains(-0f)
                && Float.floatToRawIntBits(SpecialResults.of(target).at(-0f)) == 0;
    }

    private Region region() {
        if (fast.endsBelow() || fast.endsAbove()) {
            return fast.region(fast.lo(), fast.hi());
        }
        return infinitiesDiffer()
                ? fast.region(fast.lo(), Float.MAX_VALUE)
                : target.spec().domain().containsNaN() ? Region.NUMBERS : Region.ALL;
    }

    private SlowPath slowPath() {
        return proven.<SlowPath>map(program -> (x, cores, specials) -> x.program().of(program, x))
                .orElseGet(this::ownSlowPath);
    }

    private SlowPath ownSlowPath() {
        return fast.endsBelow() || fast.endsAbove() || infinitiesDiffer()
                ? this::beyond
                : (x, cores, specials) -> x.program().f32(Float.NaN);
    }

    /** {@return whether the result at an infinity differs from that of a constant or multiple of the input} */
    private boolean infinitiesDiffer() {
        return Stream.of(Float.NEGATIVE_INFINITY, Float.POSITIVE_INFINITY).filter(target.spec().domain()::contains)
                .map(x -> (float) f.at(x)).anyMatch(y -> y == 0 || Float.isNaN(y));
    }

    /**
     * Distinguishes two kinds of inputs, so that only the few that need the pieces of the slow range take long: those
     * for which the target has levelled off or is a multiple of its input, and the others.
     */
    private F32 beyond(F32 x, Cores cores, SpecialResults specials) {
        Symmetry symmetry = fast.active().symmetry();
        F32 v = symmetry.folded(x);
        Domain domain = target.spec().domain();
        List<Float> ends = SpecialInputs.ALL.stream().filter(end -> end != 0 && domain.contains(end)).toList();
        F32 atRest = new SpecialInputs(ends, end -> (float) f.at(end.floatValue()))
                .corrected(x, symmetry.unfolded(fast.active().beyond(v), x));
        return slow.map(part -> fast.region(part.lo(), part.hi()).inside(x).not().fastPath(atRest,
                symmetry.unfolded(part.at(v), x))).orElse(atRest);
    }
}

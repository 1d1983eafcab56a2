package dev.ulpforge.search.scheme;

import java.util.List;
import java.util.concurrent.Callable;

import org.junit.jupiter.api.Test;

import dev.ulpforge.model.cost.Costs;
import dev.ulpforge.model.ir.F32;
import dev.ulpforge.model.spec.Domain;
import dev.ulpforge.model.spec.Expression;
import dev.ulpforge.model.spec.KernelSpec;
import dev.ulpforge.search.core.number.RealExpression;
import dev.ulpforge.search.core.number.RealFunction;
import dev.ulpforge.search.kernel.KernelTemplate;
import dev.ulpforge.search.kernel.Sample;
import dev.ulpforge.search.kernel.SearchTarget;
import dev.ulpforge.search.scheme.value.Evaluation;

import static org.assertj.core.api.Assertions.assertThat;

/** exp near 0 by {@code 1 + x p(x)}, and then some sums with 0, which are of no use. */
class SchemeSearchTest {
    private static final Dimension TERMS = new Dimension.Count("terms", 1, 6);
    private static final Dimension ORDER = Dimension.Choice.of(Evaluation.class);
    private static final RealFunction EXP = RealExpression.of("exp");
    private static final SearchTarget GOAL = SearchTarget.of(
            new KernelSpec(Expression.parse("exp"), Domain.parse("[-0.125, 0.125]"), 1),
            1);

    /** No reduction. */
    private record None() implements RangeReduction<F32> {
        @Override
        public F32 of(F32 x) {
            return x;
        }

        @Override
        public Sampling sampling() {
            return new Sampling(200, List.of(new Place.Anywhere()));
        }
    }

    private static SchemeSearch<F32> search(int waste) {
        Dimension useless = new Dimension.Count("sums", 0, waste);
        Scheme<F32> scheme = new Scheme<>("near 0", Variants.of(TERMS, ORDER, useless),
                variant -> new Form<>(new None(),
                        List.of(new Core.Polynomial(EXP, -0.125, 0.125, List.of(1.0), variant.of(TERMS),
                                Evaluation.values()[variant.of(ORDER)], new Core.Resolution(1, 0x1p-40, 0x1p-28))),
                        (x, cores) -> {
                            F32 y = x.fma(cores.at(x), x.program().f32(1));
                            for (int i = 0; i < variant.of(useless); i++) {
                                y = y.plus(x.program().f32(0));
                            }
                            return y;
                        }, Region.upTo(1), SlowPath.constant()),
                Scheme.Estimate.AS_MEASURED);
        return new SchemeSearch<>(scheme, GOAL);
    }

    private static double cost(KernelTemplate template) {
        return Costs.portable().cost(template.with(template.start()));
    }

    private static KernelTemplate cheapestWithin(double ulp, List<KernelTemplate> templates) {
        return templates.stream().filter(template -> template.estimatedUlp() <= ulp)
                .min((a, b) -> Double.compare(cost(a), cost(b))).orElseThrow();
    }

    private static double estimate(boolean withSumOfZero) {
        SearchTarget target = SearchTarget
                .of(new KernelSpec(Expression.parse("expm1"), Domain.parse("[-0.125, 0.125]"), 1), 1);
        RealFunction f = RealFunction.ofDouble(x -> x == 0 ? 1 : Math.expm1(x) / x);
        Scheme<F32> scheme = new Scheme<>("near 0", Variants.of(TERMS), variant -> new Form<>(new None(),
                List.of(new Core.Polynomial(f, -0.125, 0.125, List.of(1.0), 6, Evaluation.HORNER,
                        new Core.Resolution(1, 0, 0x1p-28))),
                (x, cores) -> {
                    F32 y = x.times(x.fma(cores.at(x), x.program().f32(1)));
                    return withSumOfZero ? y.plus(x.program().f32(0)) : y;
                }, Region.upTo(1), SlowPath.constant()), Scheme.Estimate.AS_MEASURED);
        return SchemeTemplates.of(new SchemeSearch<>(scheme, target)).getFirst().estimatedUlp();
    }

    @Test
    void aZeroOfTheWrongSignIsAnError() {
        assertThat(estimate(false)).isLessThan(2);
        assertThat(estimate(true)).isInfinite();
    }

    @Test
    void estimatesMayTellSmallResultsFromOthers() {
        Sample sample = Sample.of(x -> x, new float[]{ 1, 0x1p-120f });
        float[] y = sample.x().clone();
        y[0] += 2 * Math.ulp(1f);
        y[1] += 3 * Math.ulp(y[1]);
        assertThat(new Scheme.Estimate(1.25, 0.25).of(sample, y)).isEqualTo(1.25 * 3 + 0.25);
        assertThat(new Scheme.Estimate(1.25, 0.25, 0x1p-100).of(sample, y)).isEqualTo(3);
    }

    @Test
    void allVariantsAreATaskForEachValueOfTheFirstDimension() {
        List<Callable<List<KernelTemplate>>> tasks = search(1).templates();
        assertThat(tasks).hasSize(6);
        assertThat(SchemeTemplates.of(tasks.get(2))).hasSize(4);
    }

    @Test
    void ofASmallSpaceAllAreLookedAt() {
        assertThat(new SchemeSpace(List.of(search(1)), GOAL).templates()).hasSize(6);
        assertThat(new SchemeSpace(List.of(search(1), search(0)), GOAL).templates()).hasSize(12);
    }

    @Test
    void aLargeOneIsEvolvedAndTheBestOfItFound() {
        List<KernelTemplate> evolved = SchemeTemplates.of(new SchemeSpace(List.of(search(0), search(99)), GOAL));
        KernelTemplate best = cheapestWithin(1, evolved);
        assertThat(best.description()).contains("0 sums");
        assertThat(cost(best)).isEqualTo(cost(cheapestWithin(1, SchemeTemplates.of(search(0)))));
    }

}

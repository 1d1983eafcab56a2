package dev.ulpforge.search;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.ulpforge.model.spec.Domain;
import dev.ulpforge.model.spec.Expression;
import dev.ulpforge.model.spec.KernelSpec;
import dev.ulpforge.model.task.LocalExecutor;
import dev.ulpforge.search.kernel.ExpectedCost;
import dev.ulpforge.search.kernel.KernelTemplate;
import dev.ulpforge.search.kernel.Reduction;
import dev.ulpforge.search.kernel.SearchTarget;
import dev.ulpforge.search.scheme.SchemeSearch;
import dev.ulpforge.search.scheme.SchemeSpace;
import dev.ulpforge.search.scheme.SchemeTemplates;
import dev.ulpforge.search.scheme.arc.ArcSine;
import dev.ulpforge.search.scheme.logarithm.Logarithms;
import dev.ulpforge.search.scheme.periodic.Sinusoid;
import dev.ulpforge.search.scheme.periodic.Tangent;
import dev.ulpforge.search.scheme.power.RationalPower;

import static org.assertj.core.api.Assertions.assertThat;

/** Evolution against all the variants of the schemes that apply. */
class SchemeChoiceTest {
    private static final List<Function<SearchTarget, Optional<SchemeSearch<?>>>> SCHEMES = List.of(ArcSine::of,
            Tangent::byQuotient, Tangent::byResidual, Sinusoid::of, Logarithms::of, RationalPower::of);

    private static SearchTarget target(String fn) {
        return SearchTarget.of(new KernelSpec(Expression.parse(fn), Domain.ALL, 1), 1);
    }

    /** What a template is worth, and what it is. */
    private record Worth(double cost, double ulp, String description) {
        static Worth of(ExpectedCost costs, KernelTemplate template) {
            return new Worth(costs.cost(template.with(template.start())), template.estimatedUlp(),
                    template.description());
        }

        boolean isNoWorseThan(Worth other) {
            return cost <= other.cost && ulp <= other.ulp;
        }
    }

    private static List<Worth> worths(SearchTarget target, Reduction reduction) {
        ExpectedCost costs = ExpectedCost.of(target);
        return SchemeTemplates.of(reduction).stream().map(template -> Worth.of(costs, template)).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = { "asin(x)", "cbrt(x)" })
    void noVariantIsBetterThanWhatIsEvolved(String fn) {
        noneIsBetter(fn);
    }

    @Tag("long")
    @ParameterizedTest
    @ValueSource(strings = { "sin(x)", "log(x)", "tan(x)" })
    void noVariantOfLargerSpacesIsBetter(String fn) {
        noneIsBetter(fn);
    }

    private static void noneIsBetter(String fn) {
        SearchTarget target = target(fn);
        List<SchemeSearch<?>> schemes = SCHEMES.stream().flatMap(scheme -> scheme.apply(target).stream())
                .<SchemeSearch<?>>map(found -> found).toList();
        List<Worth> evolved = worths(target, new SchemeSpace(schemes, target));
        List<Worth> all = schemes.stream().flatMap(scheme -> worths(target, scheme).stream())
                .filter(worth -> worth.ulp() <= target.spec().maxUlp()).toList();
        assertThat(all).isNotEmpty();
        assertThat(all.stream().filter(one -> evolved.stream().noneMatch(found -> found.isNoWorseThan(one))))
                .isEmpty();
    }

    @Test
    void whatIsEvolvedDoesNotDependOnThreads() {
        assertThat(evolved(1)).isNotEmpty().isEqualTo(evolved(2)).doesNotHaveDuplicates();
    }

    private static List<Worth> evolved(int threads) {
        SearchTarget target = target("asin(x)");
        ExpectedCost costs = ExpectedCost.of(target);
        return TemplateTasks.of(Reductions.of(target)).run(new LocalExecutor(threads), share -> {
        }).stream().map(template -> Worth.of(costs, template)).toList();
    }

    @Test
    void schemesAreOneSpace() {
        List<Reduction> reductions = Reductions.of(target("tan(x)"));
        assertThat(reductions.stream().filter(SchemeSpace.class::isInstance)).hasSize(1);
    }

    /** Takes 20 s; VariantEvolutionTest has schemes that compete. */
    @Tag("long")
    @Test
    void tangentsAreEvolved() {
        List<Reduction> reductions = Reductions.of(target("tan(x)"));
        assertThat(SchemeTemplates.of(reductions.getFirst())).extracting(KernelTemplate::description)
                .anyMatch(text -> text.startsWith("tangent by a quotient"));
    }
}

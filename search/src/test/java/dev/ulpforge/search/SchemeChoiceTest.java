package dev.ulpforge.search;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.ulpforge.model.spec.Domain;
import dev.ulpforge.model.spec.Expression;
import dev.ulpforge.model.spec.KernelSpec;
import dev.ulpforge.search.kernel.Goal;
import dev.ulpforge.search.kernel.KernelTemplate;
import dev.ulpforge.search.kernel.Reduction;
import dev.ulpforge.search.scheme.SchemeSearch;
import dev.ulpforge.search.scheme.SchemeSpace;
import dev.ulpforge.search.scheme.SchemeTemplates;
import dev.ulpforge.search.scheme.arc.ArcSine;
import dev.ulpforge.search.scheme.logarithm.Logarithm;
import dev.ulpforge.search.scheme.periodic.Sinusoid;
import dev.ulpforge.search.scheme.periodic.Tangent;
import dev.ulpforge.search.scheme.power.RationalPower;

import static org.assertj.core.api.Assertions.assertThat;

/** Evolution against all the variants of the schemes that apply. */
class SchemeChoiceTest {
    private static final List<Function<Goal, Optional<SchemeSearch<?>>>> SCHEMES = List.of(ArcSine::of,
            Tangent::byQuotient, Tangent::byResidual, Sinusoid::of, Logarithm::of, RationalPower::of);

    private static Goal goal(String fn) {
        return Goal.of(new KernelSpec(Expression.parse(fn), Domain.ALL, 1), 1);
    }

    private static double cost(Goal goal, KernelTemplate template) {
        return goal.costs().cost(template.with(template.start()));
    }

    @ParameterizedTest
    @ValueSource(strings = { "asin(x)", "tan(x)", "sin(x)", "log(x)", "cbrt(x)" })
    void noVariantIsBetterThanWhatIsEvolved(String fn) {
        Goal goal = goal(fn);
        List<SchemeSearch<?>> schemes = SCHEMES.stream().flatMap(scheme -> scheme.apply(goal).stream())
                .<SchemeSearch<?>>map(found -> found).toList();
        List<KernelTemplate> evolved = SchemeTemplates.of(new SchemeSpace(schemes, goal));
        List<KernelTemplate> all = schemes.stream().flatMap(scheme -> SchemeTemplates.of(scheme).stream())
                .filter(template -> template.estimatedUlp() <= goal.spec().maxUlp()).toList();
        assertThat(all).isNotEmpty().allSatisfy(
                one -> assertThat(evolved).as(one.description()).anyMatch(found -> cost(goal, found) <= cost(goal, one)
                        && found.estimatedUlp() <= one.estimatedUlp()));
    }

    @Test
    void schemesAreOneSpace() {
        List<Reduction> reductions = Reductions.of(goal("tan(x)"));
        assertThat(reductions.stream().filter(SchemeSpace.class::isInstance)).hasSize(1);
        assertThat(SchemeTemplates.of(reductions.getFirst())).extracting(KernelTemplate::description)
                .anyMatch(text -> text.startsWith("tangent by a quotient"));
    }
}

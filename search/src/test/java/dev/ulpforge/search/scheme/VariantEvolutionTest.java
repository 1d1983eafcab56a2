package dev.ulpforge.search.scheme;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;

import dev.ulpforge.search.scheme.VariantEvolution.Merit;

import static org.assertj.core.api.Assertions.assertThat;

/** Terms and bits cost 1 each, a compensation 2; each makes the error less, the bits only with the terms. */
class VariantEvolutionTest {
    private static final Dimension TERMS = new Dimension.Count("terms", 1, 20);
    private static final Dimension BITS = new Dimension.Count("bits", 0, 20);
    private static final Dimension.Flag COMPENSATED = new Dimension.Flag("compensated");
    private static final Dimension WASTE = new Dimension.Count("wasted", 0, 9);
    private static final Variants VARIANTS = Variants.of(TERMS, BITS, COMPENSATED, WASTE);

    private static Merit merit(Variant variant) {
        double cost = variant.of(TERMS) + variant.of(BITS) + 2 * variant.of(COMPENSATED) + variant.of(WASTE);
        double error = Math.pow(2, -(1.0 + variant.of(BITS)) * variant.of(TERMS))
                + (variant.has(COMPENSATED) ? 0.1 : 0.5);
        return new Merit(List.of(cost), error);
    }

    private static List<Variant> evolved(Variants variants, long seed, List<Variant> seen) {
        return new VariantEvolution(List.of(variants), 1, of -> {
            seen.add(of.variant());
            return of.variant().of(TERMS) > 15 ? Optional.empty() : Optional.of(merit(of.variant()));
        }, seed).evolved().stream().map(SchemeVariant::variant).toList();
    }

    @Test
    void theFrontIsFoundAmongThousandsOfVariantsOfWhichFewAreLookedAt() {
        List<Variant> seen = new ArrayList<>();
        List<Variant> found = evolved(VARIANTS, 1, seen);
        assertThat(VARIANTS.size()).isEqualTo(8400);
        assertThat(seen).doesNotHaveDuplicates().hasSizeLessThan(1000);
        assertThat(found).isSortedAccordingTo((a, b) -> Double.compare(merit(a).cost(), merit(b).cost()));
        assertThat(merit(found.getFirst()).cost()).isEqualTo(1);
        Set<Integer> wasted = new TreeSet<>(found.stream().map(variant -> variant.of(WASTE)).toList());
        assertThat(wasted).contains(0);
        assertThat(found).anyMatch(variant -> merit(variant).error() < 0.11 && merit(variant).cost() <= 8);
        assertThat(found).noneMatch(variant -> variant.of(TERMS) > 15);
    }

    @Test
    void aSeedRepeatsItself() {
        assertThat(evolved(VARIANTS, 7, new ArrayList<>())).isEqualTo(evolved(VARIANTS, 7, new ArrayList<>()));
    }

    @Test
    void whatIsRuledOutIsNotLookedAt() {
        List<Variant> seen = new ArrayList<>();
        List<Variant> found = evolved(VARIANTS.where(variant -> variant.of(WASTE) == 0), 1, seen);
        assertThat(seen).allMatch(variant -> variant.of(WASTE) == 0);
        assertThat(found).isNotEmpty();
    }

    @Test
    void whereAllAreUselessThereIsNone() {
        assertThat(new VariantEvolution(List.of(VARIANTS), 1, _ -> Optional.empty(), 1).evolved()).isEmpty();
    }

    /** The second is less by 0.2 of all costs, and the third alone has the least error. */
    @Test
    void schemesCompete() {
        Variants third = Variants.of(new Dimension.Count("bits", 0, 1));
        List<SchemeVariant> found = new VariantEvolution(List.of(VARIANTS, VARIANTS, third), 1, of -> {
            boolean isThird = of.scheme() == 2;
            double less = of.scheme() == 1 ? 0.2 : 0;
            return Optional.of(isThird
                    ? new Merit(List.of(9.0), 0.01)
                    : new Merit(List.of(merit(of.variant()).cost() - less), merit(of.variant()).error()));
        }, 1).evolved();
        assertThat(found.getFirst().scheme()).isEqualTo(1);
        assertThat(found).anyMatch(of -> of.scheme() == 2);
    }

    @Test
    void whatIsCheapestForOneMakerIsNotLost() {
        Dimension maker = new Dimension.Count("maker", 0, 9);
        List<SchemeVariant> found = new VariantEvolution(List.of(Variants.of(maker)), 2,
                of -> Optional.of(new Merit(List.of((double) of.variant().of(maker), 9.0 - of.variant().of(maker)), 1)),
                1).evolved();
        assertThat(found).hasSize(10);
        assertThat(found.getFirst().variant().of(maker)).isBetween(4, 5);
    }
}

package dev.ulpforge.search.scheme;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

import dev.ulpforge.search.kernel.ExpectedCost;
import dev.ulpforge.search.kernel.KernelTemplate;
import dev.ulpforge.search.kernel.Reduction;
import dev.ulpforge.search.kernel.SearchTarget;

/**
 * One search space of all the schemes that apply to a target. {@link VariantEvolution} chooses among their variants,
 * from several seeds in parallel, each of which is a task; in a space no larger than its population, every variant is
 * examined.
 */
public final class SchemeSpace implements Reduction {
    /** With at most this many variants all are examined. */
    private static final int FEW = 60;
    private static final int SEEDS = 2;
    private final List<SchemeSearch<?>> schemes;
    private final SearchTarget target;
    private final ExpectedCost costs;
    private final Map<SchemeVariant, Optional<Judged>> known = new ConcurrentHashMap<>();

    private record Judged(KernelTemplate template, VariantEvolution.Merit merit) {}

    /** The space of some schemes that compute the target. */
    public SchemeSpace(List<SchemeSearch<?>> schemes, SearchTarget target) {
        this.schemes = List.copyOf(schemes);
        this.target = target;
        this.costs = ExpectedCost.of(target);
    }

    @Override
    public List<Callable<List<KernelTemplate>>> templates() {
        if (schemes.stream().mapToLong(scheme -> scheme.variants().size()).sum() <= FEW) {
            List<Callable<List<KernelTemplate>>> all = new ArrayList<>();
            schemes.forEach(scheme -> all.addAll(scheme.templates()));
            return all;
        }
        return IntStream.range(0, SEEDS)
                .<Callable<List<KernelTemplate>>>mapToObj(i -> () -> evolved(target.seed() + i)).toList();
    }

    private List<KernelTemplate> evolved(long seed) {
        return new VariantEvolution(schemes.stream().map(SchemeSearch::variants).toList(), target.costs().makers(),
                variant -> judged(variant).map(Judged::merit), seed).evolved().stream()
                .map(variant -> judged(variant).orElseThrow().template()).toList();
    }

    private Optional<Judged> judged(SchemeVariant of) {
        return known.computeIfAbsent(of, unknown -> schemes.get(unknown.scheme()).template(unknown.variant())
                .map(template -> new Judged(template,
                        new VariantEvolution.Merit(costs.byMaker(template.with(template.start())),
                                template.estimatedUlp()))));
    }
}

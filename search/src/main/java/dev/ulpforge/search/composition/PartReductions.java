package dev.ulpforge.search.composition;

import java.util.List;
import java.util.function.Function;

import dev.ulpforge.search.kernel.Reduction;
import dev.ulpforge.search.kernel.SearchTarget;

/**
 * The reductions that a composition may use for the parts of an expression.
 *
 * @param exponentials the reductions to {@linkplain dev.ulpforge.search.kernel.ExponentialTemplate exponentials}
 * @param all          all reductions that apply to a function as a whole
 */
public record PartReductions(Function<SearchTarget, List<Reduction>> exponentials,
        Function<SearchTarget, List<Reduction>> all) {}

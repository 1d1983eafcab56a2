package dev.ulpforge.search.core.front;

import java.util.ArrayList;
import java.util.List;

/** The exchange between islands after an epoch. */
final class Migration {

    private Migration() {}

    /** Sends each island's best candidate of every size on to the next. */
    static void ring(List<Island> islands) {
        List<List<FittedProgram>> best = islands.stream()
                .map(i -> Island.bySize(i.population()).values().stream().map(List::getFirst).toList()).toList();
        for (int i = 0; i < islands.size(); i++) {
            Island next = islands.get((i + 1) % islands.size());
            List<FittedProgram> joined = new ArrayList<>(next.population());
            joined.addAll(best.get(i));
            next.replacePopulation(joined);
        }
    }
}

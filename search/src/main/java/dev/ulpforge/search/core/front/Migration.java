package dev.ulpforge.search.core.front;

import java.util.ArrayList;
import java.util.List;

/** The exchange between islands after an epoch. */
final class Migration {

    private Migration() {}

    /** {@return the populations of the islands after each has sent its best candidate of every size on to the next} */
    static List<List<FittedProgram>> ring(List<List<FittedProgram>> islands) {
        List<List<FittedProgram>> joined = new ArrayList<>();
        for (int i = 0; i < islands.size(); i++) {
            List<FittedProgram> next = new ArrayList<>(islands.get(i));
            Island.bySize(islands.get((i + islands.size() - 1) % islands.size())).values()
                    .forEach(peers -> next.add(peers.getFirst()));
            joined.add(next);
        }
        return joined;
    }
}

package dev.ulpforge.search.universal;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

import dev.ulpforge.model.ir.Program;
import dev.ulpforge.model.lock.Witness;

/**
 * A program whose constants are as good as they get: the results at its counter-examples are written into it, if they
 * are few.
 *
 * @param description what it is made of
 * @param written     the program with the results at some inputs written into it
 * @param most        how many these may be
 * @param inputs      these inputs
 */
record WrittenResults(String description, Function<List<Float>, Program> written, int most, Set<Float> inputs)
        implements
            Revisable {

    WrittenResults {
        inputs = new TreeSet<>(inputs);
    }

    /** A program in which no result is written yet. */
    WrittenResults(String description, Function<List<Float>, Program> written, int most) {
        this(description, written, most, Set.of());
    }

    @Override
    public Program program() {
        return written.apply(List.copyOf(inputs));
    }

    @Override
    public Optional<WrittenResults> mended(List<Witness> counterexamples) {
        Set<Float> all = new TreeSet<>(inputs);
        counterexamples.forEach(witness -> all.add(witness.input()));
        return all.size() > most || all.size() == inputs.size()
                ? Optional.empty()
                : Optional.of(new WrittenResults(description, written, most, all));
    }
}

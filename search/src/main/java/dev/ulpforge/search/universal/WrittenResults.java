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
 * @param written     the program with the results at some inputs written into it, unless it is too long then
 * @param most        how many these may be
 * @param inputs      these inputs
 * @param program     the program with these
 */
record WrittenResults(String description, Function<List<Float>, Optional<Program>> written, int most,
        Set<Float> inputs, Program program) implements Revisable {

    WrittenResults {
        inputs = new TreeSet<>(inputs);
    }

    /** {@return a program in which no result is written yet, if there is one} */
    static Optional<Revisable> of(String description, Function<List<Float>, Optional<Program>> written, int most) {
        return written.apply(List.of())
                .map(program -> new WrittenResults(description, written, most, Set.of(), program));
    }

    @Override
    public Optional<WrittenResults> mended(List<Witness> counterexamples) {
        Set<Float> all = new TreeSet<>(inputs);
        counterexamples.forEach(witness -> all.add(witness.input()));
        return all.size() > most || all.size() == inputs.size()
                ? Optional.empty()
                : written.apply(List.copyOf(all))
                        .map(revised -> new WrittenResults(description, written, most, all, revised));
    }
}

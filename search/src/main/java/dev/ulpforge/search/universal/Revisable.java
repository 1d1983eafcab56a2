package dev.ulpforge.search.universal;

import java.util.List;
import java.util.Optional;

import dev.ulpforge.model.ir.Program;
import dev.ulpforge.model.lock.Witness;

/** A program that counter-examples mend. Immutable. */
public interface Revisable {
    /** How many results may be written into a program: each costs a comparison and a selection per element. */
    int MOST_WRITTEN = 8;

    /** {@return the program} */
    Program program();

    /** {@return what it is made of, in a few words} */
    String description();

    /** {@return a program that is within the tolerance at these inputs too, if it is found} */
    Optional<? extends Revisable> mended(List<Witness> counterexamples);
}

package dev.ulpforge.model.lock;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

import dev.ulpforge.model.spec.Demands;

/**
 * Why a kernel meets all demands at every input: the section {@code [certificate]} of a lock. Users of a proof call the
 * methods that all kinds have, or switch over the kinds.
 */
public sealed interface Proof permits Exhaustive, Bounded, Enumerated {

    /** {@return the error bound that was asked for, in ULP} */
    double bound();

    /** {@return an error in ULP that no input exceeds, to four digits after the point} */
    BigDecimal maxUlp();

    /** {@return the input with the largest error that was found} */
    Point witness();

    /** {@return how many inputs were run} */
    long inputs();

    /** {@return the largest relative or absolute error, for each bound on one that was asked for} */
    List<Extreme> extremes();

    /** {@return what holds for all inputs} */
    Set<Property> properties();

    /** {@return whether it establishes all that is demanded} */
    boolean establishes(Demands demands);

    /** {@return the proof as lines {@code key value}, in a fixed order, each ended by a line feed} */
    String text();

    /**
     * {@return the proof with this text} Nothing but what {@link #text} prints is accepted.
     *
     * @throws IllegalArgumentException with the number of the first bad line and what was expected there
     */
    static Proof parse(String text) {
        return text.startsWith(Enumerated.KIND)
                ? Enumerated.parse(text)
                : text.startsWith("proof ") ? Bounded.parse(text) : ExhaustiveText.parse(text);
    }

    /** {@return whether results are monotonic: never fall, or never rise, with increasing inputs} */
    default boolean isMonotonic() {
        return properties().contains(Property.NONDECREASING) || properties().contains(Property.NONINCREASING);
    }
}

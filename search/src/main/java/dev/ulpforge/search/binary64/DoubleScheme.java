package dev.ulpforge.search.binary64;

import java.util.stream.Stream;

/** A family of programs on doubles, whose parameters are data and whose constants are fitted. */
@FunctionalInterface
interface DoubleScheme {

    /** {@return the family's programs for a target, none if the target's values do not obey the family's equation} */
    Stream<DoubleCandidate> candidates(DoubleTarget target);
}

package dev.ulpforge.search.core.front;

import dev.ulpforge.search.core.number.Interval;
import dev.ulpforge.search.core.number.Memoized;
import dev.ulpforge.search.core.number.RealFunction;

/**
 * What is to be approximated.
 *
 * @param name its name in messages and checkpoints; different targets have different names
 * @param interval where to approximate it; an end at which f is 0 counts as open if the error is relative
 */
public record Problem(String name, RealFunction target, ErrorKind kind, Interval interval) {

    public Problem {
        target = Memoized.of(target);
        interval = kind.isSteepAtZeros() ? interval.withoutZeros(target) : interval;
    }

    /** {@return the weight of an error at a point} */
    public RealFunction weight() {
        return kind.weight(target);
    }
}

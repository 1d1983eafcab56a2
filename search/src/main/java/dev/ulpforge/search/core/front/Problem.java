package dev.ulpforge.search.core.front;

import dev.ulpforge.search.core.number.Interval;
import dev.ulpforge.search.core.number.RealFunction;
import dev.ulpforge.search.core.number.Remembered;

/**
 * What is to be approximated.
 *
 * @param name how to call it in messages and checkpoints; it must tell different targets apart
 * @param interval where; an end at which f is 0 counts as open if the error is relative
 */
public record Problem(String name, RealFunction target, ErrorKind kind, Interval interval) {

    public Problem {
        target = Remembered.of(target);
        interval = kind == ErrorKind.RELATIVE ? interval.withoutZeros(target) : interval;
    }

    /** {@return the weight of an error at a point} */
    public RealFunction weight() {
        return kind.weight(target);
    }
}

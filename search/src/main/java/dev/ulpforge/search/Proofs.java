package dev.ulpforge.search;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** The proofs that are under way: they may overrun the time of a search. Safe for concurrent use. */
final class Proofs {
    private final AtomicInteger running = new AtomicInteger();

    /** {@return whether any is} */
    boolean areRunning() {
        return running.get() > 0;
    }

    /** {@return the result of a proof} */
    <T> T during(Supplier<T> proof) {
        running.incrementAndGet();
        try {
            return proof.get();
        } finally {
            running.decrementAndGet();
        }
    }
}

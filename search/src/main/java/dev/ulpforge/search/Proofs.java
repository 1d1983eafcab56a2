package dev.ulpforge.search;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/**
 * The proofs that are under way, which may overrun the time of a search, and the demands that programs have missed.
 * Safe for concurrent use.
 */
final class Proofs {
    private final AtomicInteger running = new AtomicInteger();
    private final AtomicLong longest = new AtomicLong();
    private final AtomicReference<String> missed = new AtomicReference<>();

    /** {@return whether a proof is under way} */
    boolean areRunning() {
        return running.get() > 0;
    }

    /** Records a demand that a program within the bound in ULP has missed. */
    void missed(String what) {
        missed.set(what);
    }

    /** {@return the demand that was missed last} */
    Optional<String> missed() {
        return Optional.ofNullable(missed.get());
    }

    /** {@return how long the longest one took so far} */
    Duration longest() {
        return Duration.ofNanos(longest.get());
    }

    /** {@return the result of a proof} */
    <T> T during(Supplier<T> proof) {
        running.incrementAndGet();
        long start = System.nanoTime();
        try {
            return proof.get();
        } finally {
            longest.accumulateAndGet(System.nanoTime() - start, Math::max);
            running.decrementAndGet();
        }
    }
}

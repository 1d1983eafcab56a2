package dev.ulpforge.search.timing;

import java.nio.file.Path;
import java.time.Duration;

import org.junit.jupiter.api.Test;

import dev.ulpforge.model.lock.LockFile;
import dev.ulpforge.model.lock.LockStore;
import dev.ulpforge.model.spec.KernelSpec;
import dev.ulpforge.model.spec.PairFunction;

import static org.assertj.core.api.Assertions.assertThat;

class PairTimingTest {
    static final TimingPlan SHORT = new TimingPlan(Duration.ofMillis(1), 3, Duration.ofNanos(1000));

    private static LockFile hypot() {
        LockStore store = new LockStore(Path.of("..", "kernels", "ulpforge"));
        return LockStore.read(store.path(KernelSpec.of("hypot(x, y)", "", "1.0")));
    }

    @Test
    void theKernelItsPeersAndACopyAreTimed() {
        PairTiming timing = new PairTiming(hypot());
        assertThat(timing.inputs()).isEqualTo("4,096 pairs of floats in [-10.0, 10.0]");
        assertThat(timing.besidePeers(SHORT)).extracting(Timing::name).containsExactly("Ulpforge", "lanewise(HYPOT)",
                "(float) Math.hypot", "copy");
    }
}

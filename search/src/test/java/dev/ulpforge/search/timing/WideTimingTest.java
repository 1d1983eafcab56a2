package dev.ulpforge.search.timing;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;

import dev.ulpforge.model.lock.LockStore;
import dev.ulpforge.model.spec.KernelSpec;

import static org.assertj.core.api.Assertions.assertThat;

class WideTimingTest {
    @Test
    void theKernelItsPeersAndACopyAreTimed() {
        LockStore store = new LockStore(Path.of("..", "kernels", "ulpforge"));
        WideTiming timing = new WideTiming(
                LockStore.read(store.path(KernelSpec.of("exp", "", "binary64: 1.0"))));
        assertThat(timing.inputs()).startsWith("4,096 doubles in [");
        assertThat(timing.besidePeers(PairTimingTest.SHORT)).extracting(Timing::name).containsExactly("Ulpforge",
                "lanewise, of doubles", "exp(x), by Math", "copy");
    }
}

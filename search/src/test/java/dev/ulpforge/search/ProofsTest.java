package dev.ulpforge.search;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ProofsTest {

    @Test
    void aProofRunsUntilItsResultIsThere() {
        Proofs proofs = new Proofs();
        assertThat(proofs.longest()).isZero();
        assertThat(proofs.during(proofs::areRunning)).isTrue();
        assertThat(proofs.areRunning()).isFalse();
        Duration first = proofs.longest();
        assertThat(first).isPositive();
        proofs.during(() -> "at once");
        assertThat(proofs.longest()).isGreaterThanOrEqualTo(first);
    }

    @Test
    void theLastMissIsRemembered() {
        Proofs proofs = new Proofs();
        assertThat(proofs.missed()).isEmpty();
        proofs.missed("a demand");
        assertThat(proofs.missed()).contains("a demand");
    }
}

package dev.ulpforge.verify.sweep.digest;

import org.junit.jupiter.api.Test;

import dev.ulpforge.model.progress.Progress;
import dev.ulpforge.model.task.LocalExecutor;

import static org.assertj.core.api.Assertions.assertThat;

/** The digest of all inputs; what depends on the width of vectors is {@link DigestTest}'s. */
class WholeDigestTest {
    /** That of the identity must be the same for ever, everywhere. */
    @Test
    void digestOfTheIdentity() {
        Digest digest = Digest.of((src, dst) -> System.arraycopy(src, 0, dst, 0, src.length),
                new LocalExecutor(2), Progress.SILENT);
        assertThat(digest.hex()).isEqualTo("5cec91f1cae3cdef");
    }
}

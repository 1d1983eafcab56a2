package dev.ulpforge.processor;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SearchTurnTest {
    private static final int SOON_MS = 500;

    @Test
    void isOneAtATime() throws Exception {
        CompletableFuture<Boolean> second;
        try (SearchTurn _ = SearchTurn.take()) {
            second = CompletableFuture.supplyAsync(SearchTurnTest::taken);
            assertThatThrownBy(() -> second.get(SOON_MS, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
        }
        assertThat(second.get(1, TimeUnit.MINUTES)).isTrue();
    }

    private static boolean taken() {
        try (SearchTurn _ = SearchTurn.take()) {
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}

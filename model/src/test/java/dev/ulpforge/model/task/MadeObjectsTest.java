package dev.ulpforge.model.task;

import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class MadeObjectsTest {
    private static final AtomicInteger MADE = new AtomicInteger();

    private record Text(String of) implements Recipe<StringBuilder> {
        @Override
        public StringBuilder make() {
            MADE.incrementAndGet();
            return new StringBuilder(of);
        }
    }

    private record Refused(int tries) implements Recipe<Object> {
        @Override
        public Object make() {
            throw new ArithmeticException("try " + MADE.incrementAndGet());
        }
    }

    @Test
    void equalRecipesAreMadeOnce() {
        int before = MADE.get();
        StringBuilder made = MadeObjects.of(new Text("once"));
        assertThat(made).hasToString("once").isSameAs(MadeObjects.of(new Text("once")));
        assertThat(MADE.get() - before).isEqualTo(1);
        assertThat(MadeObjects.of(new Text("twice"))).hasToString("twice");
    }

    @Test
    void whatIsThereIsNotMade() {
        StringBuilder here = new StringBuilder("here");
        MadeObjects.keep(new Text("there"), here);
        assertThat(MadeObjects.of(new Text("there"))).isSameAs(here);
    }

    @Test
    void theLatestFewAreKept() {
        StringBuilder first = MadeObjects.of(new Text("0"));
        for (int i = 1; i < 100; i++) {
            MadeObjects.of(new Text(String.valueOf(i)));
        }
        assertThat(MadeObjects.of(new Text("0"))).isNotSameAs(first);
    }

    @Test
    void whatCannotBeMadeIsTriedAgain() {
        int before = MADE.get();
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> MadeObjects.of(new Refused(2))).isInstanceOf(ArithmeticException.class);
        }
        assertThat(MADE.get() - before).isEqualTo(2);
    }
}

package dev.ulpforge.runtime;

import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.UndeclaredThrowableException;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class AnnotatedBodyTest {
    private static AnnotatedBody of(Class<?> owner, String method) {
        return AnnotatedBody.of(MethodHandles.lookup(), owner.getName(), method);
    }

    @Test
    void isThatOfAMethodWhoeverMayCallIt() {
        assertThat(of(Functions.class, "twice").at(3)).isEqualTo(6);
    }

    @Test
    void isTheOneThatWeavingKept() {
        assertThat(of(Functions.class, "woven").at(3)).isEqualTo(4);
    }

    @Test
    void throwsWhatTheMethodThrows() {
        AnnotatedBody body = of(Functions.class, "root");
        assertThatThrownBy(() -> body.at(-1)).isInstanceOf(ArithmeticException.class).hasMessage("-1.0");
        assertThatThrownBy(() -> body.at(Float.NaN)).isInstanceOf(UndeclaredThrowableException.class)
                .hasCauseInstanceOf(IOException.class);
    }

    @Test
    void isNowhereElse() {
        assertThatThrownBy(() -> of(Functions.class, "missing")).isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Functions.missing");
    }

    private static final class Functions {
        private Functions() {}

        @SuppressWarnings("unused")
        private static float twice(float x) {
            return 2 * x;
        }

        @SuppressWarnings("unused")
        private static float woven(float x) {
            throw new AssertionError(x);
        }

        @SuppressWarnings("unused")
        private static float woven$ulpforge(float x) {
            return x + 1;
        }

        @SuppressWarnings("unused")
        private static float root(float x) throws IOException {
            if (Float.isNaN(x)) {
                throw new IOException();
            }
            if (x < 0) {
                throw new ArithmeticException(Float.toString(x));
            }
            return (float) Math.sqrt(x);
        }
    }
}

package dev.ulpforge.runtime;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SpanTest {
    private final float[] a = new float[10];
    private final float[] b = new float[10];

    @Test
    void wholeArraysHaveOneLength() {
        assertThatCode(() -> Span.check(a, b)).doesNotThrowAnyException();
        assertThatCode(() -> Span.check(a, a)).doesNotThrowAnyException();
        assertThatIllegalArgumentException().isThrownBy(() -> Span.check(a, new float[9]))
                .withMessageContainingAll("10", "9");
    }

    @ParameterizedTest
    @CsvSource({ "0, 0, 10", "10, 10, 0", "3, 0, 7", "0, 3, 7", "0, 0, 0" })
    void aStretchLiesWithinItsArray(int srcOffset, int dstOffset, int length) {
        assertThatCode(() -> Span.check(a, srcOffset, b, dstOffset, length)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({ "-1, 0, 1", "0, -1, 1", "0, 0, -1", "0, 0, 11", "10, 0, 1", "0, 10, 1", "11, 0, 0", "3, 0, 8",
            "2147483647, 0, 2147483647", "0, 2147483647, 2147483647", "1, 0, 2147483647", "0, 0, 2147483647",
            "-2147483648, 0, 0", "0, -2147483648, 1", "0, 0, -2147483648" })
    void aStretchBeyondItsArrayIsRefused(int srcOffset, int dstOffset, int length) {
        assertThatThrownBy(() -> Span.check(a, srcOffset, b, dstOffset, length))
                .isInstanceOf(IndexOutOfBoundsException.class);
    }

    @ParameterizedTest
    @CsvSource({ "0, 0, 10, true", "4, 4, 3, true", "0, 5, 5, true", "5, 0, 5, true", "0, 1, 1, true", "0, 1, 0, true",
            "0, 1, 2, false", "1, 0, 2, false", "0, 5, 5, true", "4, 0, 5, false", "0, 9, 1, true" })
    void stretchesOfOneArrayAreTheSameOrApart(int srcOffset, int dstOffset, int length, boolean allowed) {
        assertThatCode(() -> Span.check(a, srcOffset, b, dstOffset, length)).doesNotThrowAnyException();
        if (allowed) {
            assertThatCode(() -> Span.check(a, srcOffset, a, dstOffset, length)).doesNotThrowAnyException();
        } else {
            assertThatIllegalArgumentException().isThrownBy(() -> Span.check(a, srcOffset, a, dstOffset, length));
        }
    }

    @Test
    void shortsAreCheckedLikeFloats() {
        short[] shorts = new short[10];
        assertThatCode(() -> Span.check(shorts, shorts)).doesNotThrowAnyException();
        assertThatCode(() -> Span.check(shorts, 0, shorts, 5, 5)).doesNotThrowAnyException();
        assertThatIllegalArgumentException().isThrownBy(() -> Span.check(shorts, new short[9]));
        assertThatIllegalArgumentException().isThrownBy(() -> Span.check(shorts, 0, shorts, 1, 2));
        assertThatThrownBy(() -> Span.check(shorts, 3, new short[10], 0, 8))
                .isInstanceOf(IndexOutOfBoundsException.class);
        assertThat(Span.checkNarrow(MemorySegment.ofArray(shorts), MemorySegment.ofArray(shorts))).isEqualTo(10);
        assertThatIllegalArgumentException().isThrownBy(() -> Span
                .checkNarrow(MemorySegment.ofArray(new byte[3]), MemorySegment.ofArray(new byte[3])))
                .withMessageContaining("multiple of 2");
    }

    @Test
    void segmentsHaveOneSizeInFloats() {
        assertThat(Span.check(MemorySegment.ofArray(a), MemorySegment.ofArray(b))).isEqualTo(10);
        assertThat(Span.check(MemorySegment.NULL, MemorySegment.NULL)).isZero();
        assertThatIllegalArgumentException().isThrownBy(
                () -> Span.check(MemorySegment.ofArray(a), MemorySegment.ofArray(new float[9])));
        assertThatIllegalArgumentException().isThrownBy(
                () -> Span.check(MemorySegment.ofArray(new byte[6]), MemorySegment.ofArray(new byte[6])));
    }

    /** Vector and scalar stores throw exceptions of their own. */
    @Test
    void aReadOnlyDestinationIsRefused() {
        MemorySegment memory = MemorySegment.ofArray(a);
        for (MemorySegment dst : new MemorySegment[]{ memory.asReadOnly(), MemorySegment.ofArray(b).asReadOnly(),
                MemorySegment.ofBuffer(ByteBuffer.allocate(40).asReadOnlyBuffer()) }) {
            assertThatIllegalArgumentException().isThrownBy(() -> Span.check(memory, dst))
                    .withMessage("dst is read-only");
        }
        assertThat(Span.check(memory.asReadOnly(), MemorySegment.ofArray(b))).isEqualTo(10);
    }

    @ParameterizedTest
    @CsvSource({ "0, 0, 16, true", "0, 16, 16, true", "16, 0, 16, true", "0, 4, 16, false", "1, 0, 16, false",
            "15, 0, 16, false", "3, 3, 16, true" })
    void segmentsAreTheSameOrApart(long src, long dst, long size, boolean allowed) {
        try (Arena arena = Arena.ofConfined()) {
            for (MemorySegment memory : new MemorySegment[]{ arena.allocate(40), MemorySegment.ofArray(a) }) {
                MemorySegment from = memory.asSlice(src, size);
                MemorySegment to = memory.asSlice(dst, size);
                if (allowed) {
                    assertThat(Span.check(from, to)).isEqualTo(size / 4);
                } else {
                    assertThatIllegalArgumentException().isThrownBy(() -> Span.check(from, to));
                }
            }
        }
    }
}

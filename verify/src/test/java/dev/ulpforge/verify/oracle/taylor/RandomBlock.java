package dev.ulpforge.verify.oracle.taylor;

import java.util.SplittableRandom;
import java.util.stream.IntStream;

import dev.ulpforge.verify.oracle.exact.ExactFunction;
import dev.ulpforge.verify.oracle.piece.Piece;
import dev.ulpforge.verify.oracle.piece.PieceCheck;
import dev.ulpforge.verify.real.Ball;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Neighbouring floats of one sign.
 *
 * @param first the first bit pattern
 * @param last the last one, inclusive
 */
record RandomBlock(int first, int last) {
    private static final int INPUTS = 6;
    private static final int BITS = 400;
    private static final int LAST_FLOAT = 0x7f7f_ffff;

    /** {@return a block of more than {@code 2^widthBits} floats that begins in a binade} */
    static RandomBlock of(int exponent, int significand, int widthBits, boolean isNegative) {
        int magnitude = exponent + Float.MAX_EXPONENT << 23 | significand;
        int sign = isNegative ? Integer.MIN_VALUE : 0;
        return new RandomBlock(sign | magnitude, sign | Math.min(magnitude + (1 << widthBits), LAST_FLOAT));
    }

    /** {@return what lies between its ends} */
    Ball hull() {
        return Ball.hull(Ball.of(Float.intBitsToFloat(first)), Ball.of(Float.intBitsToFloat(last)), 64);
    }

    /** Fails unless a piece of this block is true at its ends and at floats between. */
    void assertTrue(Piece piece, ExactFunction exact, long seed) {
        assertThat(piece.first()).isEqualTo(first);
        assertThat(piece.last()).isEqualTo(last);
        SplittableRandom random = new SplittableRandom(seed);
        IntStream.concat(IntStream.of(first, last), random.ints(INPUTS - 2, first, last)).forEach(bits -> {
            float x = Float.intBitsToFloat(bits);
            assertThat(PieceCheck.fault(piece, x, exact.value(x, BITS))).as("%s", exact.fn()).isEmpty();
        });
    }
}

package dev.ulpforge.verify.wide;

import java.util.Locale;
import java.util.function.IntToLongFunction;

/** The sum that digests of results at numbered inputs are: of {@code m(b + m(i))}, as {@link WideDigest} defines it. */
final class MixedResults {
    /** The number of inputs. */
    static final int INPUTS = 1 << 22;
    /** How many are computed together. */
    static final int BLOCK = 1 << 12;

    private MixedResults() {}

    /** A kernel's results at numbered inputs. */
    @FunctionalInterface
    interface Block {
        /**
         * Computes {@value #BLOCK} results.
         *
         * @param first the number of the first input
         * @return the bits of each result, by its place
         */
        IntToLongFunction from(int first);
    }

    /** {@return the digest: 16 hexadecimal digits} */
    static String digest(Block block) {
        long sum = 0;
        for (int first = 0; first < INPUTS; first += BLOCK) {
            IntToLongFunction bits = block.from(first);
            for (int i = 0; i < BLOCK; i++) {
                sum += mixed(bits.applyAsLong(i) + mixed(first + i));
            }
        }
        return String.format(Locale.ROOT, "%016x", sum);
    }

    /** {@return the finalizer of SplitMix64} */
    static long mixed(long value) {
        long z = (value ^ value >>> 30) * 0xbf58_476d_1ce4_e5b9L;
        z = (z ^ z >>> 27) * 0x94d0_49bb_1331_11ebL;
        return z ^ z >>> 31;
    }
}

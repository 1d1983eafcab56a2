package dev.ulpforge.verify.sweep.digest;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

import dev.ulpforge.model.lock.Witness;
import dev.ulpforge.verify.sweep.FaultyKernel;
import dev.ulpforge.verify.sweep.run.Blocks;

import static org.assertj.core.api.Assertions.assertThat;

class DigestTest {

    /** The definition, word for word. */
    private static long sums(float[] y, int first) {
        int us = 0;
        int ws = 0;
        for (int k = 0; k < y.length; k++) {
            int i = first + k;
            int b = y[k] != y[k] ? 0x7fc00000 : Float.floatToRawIntBits(y[k]);
            int u = b + i * 0x9e3779b9;
            u = (u ^ u >>> 16) * 0x85ebca6b;
            u = (u ^ u >>> 13) * 0xc2b2ae35;
            u = u ^ u >>> 16;
            int w = (u ^ i) * 0x27d4eb2f;
            us += u;
            ws += w ^ w >>> 15;
        }
        return (long) us << 32 | ws & 0xffffffffL;
    }

    private static float[] randomFloats(long seed) {
        Random random = new Random(seed);
        float[] y = new float[Blocks.BLOCK];
        for (int i = 0; i < y.length; i++) {
            y[i] = Float.intBitsToFloat(random.nextInt(8) == 0 ? random.nextInt() | 0x7f80_0000 : random.nextInt());
        }
        return y;
    }

    @Property(tries = 50, seed = "1")
    void vectorsFollowTheDefinition(@ForAll long seed, @ForAll int block) {
        int first = block & -Blocks.BLOCK;
        assertThat(DigestPass.sums(randomFloats(seed), first)).isEqualTo(sums(randomFloats(seed), first));
    }

    @Property(tries = 200, seed = "1")
    void everyChangedBitIsSeen(@ForAll long seed, @ForAll @IntRange(max = 2047) int place,
            @ForAll @IntRange(max = 31) int bit) {
        float[] y = randomFloats(seed);
        y[place] = 1.5f;
        long before = DigestPass.sums(y, 0);
        y[place] = Float.intBitsToFloat(Float.floatToRawIntBits(1.5f) ^ 1 << bit);
        assertThat(DigestPass.sums(y, 0) >>> 32).isNotEqualTo(before >>> 32);
    }

    @Test
    void resultsCannotBeExchanged() {
        float[] y = randomFloats(1);
        long before = DigestPass.sums(y, 0);
        float kept = y[7];
        y[7] = y[8];
        y[8] = kept;
        assertThat(DigestPass.sums(y, 0)).isNotEqualTo(before);
    }

    @Test
    void payloadsOfNaNDoNotCount() {
        float[] y = randomFloats(2);
        y[3] = Float.intBitsToFloat(0xffc1_2345);
        long before = DigestPass.sums(y, 0);
        y[3] = Float.NaN;
        assertThat(DigestPass.sums(y, 0)).isEqualTo(before);
    }

    @Test
    void segmentsAreOrdered() {
        List<Long> sums = new ArrayList<>(Collections.nCopies(256, 5L));
        sums.set(17, 0x1234_5678_9abc_def0L);
        Digest digest = new Digest(sums);
        assertThat(digest.hex()).isEqualTo("ae4571c87e245c0c");
        assertThat(digest.segments().get(17)).isEqualTo(0x1234_5678);
        Collections.swap(sums, 17, 18);
        Digest other = new Digest(sums);
        assertThat(other.hex()).isNotEqualTo(digest.hex());
        assertThat(digest.differing(other.segments())).containsExactly(17, 18);
    }

    @Test
    void differenceIsShownExactly() {
        int input = 0x3f91_2345;
        FaultyKernel faulty = new FaultyKernel((src, dst) -> System.arraycopy(src, 0, dst, 0, src.length), input, 2);
        List<Witness> found = SegmentDifference.in(0x3f, faulty, faulty.right(), 10);
        float x = Float.intBitsToFloat(input);
        assertThat(found).containsExactly(new Witness(x, 2, x));
        assertThat(SegmentDifference.in(0x40, faulty, faulty.right(), 10)).isEmpty();
    }
}

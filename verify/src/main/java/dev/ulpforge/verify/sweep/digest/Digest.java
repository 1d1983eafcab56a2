package dev.ulpforge.verify.sweep.digest;

import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import dev.ulpforge.codegen.compile.BulkKernel;
import dev.ulpforge.model.format.Format;
import dev.ulpforge.model.progress.Progress;
import dev.ulpforge.model.task.Common;
import dev.ulpforge.model.task.IndependentTask;
import dev.ulpforge.model.task.TaskExecutor;
import dev.ulpforge.verify.sweep.run.Blocks;
import dev.ulpforge.verify.sweep.run.SweepSpeed;

/**
 * A digest of a kernel's results for all 2^32 inputs. Its definition never changes:
 *
 * <p>For the input with bit pattern {@code i} and the result with bit pattern {@code b} (7fc00000 for every NaN), in
 * 32-bit arithmetic without sign,
 * <pre>
 *   u = b + i * 9e3779b9
 *   u = (u ^ (u >>> 16)) * 85ebca6b
 *   u = (u ^ (u >>> 13)) * c2b2ae35
 *   u =  u ^ (u >>> 16)
 *   w = (u ^ i) * 27d4eb2f
 *   w =  w ^ (w >>> 15)
 * </pre>
 * and segment {@code k} (0 to 255), of the inputs whose patterns start with the byte {@code k}, is the sum of its
 * {@code u}, times 2^32, plus the sum of its {@code w}, both sums modulo 2^32. The digest is {@code h} after
 * {@code h = rotl((h ^ segment[k]) * 9e3779b97f4a7c15, 29)} for {@code k} from 0 to 255, in 64-bit arithmetic, from
 * {@code h = 6a09e667f3bcc908} on.
 *
 * <p>Each step is a bijection, so a digest tells any two sets of results apart that differ for one input; otherwise it
 * misses a difference with a chance of about 2^-64. The mixing of {@code u} is the finalizer of MurmurHash3 (Austin
 * Appleby, public domain). The sums have no order, so the digest depends neither on the number of threads nor on the
 * width of vectors; each addend knows its input, so results cannot be exchanged unnoticed.
 *
 * @param sums the 256 segments
 */
public record Digest(List<Long> sums) {

    static final int NAN = (int) Format.BINARY32.nan();
    static final int K0 = 0x9e37_79b9;
    static final int K1 = 0x85eb_ca6b;
    static final int K2 = 0xc2b2_ae35;
    static final int K3 = 0x27d4_eb2f;
    private static final int SEGMENTS = 256;
    private static final int SEGMENT_CHUNKS = Blocks.CHUNKS / SEGMENTS;

    public Digest {
        sums = List.copyOf(sums);
        if (sums.size() != SEGMENTS) {
            throw new IllegalArgumentException("a digest has 256 segments, not " + sums.size());
        }
    }

    /**
     * {@return the digest of the kernel's results} Takes a second or two.
     *
     * @throws java.util.concurrent.CancellationException if {@code progress} or an interrupt asks for it
     */
    public static Digest of(BulkKernel kernel, TaskExecutor executor, Progress progress) {
        List<Segments> tasks = IntStream.iterate(0, first -> first < SEGMENTS, first -> first + Segments.EACH)
                .mapToObj(Segments::new).toList();
        return new Digest(executor.all(new Common<>(kernel, kernel.recipe()), tasks,
                SweepSpeed.of(progress, Blocks.CHUNKS * (double) Blocks.CHUNK)).stream().flatMap(List::stream)
                .toList());
    }

    /** The sums of some segments. */
    private record Segments(int first) implements IndependentTask<BulkKernel, List<Long>> {
        private static final int EACH = 4;

        @Override
        public List<Long> run(BulkKernel kernel, BooleanSupplier ended) {
            float[] x = new float[Blocks.BLOCK];
            float[] y = new float[Blocks.BLOCK];
            return IntStream.range(first, first + EACH).takeWhile(_ -> !ended.getAsBoolean())
                    .mapToObj(segment -> IntStream.range(segment * SEGMENT_CHUNKS, (segment + 1) * SEGMENT_CHUNKS)
                            .mapToLong(chunk -> chunk(kernel, chunk, x, y)).reduce(0, Digest::plus))
                    .toList();
        }
    }

    /** {@return the digest as 16 hexadecimal digits} */
    public String hex() {
        long h = 0x6a09_e667_f3bc_c908L;
        for (long sum : sums) {
            h = Long.rotateLeft((h ^ sum) * 0x9e37_79b9_7f4a_7c15L, 29);
        }
        return String.format(Locale.ROOT, "%016x", h);
    }

    /** {@return the sums of u alone, one for each segment: half of the digest's bits, enough to find a difference} */
    public List<Integer> segments() {
        return sums.stream().map(s -> (int) (s >>> 32)).toList();
    }

    /** {@return the segments, from 0 to 255, in which results differ from those that have given these segments} */
    public List<Integer> differing(List<Integer> others) {
        List<Integer> own = segments();
        return IntStream.range(0, 256).filter(k -> !own.get(k).equals(others.get(k))).boxed().toList();
    }

    /** {@return the digest of the sums of all chunks, by their numbers} */
    public static Digest ofChunks(long[] chunks) {
        return new Digest(LongStream.range(0, 256).mapToObj(k -> segment(chunks, (int) k)).toList());
    }

    static long joined(int u, int w) {
        return (long) u << 32 | w & 0xffff_ffffL;
    }

    /** {@return the sum of two pairs of sums} */
    public static long plus(long a, long b) {
        return joined((int) (a >>> 32) + (int) (b >>> 32), (int) a + (int) b);
    }

    private static long segment(long[] chunks, int k) {
        long sum = 0;
        for (int c = k * SEGMENT_CHUNKS; c < (k + 1) * SEGMENT_CHUNKS; c++) {
            sum = plus(sum, chunks[c]);
        }
        return sum;
    }

    private static long chunk(BulkKernel kernel, int chunk, float[] x, float[] y) {
        long sum = 0;
        for (int first = chunk << 16, b = 0; b < Blocks.CHUNK; b += Blocks.BLOCK) {
            Blocks.fill(x, first + b);
            kernel.apply(x, y);
            sum = plus(sum, DigestPass.sums(y, first + b));
        }
        return sum;
    }
}

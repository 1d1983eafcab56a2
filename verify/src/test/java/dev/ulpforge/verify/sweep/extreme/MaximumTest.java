package dev.ulpforge.verify.sweep.extreme;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

import dev.ulpforge.codegen.compile.BulkKernel;
import dev.ulpforge.model.lock.Witness;
import dev.ulpforge.model.progress.Progress;
import dev.ulpforge.model.spec.Expression;
import dev.ulpforge.verify.function.Value;
import dev.ulpforge.verify.oracle.Oracle;
import dev.ulpforge.verify.oracle.piece.Piece;
import dev.ulpforge.verify.real.Ball;
import dev.ulpforge.verify.sweep.run.Blocks;
import dev.ulpforge.verify.sweep.run.PieceIndex;
import dev.ulpforge.verify.sweep.run.ProgressTicker;

import static org.assertj.core.api.Assertions.assertThat;

/** Against all errors of {@code x / 3}, which are multiples of 1/3 ULP, so that many are equal. */
class MaximumTest {
    /** Three chunks, of both signs. */
    private static final List<Stretch> DOMAIN = List.of(new Stretch(0x3f80_4000, 0x3f81_8000),
            new Stretch(0xbf80_0000, 0xbf80_1234));

    private record Stretch(int first, int last) {
        IntStream floats() {
            return IntStream.rangeClosed(first, last);
        }
    }

    /** With bounds as wide as those of an oracle. */
    private record Thirds() implements Oracle {
        @Override
        public Expression fn() {
            return Expression.parse("x / 3");
        }

        @Override
        public List<Piece> pieces() {
            return DOMAIN.stream().<Piece>map(s -> new Piece.Polynomial(s.first(), s.last(), 0,
                    new double[]{ 0, 1 / 3.0 }, 0x1p-50)).toList();
        }

        @Override
        public Value value(float x, int bits) {
            return new Value.Enclosed(Ball.of(x).divide(3, bits + 2));
        }
    }

    /** Results of x / 3, but for some that are moved by a few floats. */
    private record Moved(Map<Integer, Integer> steps) implements BulkKernel {
        static Moved some(Random random, int most) {
            Map<Integer, Integer> steps = new HashMap<>();
            for (int i = 0; i < 40; i++) {
                Stretch s = DOMAIN.get(random.nextInt(DOMAIN.size()));
                steps.put(s.first() + random.nextInt(s.last() - s.first() + 1), random.nextInt(-most, most + 1));
            }
            return new Moved(steps);
        }

        float at(int bits) {
            float third = (float) (Float.intBitsToFloat(bits) / 3.0);
            return Float.intBitsToFloat(Float.floatToRawIntBits(third) + steps.getOrDefault(bits, 0));
        }

        @Override
        public void apply(float[] src, float[] dst) {
            for (int i = 0; i < src.length; i++) {
                dst[i] = at(Float.floatToRawIntBits(src[i]));
            }
        }

        /** {@return three times the error of a result, in ULP of the value, exactly} */
        double thirds(int bits) {
            double x = Float.intBitsToFloat(bits);
            return Math.abs(3.0 * at(bits) - x) / Math.ulp((float) (x / 3.0));
        }
    }

    @Property(tries = 6, edgeCases = EdgeCasesMode.NONE, seed = "1")
    void isThatOfAllInputsAndItsWitnessTheFirst(@ForAll long seed, @ForAll @IntRange(min = 1, max = 4) int most,
            @ForAll @IntRange(min = 1, max = 19) int quarters) {
        Random random = new Random(seed);
        Moved kernel = Moved.some(random, most);
        int[] floats = DOMAIN.stream().flatMapToInt(Stretch::floats).toArray();
        double largest = IntStream.of(floats).mapToDouble(kernel::thirds).max().orElseThrow();
        int witness = IntStream.of(floats).filter(bits -> kernel.thirds(bits) == largest).boxed()
                .min(Integer::compareUnsigned).orElseThrow();
        Maximum maximum = new Maximum(kernel, new Thirds(), new PieceIndex(new Thirds().pieces()), quarters / 4.0,
                new ProgressTicker(Progress.SILENT, floats.length));
        maximum.search(highest(random, kernel));
        assertThat(maximum.maxUlp()).isEqualTo(tenThousandths(largest));
        assertThat(maximum.exceeds()).isEqualTo(4 * largest > 3 * quarters);
        assertThat(maximum.witness()).isEqualTo(witness(kernel, witness));
        maximum.noneAbove(1 / 3.0);
        assertThat(maximum.exceeds()).isFalse();
    }

    /** {@return bounds of the errors in each chunk, some far above them} */
    private static double[] highest(Random random, Moved kernel) {
        double[] highest = new double[Blocks.CHUNKS];
        DOMAIN.stream().flatMapToInt(Stretch::floats).forEach(
                bits -> highest[bits >>> 16] = Math.max(highest[bits >>> 16], kernel.thirds(bits) / 3 * (1 + 0x1p-40)));
        Stream.of(0x3f80, 0x3f81, 0xbf80).forEach(chunk -> highest[chunk] += random.nextInt(3));
        return highest;
    }

    private static BigDecimal tenThousandths(double thirds) {
        return new BigDecimal(thirds).divide(BigDecimal.valueOf(3), 4, java.math.RoundingMode.CEILING);
    }

    private static Witness witness(Moved kernel, int bits) {
        float x = Float.intBitsToFloat(bits);
        return new Witness(x, kernel.at(bits), x / 3.0);
    }
}

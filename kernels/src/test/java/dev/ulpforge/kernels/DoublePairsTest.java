package dev.ulpforge.kernels;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jdk.incubator.vector.DoubleVector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** All forms of the functions of two arguments of {@link DoubleMath}. */
class DoublePairsTest {
    /** {@code Math} is up to 2 ULP off, ours one; it has NaN for two powers of ±1 that are 1 by C99. */
    private static final double OFF = 3;
    private static final int[] LENGTHS = { 0, 1, 3, 8, 13, 2051 };
    private static final Class<?> ONE = double.class;
    private static final Class<?> MANY = double[].class;
    private static final double[] SPECIAL = { 0, -0.0, 1, -1, Double.NaN, Double.POSITIVE_INFINITY,
            Double.NEGATIVE_INFINITY, 3, 0.5, Double.MIN_VALUE, Double.MAX_VALUE };

    static List<String> all() {
        return Stream.of(DoubleMath.class.getMethods())
                .filter(method -> Arrays.equals(method.getParameterTypes(), new Class<?>[]{ ONE, ONE }))
                .map(Method::getName).sorted().toList();
    }

    private static MethodHandle form(Class<?> owner, String name, Class<?> result, Class<?>... parameters)
            throws ReflectiveOperationException {
        return MethodHandles.lookup().findStatic(owner, name, MethodType.methodType(result, parameters));
    }

    private static double[] arguments(int length, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        return IntStream.range(0, length).mapToDouble(i -> switch (i % 3) {
            case 0 -> SPECIAL[random.nextInt(SPECIAL.length)];
            case 1 -> Double.longBitsToDouble(random.nextLong());
            default -> random.nextDouble(-8, 8);
        }).toArray();
    }

    private static double[] results(String name, double[] x, double[] y) throws Throwable {
        MethodHandle scalar = form(DoubleMath.class, name, ONE, ONE, ONE);
        double[] z = new double[x.length];
        for (int i = 0; i < z.length; i++) {
            z[i] = (double) scalar.invoke(x[i], y[i]);
        }
        return z;
    }

    @Test
    void namesAreThoseOfTheFunctions() {
        assertThat(all()).containsExactly("atan2", "hypot", "pow");
    }

    @ParameterizedTest
    @MethodSource("all")
    void isNearMath(String name) throws Throwable {
        MethodHandle math = form(Math.class, name, ONE, ONE, ONE);
        double[] x = arguments(3000, 1);
        double[] y = arguments(3000, 2);
        double[] z = results(name, x, y);
        for (int i = 0; i < z.length; i++) {
            boolean isOne = name.equals("pow") && (x[i] == 1 || Math.abs(x[i]) == 1 && Double.isInfinite(y[i]));
            double want = isOne ? 1 : (double) math.invoke(x[i], y[i]);
            assertThat(Math.abs(z[i] - want) <= OFF * Math.ulp(want) || Double.compare(z[i], want) == 0)
                    .as("x=%a y=%a got %a want %a", x[i], y[i], z[i], want).isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void everyFormReturnsTheSameBits(String name) throws Throwable {
        MethodHandle ranges = form(DoubleMath.class, name, void.class, MANY, int.class, MANY, int.class, MANY,
                int.class, int.class);
        for (int length : LENGTHS) {
            double[] x = arguments(length, 3);
            double[] y = arguments(length, 4);
            double[] want = results(name, x, y);
            double[] dst = new double[length + 5];
            ranges.invoke(x, 0, y, 0, dst, 3, length);
            assertThat(Arrays.copyOfRange(dst, 3, 3 + length)).isEqualTo(want);
            assertThat(ofSegments(name, x, y)).isEqualTo(want);
            form(DoubleMath.class, name, void.class, MANY, MANY, MANY).invoke(x, y, x);
            assertThat(x).isEqualTo(want);
        }
    }

    private static double[] ofSegments(String name, double[] first, double[] second) throws Throwable {
        MethodHandle segments = form(DoubleMath.class, name, void.class, MemorySegment.class, MemorySegment.class,
                MemorySegment.class);
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment x = arena.allocateFrom(ValueLayout.JAVA_DOUBLE, first);
            MemorySegment y = arena.allocateFrom(ValueLayout.JAVA_DOUBLE, second);
            segments.invoke(x, y, y);
            return y.toArray(ValueLayout.JAVA_DOUBLE);
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void anArgumentOfAllReturnsTheSameBits(String name) throws Throwable {
        double[] x = arguments(700, 5);
        double[] threes = new double[x.length];
        Arrays.fill(threes, 3);
        double[] z = new double[x.length];
        form(DoubleMath.class, name, void.class, MANY, ONE, MANY).invoke(x, 3.0, z);
        assertThat(z).isEqualTo(results(name, x, threes));
        form(DoubleMath.class, name, void.class, ONE, MANY, MANY).invoke(3.0, x, z);
        assertThat(z).isEqualTo(results(name, threes, x));
    }

    @ParameterizedTest
    @MethodSource("all")
    void vectorsReturnTheSameBits(String name) throws Throwable {
        MethodHandle vectors = form(DoubleMath.Vectors.class, name, DoubleVector.class, DoubleVector.class,
                DoubleVector.class);
        double[] x = arguments(64, 6);
        double[] y = arguments(64, 7);
        for (var species : List.of(DoubleVector.SPECIES_PREFERRED, DoubleVector.SPECIES_64)) {
            double[] z = new double[x.length];
            for (int i = 0; i < z.length; i += species.length()) {
                ((DoubleVector) vectors.invoke(DoubleVector.fromArray(species, x, i),
                        DoubleVector.fromArray(species, y, i))).intoArray(z, i);
            }
            assertThat(z).isEqualTo(results(name, x, y));
        }
    }
}

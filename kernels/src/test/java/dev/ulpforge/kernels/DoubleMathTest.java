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
import java.util.stream.Stream;

import jdk.incubator.vector.DoubleVector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** All forms of all functions of {@link DoubleMath}. */
class DoubleMathTest {
    /** The references are up to 4 ULP off, ours one. */
    private static final double OFF = 5;
    private static final int[] LENGTHS = { 0, 1, 3, 8, 13, 2051 };
    private static final double[] SPECIAL = { 0, -0.0, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY,
            1, -1, Double.MIN_VALUE, Double.MAX_VALUE, -745.13, 709.78, -1074.5, 1024, 308.25, -323.3 };

    static List<String> all() {
        return Stream.of(DoubleMath.class.getMethods())
                .filter(method -> Arrays.equals(method.getParameterTypes(), new Class<?>[]{ double.class }))
                .map(Method::getName).sorted().toList();
    }

    private static MethodHandle form(Class<?> owner, String name, Class<?> result, Class<?>... parameters)
            throws ReflectiveOperationException {
        return MethodHandles.lookup().findStatic(owner, name, MethodType.methodType(result, parameters));
    }

    /** Special values, any doubles, and typical ones. */
    private static double[] inputs(int length) {
        SplittableRandom random = new SplittableRandom(length);
        double[] x = new double[length];
        for (int i = 0; i < length; i++) {
            x[i] = i < SPECIAL.length ? SPECIAL[i] : switch (i % 4) {
                case 0 -> Double.longBitsToDouble(random.nextLong());
                case 1 -> random.nextDouble(-1, 1);
                default -> random.nextDouble(-20, 100);
            };
        }
        return x;
    }

    @Test
    void namesAreThoseOfTheFunctions() {
        assertThat(all()).containsExactly("acos", "acosh", "asin", "asinh", "atan", "atanh", "cbrt", "cos", "cosh",
                "cospi", "erf", "erfc", "exp", "exp10", "exp2", "expm1", "log", "log10", "log1p", "log2", "normcdf",
                "rsqrt", "sigmoid", "sin", "sinh", "sinpi", "softplus", "tanh");
    }

    @ParameterizedTest
    @MethodSource("all")
    void isNearTheReference(String name) throws Throwable {
        MethodHandle scalar = form(DoubleMath.class, name, double.class, double.class);
        MethodHandle reference = form(OneUlpOfDoubles.class, name, double.class, double.class);
        for (double x : inputs(3000)) {
            double got = (double) scalar.invoke(x);
            double want = (double) reference.invoke(x);
            boolean isNear = Math.abs(got - want) <= OFF * Math.ulp(want);
            assertThat(isNear || Double.compare(got, want) == 0).as("x=%a got %a want %a", x, got, want).isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void everyFormReturnsTheSameBits(String name) throws Throwable {
        MethodHandle scalar = form(DoubleMath.class, name, double.class, double.class);
        MethodHandle ranges = form(DoubleMath.class, name, void.class, double[].class, int.class, double[].class,
                int.class, int.class);
        MethodHandle segments = form(DoubleMath.class, name, void.class, MemorySegment.class, MemorySegment.class);
        for (int length : LENGTHS) {
            double[] src = inputs(length);
            double[] want = new double[length];
            for (int i = 0; i < length; i++) {
                want[i] = (double) scalar.invoke(src[i]);
            }
            double[] dst = new double[length + 5];
            ranges.invoke(src, 0, dst, 3, length);
            assertThat(Arrays.copyOfRange(dst, 3, 3 + length)).isEqualTo(want);
            try (Arena arena = Arena.ofConfined()) {
                MemorySegment x = arena.allocateFrom(ValueLayout.JAVA_DOUBLE, src);
                segments.invoke(x, x);
                assertThat(x.toArray(ValueLayout.JAVA_DOUBLE)).isEqualTo(want);
            }
            form(DoubleMath.class, name, void.class, double[].class, double[].class).invoke(src, src);
            assertThat(src).isEqualTo(want);
        }
    }

    @Test
    void vectorsReturnTheSameBits() {
        DoubleVector x = DoubleVector.broadcast(DoubleVector.SPECIES_PREFERRED, 0.75);
        assertThat(DoubleMath.Vectors.exp(x).lane(0)).isEqualTo(DoubleMath.exp(0.75));
        assertThat(DoubleMath.Vectors.exp2(x).lane(0)).isEqualTo(DoubleMath.exp2(0.75));
        assertThat(DoubleMath.Vectors.exp10(x).lane(0)).isEqualTo(DoubleMath.exp10(0.75));
        assertThat(DoubleMath.Vectors.log(x).lane(0)).isEqualTo(DoubleMath.log(0.75));
        assertThat(DoubleMath.Vectors.log2(x).lane(0)).isEqualTo(DoubleMath.log2(0.75));
        assertThat(DoubleMath.Vectors.log10(x).lane(0)).isEqualTo(DoubleMath.log10(0.75));
        assertThat(DoubleMath.Vectors.log1p(x).lane(0)).isEqualTo(DoubleMath.log1p(0.75));
        assertThat(DoubleMath.Vectors.asin(x).lane(0)).isEqualTo(DoubleMath.asin(0.75));
        assertThat(DoubleMath.Vectors.acos(x).lane(0)).isEqualTo(DoubleMath.acos(0.75));
        assertThat(DoubleMath.Vectors.atan(x).lane(0)).isEqualTo(DoubleMath.atan(0.75));
        assertThat(DoubleMath.Vectors.atanh(x).lane(0)).isEqualTo(DoubleMath.atanh(0.75));
        assertThat(DoubleMath.Vectors.softplus(x).lane(0)).isEqualTo(DoubleMath.softplus(0.75));
        assertThat(DoubleMath.Vectors.asinh(x).lane(0)).isEqualTo(DoubleMath.asinh(0.75));
        assertThat(DoubleMath.Vectors.acosh(x.add(1)).lane(0)).isEqualTo(DoubleMath.acosh(1.75));
        assertThat(DoubleMath.Vectors.cbrt(x).lane(0)).isEqualTo(DoubleMath.cbrt(0.75));
        assertThat(DoubleMath.Vectors.rsqrt(x).lane(0)).isEqualTo(DoubleMath.rsqrt(0.75));
        assertThat(DoubleMath.Vectors.sinh(x).lane(0)).isEqualTo(DoubleMath.sinh(0.75));
        assertThat(DoubleMath.Vectors.cosh(x).lane(0)).isEqualTo(DoubleMath.cosh(0.75));
        assertThat(DoubleMath.Vectors.expm1(x).lane(0)).isEqualTo(DoubleMath.expm1(0.75));
        assertThat(DoubleMath.Vectors.tanh(x).lane(0)).isEqualTo(DoubleMath.tanh(0.75));
        assertThat(DoubleMath.Vectors.erf(x).lane(0)).isEqualTo(DoubleMath.erf(0.75));
        assertThat(DoubleMath.Vectors.erfc(x).lane(0)).isEqualTo(DoubleMath.erfc(0.75));
        assertThat(DoubleMath.Vectors.normcdf(x).lane(0)).isEqualTo(DoubleMath.normcdf(0.75));
        assertThat(DoubleMath.Vectors.sinpi(x).lane(0)).isEqualTo(DoubleMath.sinpi(0.75));
        assertThat(DoubleMath.Vectors.cospi(x).lane(0)).isEqualTo(DoubleMath.cospi(0.75));
        assertThat(DoubleMath.Vectors.sigmoid(x).lane(0)).isEqualTo(DoubleMath.sigmoid(0.75));
    }
}

package dev.ulpforge.runtime;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class FmaTest {
    private static final int INPUTS = 1_000_000;
    private static final float[] SPECIAL = { 0f, -0f, 1f, -1f, Float.NaN, Float.POSITIVE_INFINITY,
            Float.NEGATIVE_INFINITY, Float.MIN_VALUE, -Float.MIN_VALUE, Float.MIN_NORMAL, Float.MAX_VALUE,
            -Float.MAX_VALUE, 0x1.000002p0f, 0x1.fffffep-1f, 0x1p-75f, 0x1p64f, 0x1p-149f };

    @Test
    void specialFloats() {
        for (float a : SPECIAL) {
            for (float b : SPECIAL) {
                for (float c : SPECIAL) {
                    assertSame(a, b, c);
                    assertSame((double) a, b, c);
                }
            }
        }
    }

    /** Of any exponents, and such that product and summand meet. */
    @Test
    void floats() {
        Random random = new Random(1);
        for (int i = 0; i < INPUTS; i++) {
            float a = Float.intBitsToFloat(random.nextInt());
            float b = Float.intBitsToFloat(random.nextInt());
            assertSame(a, b, Float.intBitsToFloat(random.nextInt()));
            assertSame(a, b, -a * b * (1 + random.nextInt(9) * 0x1p-24f));
            assertSame(a, b, Math.scalb(a * b, random.nextInt(60) - 30));
        }
    }

    /** Sums a little off the middle between two floats: the sum as a double is the middle itself. Least of all subnormal ones. */
    @ParameterizedTest
    @ValueSource(ints = { 0, 100, -100, -126 })
    void floatsNextToMiddles(int exponent) {
        Random random = new Random(exponent);
        int wrongIfRoundedTwice = 0;
        for (int i = 0; i < INPUTS / 10; i++) {
            float c = Math.scalb((exponent == -126 ? 0 : 0x1p23f) + random.nextInt(1 << 23), exponent - 23);
            float off = random.nextInt(4) * 0x1p-23f;
            float a = Math.scalb(1 + off, (exponent - 24) / 2);
            float b = Math.scalb(random.nextBoolean() ? 1 - off : off - 1, (exponent - 24) / 2);
            assertSame(a, b, c);
            wrongIfRoundedTwice += (float) ((double) a * b + c) == Math.fma(a, b, c) ? 0 : 1;
        }
        assertThat(wrongIfRoundedTwice).as("inputs that need one rounding").isPositive();
    }

    @Test
    void doubles() {
        Random random = new Random(2);
        for (int i = 0; i < INPUTS / 2; i++) {
            double a = Double.longBitsToDouble(random.nextLong());
            double b = Double.longBitsToDouble(random.nextLong());
            assertSame(a, b, Double.longBitsToDouble(random.nextLong()));
            double m = Math.scalb(1 + random.nextDouble(), random.nextInt(900) - 450);
            double n = Math.scalb(-1 - random.nextDouble(), random.nextInt(900) - 450);
            assertSame(m, n, Math.scalb(m * n, random.nextInt(240) - 120));
            assertSame(m, n, -m * n);
            assertSame(m, n, -m * n * (1 + random.nextInt(5) * 0x1p-52));
            double off = random.nextInt(4) * 0x1p-52;
            assertSame(1 + off, 0x1p-53 * (1 - off), 1 + random.nextInt(4) * 0x1p-52);
        }
    }

    @Test
    void withoutHardwareItSaysSo() throws IOException, InterruptedException {
        assertThat(run("-XX:-UseFMA")).containsOnlyOnce("ULP902").endsWith("false 0x1.000002p0 0x1.0000000000001p0\n");
        assertThat(run("-XX:+UseFMA")).doesNotContain("ULP902").endsWith("true 0x1.000002p0 0x1.0000000000001p0\n");
    }

    private static String run(String flag) throws IOException, InterruptedException {
        Process java = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), flag,
                "-cp",
                System.getProperty("java.class.path"), Shown.class.getName()).redirectErrorStream(true).start();
        String output = new String(java.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(java.waitFor()).isZero();
        return output;
    }

    private static void assertSame(float a, float b, float c) {
        if (Float.floatToIntBits(Fma.emulated(a, b, c)) != Float.floatToIntBits(Math.fma(a, b, c))) {
            throw new AssertionError("%a %a %a: %a instead of %a".formatted(a, b, c, Fma.emulated(a, b, c),
                    Math.fma(a, b, c)));
        }
    }

    private static void assertSame(double a, double b, double c) {
        if (Double.doubleToLongBits(Fma.emulated(a, b, c)) != Double.doubleToLongBits(Math.fma(a, b, c))) {
            throw new AssertionError("%a %a %a: %a instead of %a".formatted(a, b, c, Fma.emulated(a, b, c),
                    Math.fma(a, b, c)));
        }
    }

    /** A program that uses it. */
    static final class Shown {
        private Shown() {}

        public static void main(String[] args) {
            System.out.println(Fma.IN_HARDWARE + " " + Float.toHexString(Fma.fma(0x1p-12f, 0x1.000002p-12f, 1f)) + " "
                    + Double.toHexString(Fma.fma(0x1p-26, 0x1.0000000000001p-27, 1.0)));
        }
    }
}

package dev.ulpforge.model.format;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** Formats against Java's own conversions and neighbours. */
class FormatTest {

    @Provide
    Arbitrary<Double> doubles() {
        return Arbitraries.oneOf(Arbitraries.longs().map(Double::longBitsToDouble),
                Arbitraries.integers().map(bits -> (double) Float.intBitsToFloat(bits)),
                Arbitraries.shorts().map(bits -> (double) Float.float16ToFloat(bits)),
                Arbitraries.integers().map(bits -> Math.nextUp((double) Float.intBitsToFloat(bits))),
                Arbitraries.integers().map(bits -> ((double) Float.intBitsToFloat(bits)
                        + Math.nextUp(Float.intBitsToFloat(bits))) / 2));
    }

    @Example
    void eachNumberOfBinary16IsThatOfJava() {
        for (int bits = 0; bits < 1 << 16; bits++) {
            float value = Float.float16ToFloat((short) bits);
            assertSame(Format.BINARY16.value(bits), value);
            assertThat(Format.BINARY16.bits(value)).isEqualTo(Float.isNaN(value) ? 0x7e00 : bits);
            assertThat(Format.BINARY16.isNaN(bits)).isEqualTo(Float.isNaN(value));
        }
    }

    @Example
    void eachNumberOfBfloat16IsTheFloatItBegins() {
        for (int bits = 0; bits < 1 << 16; bits++) {
            float value = Float.intBitsToFloat(bits << 16);
            assertSame(Format.BFLOAT16.value(bits), value);
            assertThat(Format.BFLOAT16.bits(value)).isEqualTo(Float.isNaN(value) ? 0x7fc0 : bits);
        }
    }

    @Property(tries = 5000, seed = "1")
    void doublesRoundAsJavaRoundsThem(@ForAll("doubles") double v) {
        assertSame(Format.BINARY32.rounded(v), (float) v);
        assertThat((int) Format.BINARY32.bits(v)).isEqualTo(Float.floatToIntBits((float) v));
        assertSame(Format.BINARY64.rounded(v), v);
        assertThat(Format.BINARY64.bits(v)).isEqualTo(Double.doubleToLongBits(v));
        assertSame(Format.BINARY16.rounded((float) v), Float.float16ToFloat(Float.floatToFloat16((float) v)));
    }

    @Property(tries = 5000, seed = "1")
    void bfloat16RoundsToTheNearerNeighbour(@ForAll("doubles") double v) {
        double rounded = Format.BFLOAT16.rounded(v);
        if (Double.isNaN(v) || Double.isInfinite(rounded)) {
            assertThat(Double.isNaN(v) ? Double.isNaN(rounded) : Math.abs(v) >= 0x1.ffp127).isTrue();
        } else {
            assertThat(Math.abs(rounded - v)).isLessThanOrEqualTo(Format.BFLOAT16.ulp(v) / 2);
            assertSame(Format.BFLOAT16.value(Format.BFLOAT16.bits(v)), rounded);
        }
    }

    @Property(seed = "1")
    void bitsAndValuesOfFloats(@ForAll int bits) {
        float x = Float.intBitsToFloat(bits);
        assertSame(Format.BINARY32.value(bits), x);
        assertThat(Format.BINARY32.isNaN(bits)).isEqualTo(Float.isNaN(x));
        if (!Float.isNaN(x)) {
            assertThat((int) Format.BINARY32.bits(x)).isEqualTo(bits);
            assertThat((float) Format.BINARY32.value(Format.BINARY32.up(bits))).isEqualTo(Math.nextUp(x));
            assertThat((float) Format.BINARY32.value(Format.BINARY32.down(bits))).isEqualTo(Math.nextDown(x));
        }
    }

    @Property(seed = "1")
    void ulpIsThatOfJavaForFiniteNumbers(@ForAll float x, @ForAll double v) {
        assertThat(Format.BINARY32.ulp(x)).isEqualTo(Float.isFinite(x) ? Math.ulp(x) : 0x1p104);
        assertThat(Format.BINARY64.ulp(v)).isEqualTo(Double.isFinite(v) ? Math.ulp(v) : 0x1p971);
    }

    @Property(seed = "1")
    void ranksAreInTheOrderOfValues(@ForAll float a, @ForAll float b) {
        long first = Format.BINARY32.rank(Float.floatToRawIntBits(a));
        long second = Format.BINARY32.rank(Float.floatToRawIntBits(b));
        if (a == a && b == b) {
            assertThat(Long.compare(first, second)).isEqualTo(a < b ? -1 : a > b ? 1 : 0);
            assertThat(Format.BINARY32.value(Format.BINARY32.ofRank(first))).isEqualTo(a + 0.0);
        }
    }

    @Example
    void masksAndLimits() {
        Format f = Format.BINARY32;
        assertThat(new long[]{ f.size(), f.bias(), f.minExponent() }).containsExactly(32, Float.MAX_EXPONENT,
                Float.MIN_EXPONENT);
        assertThat(new long[]{ f.sign(), f.magnitude(), f.fraction(), f.infinity(), f.nan() })
                .containsExactly(0x8000_0000L, 0x7fff_ffff, 0x007f_ffff, 0x7f80_0000, 0x7fc0_0000);
        assertThat(new double[]{ f.leastSubnormal(), f.leastNormal(), f.greatest(), f.limit() })
                .containsExactly(Float.MIN_VALUE, Float.MIN_NORMAL, Float.MAX_VALUE, 0x1p128);
        Format d = Format.BINARY64;
        assertThat(new long[]{ d.size(), d.sign(), d.infinity(), d.nan() }).containsExactly(64, Long.MIN_VALUE,
                0x7ff0L << 48, 0x7ff8L << 48);
        assertThat(new double[]{ d.leastSubnormal(), d.leastNormal(), d.greatest(), d.limit() }).containsExactly(
                Double.MIN_VALUE, Double.MIN_NORMAL, Double.MAX_VALUE, Double.POSITIVE_INFINITY);
        assertThat(Format.BINARY16.greatest()).isEqualTo(65504);
        assertThat(Format.BFLOAT16.leastNormal()).isEqualTo(Float.MIN_NORMAL);
        assertThatIllegalArgumentException().isThrownBy(() -> new Format("binary128", 15, 112));
    }

    @Example
    void errorsInUlp() {
        assertThat(Format.BINARY32.ulpError(Float.POSITIVE_INFINITY, 1e300)).isZero();
        assertThat(Format.BINARY32.ulpError(Float.MAX_VALUE, 0x1p128)).isEqualTo(1);
        assertThat(Format.BINARY32.ulpError(1, 1 + 0x1p-24)).isEqualTo(0.5);
        assertThat(Format.BINARY32.ulpError(Float.NaN, Double.NaN)).isZero();
        assertThat(Format.BINARY16.ulpError(1, Double.NaN)).isInfinite();
        assertThat(Format.BINARY16.ulpError(Double.NEGATIVE_INFINITY, -65504)).isEqualTo(1);
    }

    private static void assertSame(double got, double want) {
        assertThat(Double.doubleToLongBits(got)).isEqualTo(Double.doubleToLongBits(want));
    }
}

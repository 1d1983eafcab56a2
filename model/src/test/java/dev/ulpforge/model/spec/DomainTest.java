package dev.ulpforge.model.spec;

import java.util.List;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.ulpforge.model.format.Format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class DomainTest {

    @Test
    void emptyTextMeansEveryFloat() {
        Domain all = Domain.parse("  ");
        assertThat(all).isEqualTo(Domain.ALL).hasToString("");
        assertThat(all.size()).isEqualTo(1L << 32);
        assertThat(all.contains(Float.NaN)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "[-10,10] | -10 | 10 | [-10, 10]", "(0, 1] | 0x1p-149 | 1 | (0, 1]",
            "[0,1) | 0 | 0x0.ffffffp0 | [0, 1)",
            "[0, pi/2] | 0 | 0x1.921fb4p0 | [0, pi / 2]", "[-pi, 1] | -0x1.921fb4p1 | 1 | [-pi, 1]",
            "[-inf,inf] | -Infinity | Infinity | [-inf, inf]",
            "(-inf, 0) | -0x1.fffffep127 | -0x1p-149 | (-inf, 0)", "[0.1, 0x1p-1] | 0.1 | 0.5 | [0.1, 0.5]",
            "[-2^-149, 1e99] | -0x1p-149 | 0x1.fffffep127 | [-2^(-149), 1E+99]",
            "[1/4*4, e] | 1 | 0x1.5bf0a8p1 | [1 / 4 * 4, e]" })
    void readsAnInterval(String text, String lower, String upper, String canonical) {
        Domain d = Domain.parse(text);
        assertThat(d.lower()).isEqualTo(Float.parseFloat(lower));
        assertThat(d.upper()).isEqualTo(Float.parseFloat(upper));
        assertThat(d).hasToString(canonical);
        assertThat(Domain.parse(canonical)).isEqualTo(d);
        assertThat(d.contains(Float.NaN)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = { "[1, 0]", "(1, 1)", "(0, 0x1p-149)", "[inf, -inf]", "[0, 1", "0, 1", "[0; 1]", "[0, 1, 2]",
            "[]", "[x, 1]", "[0, sin(1)]",
            "[0, 1/0]", "[nan, 1]", "(inf, inf]", "(1e40, inf)", "[,]" })
    void refusesWhatIsMalformedOrEmpty(String text) {
        assertThat(catchThrowableOfType(DomainException.class, () -> Domain.parse(text))).isNotNull()
                .hasMessageContaining("write for instance");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "(0.1, 1) | 0x1.999999999999ap-4 | 0x1.fffffffffffffp-1",
            "(0, 1e-320] | 0x1p-1074 | 0x0.00000000007e8p-1022", "(-inf, 0) | -0x1.fffffffffffffp1023 | -0x1p-1074",
            "[0, pi/2] | 0 | 0x1.921fb54442d18p0", "[1e40, 1e99] | 1e40 | 1e99" })
    void hasEndsAmongDoubles(String text, String least, String greatest) {
        Domain d = Domain.parse(text, Format.BINARY64);
        assertThat(d.least()).isEqualTo(Double.parseDouble(least));
        assertThat(d.greatest()).isEqualTo(Double.parseDouble(greatest));
        assertThat(d.contains(Math.nextDown(d.least()))).isFalse();
        assertThat(d.contains(Math.nextUp(d.greatest()))).isFalse();
    }

    @Test
    void holdsDoublesWhereNoFloatIs() {
        assertThatThrownBy(() -> Domain.parse("[1e40, 1e99]")).hasMessageContaining("no float lies in");
        assertThatThrownBy(() -> Domain.parse("(0, 1e-330)", Format.BINARY64))
                .hasMessageContaining("no double lies in");
        Domain far = Domain.parse("[1e40, 1e99]", Format.BINARY64);
        assertThat(far.size()).isZero();
        assertThat(far.ranges()).isEmpty();
        assertThat(Domain.parse("[-0x1p-1074, 0]", Format.BINARY64).size(Format.BINARY64)).isEqualTo(3);
    }

    @Test
    void rangesRunUpwardInMagnitude() {
        assertThat(Domain.parse("[-1, 2]").ranges()).isEqualTo(
                List.of(new Domain.BitRange(0, 0x40000000), new Domain.BitRange(0x80000000, 0xbf800000)));
        assertThat(Domain.parse("[1, 2]").ranges()).isEqualTo(List.of(new Domain.BitRange(0x3f800000, 0x40000000)));
        assertThat(Domain.parse("[-2, -1]").ranges()).isEqualTo(List.of(new Domain.BitRange(0xbf800000, 0xc0000000)));
        assertThat(Domain.parse("[-1, 0]").size()).isEqualTo(0x3f800000L + 2);
    }

    @Property(seed = "1")
    void rangesHoldExactlyWhatTheDomainContains(@ForAll float a, @ForAll float b, @ForAll int bits) {
        String low = Float.toHexString(Math.min(a, b));
        String high = Float.toHexString(Math.max(a, b));
        Domain d = Domain.parse("[" + low + "," + high + "]");
        boolean listed = d.ranges().stream().anyMatch(r -> Integer.compareUnsigned(r.first(), bits) <= 0
                && Integer.compareUnsigned(bits, r.last()) <= 0);
        assertThat(listed).isEqualTo(d.contains(Float.intBitsToFloat(bits)));
    }

    @Test
    void aBoxHasADomainForEachArgument() {
        Domain box = Domain.parse("x in [-1,pi/2), y in (0, 10]");
        assertThat(box).hasToString("x in [-1, pi / 2), y in (0, 10]");
        assertThat(box.side()).isEqualTo(Domain.parse("[-1, pi / 2)"));
        assertThat(box.second()).contains(Domain.parse("(0, 10]"));
        assertThat(Domain.parse(box.toString())).isEqualTo(box);
        assertThat(box.contains(List.of(1.0, 10.0))).isTrue();
        assertThat(box.contains(List.of(1.0, 0.0))).isFalse();
        assertThat(box.contains(List.of(2.0, 1.0))).isFalse();
        assertThat(Domain.parse("x in [1, 2], y in [1, 1.0001]").size(Format.BINARY32))
                .isEqualTo(((1L << 23) + 1) * 839);
    }

    @ParameterizedTest
    @ValueSource(strings = { "x in [1, 2]", "x in [1, 2], y in", "x in [2, 1], y in [1, 2]", "[1, 2], y in [1, 2]",
            "y in [1, 2], x in [1, 2]", "x in [1, 2], y in [1, 2], z in [1, 2]" })
    void whatIsNoBoxIsRefused(String text) {
        assertThatThrownBy(() -> Domain.parse(text)).isInstanceOf(DomainException.class);
    }
}

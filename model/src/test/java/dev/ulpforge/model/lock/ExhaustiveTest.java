package dev.ulpforge.model.lock;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ExhaustiveTest {

    private static Exhaustive sample(long seed) {
        Random random = new Random(seed);
        Long[] errors = new Long[ErrorHistogram.EDGES.size() + 1];
        Arrays.setAll(errors, i -> random.nextBoolean() ? 0L : random.nextLong(1 << 20));
        Set<dev.ulpforge.model.lock.Property> properties = EnumSet.allOf(dev.ulpforge.model.lock.Property.class);
        properties.removeIf(p -> random.nextBoolean());
        Witness witness = new Witness(Float.intBitsToFloat(random.nextInt()), Float.intBitsToFloat(random.nextInt()),
                Double.longBitsToDouble(random.nextLong()));
        List<Integer> segments = random.ints(Exhaustive.SEGMENTS).boxed().toList();
        return new Exhaustive(random.nextInt(1, 9) / 4.0, BigDecimal.valueOf(random.nextInt(1 << 20), 4), witness,
                1L << 32,
                new ErrorHistogram(List.of(errors)), random.nextLong(1 << 30), random.nextLong(1 << 20), 0,
                -random.nextFloat(),
                Float.POSITIVE_INFINITY, properties, "%016x".formatted(random.nextLong()), segments, "25 Vendor",
                "A CPU, 512");
    }

    @Property(tries = 200, seed = "1")
    void textIsReadBack(@ForAll long seed) {
        Exhaustive c = sample(seed);
        Proof parsed = Proof.parse(c.text());
        assertThat(parsed).isEqualTo(c);
        assertThat(parsed.text()).isEqualTo(c.text());
    }

    /** Whatever is accepted after a change is printed as it was read: there is one text for one certificate. */
    @Property(tries = 500, seed = "1")
    void noOtherTextIsAccepted(@ForAll long seed) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder(sample(3).text());
        int place = random.nextInt(text.length());
        switch (random.nextInt(3)) {
            case 0 -> text.setCharAt(place, (char) random.nextInt(10, 127));
            case 1 -> text.deleteCharAt(place);
            default -> text.insert(place, (char) random.nextInt(10, 127));
        }
        try {
            assertThat(Proof.parse(text.toString()).text()).isEqualTo(text.toString());
        } catch (IllegalArgumentException e) {
            assertThat(e).hasMessageContaining("certificate");
        }
    }

    @Test
    void linesAreInOrder() {
        assertThat(sample(1).text().lines().map(l -> l.substring(0, l.indexOf(' '))))
                .containsExactlyElementsOf(Stream.of(
                        Stream.of("bound", "max-ulp", "witness", "inputs", "errors", "correctly-rounded", "undecided",
                                "wrong-special",
                                "least", "greatest", "properties", "digest"),
                        Stream.iterate(0, k -> k < 256, k -> k + 16).map("segments-%02x"::formatted),
                        Stream.of("jdk", "cpu"))
                        .flatMap(s -> s).toList());
    }

    @ParameterizedTest
    @CsvSource({ "bound 1.0, bound 1, 'line 1: '", "bound 1.0, bound -1.0, bound must be above 0",
            "max-ulp 0.8700, max-ulp 0x1p0, 'line 2: '", "inputs 4294967296, inputs 4294967297, no such number",
            "digest 00, digest xx, 16 hexadecimal digits", "wrong-special 0, wrong-special -1, more errors",
            "jdk, java, 'line 29: '",
            "x=0x1.8p3, x=12, hex float", "<=0.5:7, <=0.5:07, 'line 5: '" })
    void whatIsWrongIsNamed(String good, String bad, String message) {
        Exhaustive c = sample(1);
        String text = new Exhaustive(1, new BigDecimal("0.8700"), new Witness(12, 1, 1), c.inputs(),
                new ErrorHistogram(List.of(7L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L)), 7, 0, 0, 0, 1, Set.of(),
                "0000000000000000",
                c.segments(), c.jdk(), c.cpu()).text();
        assertThat(Proof.parse(text).bound()).isEqualTo(1);
        assertThat(text).contains(good);
        assertThatThrownBy(() -> Proof.parse(text.replace(good, bad)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);
    }

    @Test
    void textBeforeAndBehindIsRefused() {
        String text = sample(1).text();
        assertThatThrownBy(() -> Proof.parse(text + "more 1\n")).hasMessageContaining("expected the end");
        assertThatThrownBy(() -> Proof.parse("\n" + text)).hasMessageContaining("line 1");
        assertThatThrownBy(() -> Proof.parse(text.strip())).hasMessageContaining("expected the end");
        assertThatThrownBy(() -> Proof.parse(text.replace("\n", "\r\n")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Proof.parse("")).hasMessageContaining("line 1");
    }

    @Test
    void payloadsOfNaNAreKept() {
        Exhaustive c = sample(1);
        Witness nan = new Witness(Float.intBitsToFloat(0xffc0_1234), 1, Double.NaN);
        assertThat(nan).hasToString("x=NaN:ffc01234 got 0x1.0p0 want NaN");
        assertThat(Witness.parse(nan.toString())).isEqualTo(nan);
        assertThat(c.correctShare()).isBetween(0.0, 1.0);
    }
}

package dev.ulpforge.model.lock;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.LongStream;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.ulpforge.model.spec.KernelSpec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class LockFileTest {

    @Property(tries = 40, seed = "1")
    void textAndLockDetermineEachOther(@ForAll long seed) {
        LockFile lock = Locks.random(seed);
        assertThat(LockFile.parse(lock.text())).isEqualTo(lock);
        assertThat(LockFile.parse(lock.text()).text()).isEqualTo(lock.text());
    }

    @Test
    void everyChangeOfOneCharacterIsRefused() {
        String text = Locks.random(1).text();
        for (int at = 0; at < text.length(); at++) {
            char changed = text.charAt(at) == '0' ? '1' : '0';
            String before = text.substring(0, at);
            refused(before + changed + text.substring(at + 1));
            refused(before + text.substring(at + 1));
            refused(before + changed + text.substring(at));
        }
    }

    /** In both formats, as a disk or a line might do it. */
    @ParameterizedTest
    @ValueSource(ints = { 1, 2 })
    void everyFlippedBitIsRefused(int format) {
        byte[] bytes = inFormat(format).text().getBytes(StandardCharsets.US_ASCII);
        for (int at = 0; at < bytes.length; at++) {
            bytes[at] ^= (byte) (1 << at % 8);
            refused(new String(bytes, StandardCharsets.ISO_8859_1));
            bytes[at] ^= (byte) (1 << at % 8);
        }
        assertThat(LockFile.parse(new String(bytes, StandardCharsets.US_ASCII))).isEqualTo(inFormat(format));
    }

    private static LockFile inFormat(int format) {
        return LongStream.iterate(1, seed -> seed + 1).mapToObj(Locks::random).filter(lock -> lock.format() == format)
                .findFirst().orElseThrow();
    }

    @Test
    void formatOneIsReadAndStaysFormatOne() {
        LockFile lock = inFormat(1);
        assertThat(lock.text()).startsWith("ulpforge lock 1\n").doesNotContain("[samples]");
        assertThat(inFormat(2).text()).startsWith("ulpforge lock 2\n").contains("\n[samples]\nx=");
        assertThat(LockFile.parse(lock.text())).isEqualTo(lock);
    }

    @Test
    void everyTruncationIsRefused() {
        String text = Locks.random(2).text();
        for (int length = 0; length < text.length(); length++) {
            refused(text.substring(0, length));
        }
        refused(text + "\n");
        refused(text + text);
    }

    /** The checksum is against accidents. Against malice stands the strictness of every part. */
    @Property(seed = "1")
    void signedNonsenseIsRefusedOrCanonical(@ForAll long seed, @ForAll Random random) {
        String text = Locks.random(seed).text();
        StringBuilder body = new StringBuilder(text.substring(0, text.lastIndexOf("sha256 ")));
        List<String> tokens = List.of("\n", "\n\n", " ", "0", "-", "+", "v", "[program]\n", "[certificate]\n", "NaN",
                "1e999", "9".repeat(40), "\u0661", "\u2028", "sha256 ", "Infinity", "all");
        String token = tokens.get(random.nextInt(tokens.size()));
        int at = random.nextInt(body.length());
        body.replace(at, Math.min(body.length(), at + random.nextInt(4)), token);
        String signed = body + "sha256 " + KernelSpec.sha256(body.toString()) + "\n";
        try {
            assertThat(LockFile.parse(signed).text()).isEqualTo(signed);
        } catch (LockException e) {
            assertThat(e).message().isNotBlank();
        }
    }

    @Test
    void windowsLineEndsAreNamed() {
        assertThatThrownBy(() -> LockFile.parse(Locks.random(3).text().replace("\n", "\r\n")))
                .isInstanceOf(LockException.class).hasMessageContaining(".gitattributes");
    }

    @Test
    void aLockIsPlainAsciiWhateverTheLocale() {
        Locale before = Locale.getDefault();
        String text = Locks.random(4).text();
        List<String> facts = KernelSummary.lines(Locks.random(4));
        try {
            for (String tag : new String[]{ "tr-TR", "ar-EG", "ar-EG-u-nu-arab", "fa-IR", "ne-NP",
                    "hi-IN-u-nu-deva" }) {
                Locale.setDefault(Locale.forLanguageTag(tag));
                assertThat(KernelSummary.lines(Locks.random(4))).isEqualTo(facts);
                assertThat(Locks.random(4).text()).isEqualTo(text).matches("[\\x00-\\x7f]*");
                assertThatCode(() -> LockFile.parse(text)).doesNotThrowAnyException();
            }
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void aCertificateEstablishesTheBound() {
        LockFile lock = Locks.random(5);
        KernelSpec narrower = new KernelSpec(lock.spec().fn(), lock.spec().domain(), lock.spec().maxUlp() / 2);
        assertThatThrownBy(() -> new LockFile(narrower, lock.program(), lock.provenance(), lock.proof()))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("bound");
    }

    private static void refused(String text) {
        assertThatThrownBy(() -> LockFile.parse(text)).isInstanceOf(LockException.class);
    }
}

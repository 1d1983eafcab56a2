package dev.ulpforge.model.ir;

import java.util.Locale;
import java.util.Random;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class ProgramTextTest {
    private static final String CUBE = "v0 = input\nv1 = mul v0 v0\nv2 = mul v0 v1\nreturn v2\n";

    @Provide
    Arbitrary<Program> programs() {
        return Programs.any();
    }

    @Property
    void textAndProgramDetermineEachOther(@ForAll("programs") Program program) {
        String text = ProgramText.print(program);
        assertThat(ProgramText.parse(text)).isEqualTo(program);
        assertThat(ProgramText.print(ProgramText.parse(text))).isEqualTo(text);
    }

    /** Whatever is parsed at all is what is printed: one changed character gives another program or none. */
    @Property
    void nothingButPrintedTextIsParsed(@ForAll("programs") Program program, @ForAll Random random) {
        StringBuilder text = new StringBuilder(ProgramText.print(program));
        String alphabet = " \n\r\tv0123456789abcdefxp.-+=NI\u0661\u0131";
        char changed = alphabet.charAt(random.nextInt(alphabet.length()));
        int at = random.nextInt(text.length());
        switch (random.nextInt(3)) {
            case 0 -> text.setCharAt(at, changed);
            case 1 -> text.insert(at, changed);
            default -> text.deleteCharAt(at);
        }
        try {
            assertThat(ProgramText.print(ProgramText.parse(text.toString()))).isEqualTo(text.toString());
        } catch (ProgramTextException e) {
            assertThat(e.line()).isBetween(1, (int) text.chars().filter(c -> c == '\n').count() + 1);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            v1 = mul v0             | no such operation
            v1 = mul v0 v0 v0       | should read
            v1 = mul v0  v0         | is not a value
            v1 = mul v0 v1          | does not precede it
            v1 = mul v0 v-1         | does not precede it
            v1 = mul v0 v99999999999| is not an operation
            v1 = mul v0 v+0         | should read
            v1 = mul v0 v00         | should read
            v1 = mul v0 v\u0660     | should read
            v1 = mul v0 0           | is not a value
            v1 = Mul v0 v0          | no such operation
            v1 = m\u0131n v0 v0     | no such operation
            v1 = mod v0 v0          | no such operation
            v1 =                    | does not start with
            v2 = mul v0 v0          | does not start with
            v1 = iadd v0 v0         | operand
            v1 = fma v0 v0          | is not an operation
            v1 = select v0 v0 v0    | operand
            v1 = shl v0 1           | operand
            v1 = sar v0 32          | shift distance
            v1 = shr v0 -1          | shift distance
            v1 = float 1.0          | should read
            v1 = float 0x1p0        | should read
            v1 = float 0x1.0p0f     | should read
            v1 = float 0x1.0p999    | should read
            v1 = float nan          | is not an operation
            v1 = float              | is not an operation
            v1 = int 5              | is not an operation
            v1 = int 0x5            | should read
            v1 = int 0x0000000G     | is not an operation
            v1 = int 0X00000005     | should read
            v1 = lookup v0          | a table has
            v1 = lookup v0 0x00000000 0x00000000 0x00000000 | a table has
            return v0               | does not start with
            """)
    void theMessageNamesLineAndReason(String line, String reason) {
        var thrown = catchThrowableOfType(ProgramTextException.class,
                () -> ProgramText.parse("v0 = input\n" + line + "\nv2 = mul v0 v0\nreturn v2\n"));
        assertThat(thrown).hasMessageContaining(reason);
        assertThat(thrown.line()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "\n", "v0 = input\n", "v0 = input\nreturn v0", "v0 = input\r\nreturn v0\r\n",
            "v0 = input\nreturn v0\n\n", "\nv0 = input\nreturn v0\n", "v0 = input\nreturn v1\n",
            "v0 = input\nreturn v-1\n", "v0 = input\nreturn v\n", "v0 = input\nreturn v0 \n",
            "v0 = input\nreturn v0\nreturn v0\n", "v0 = int 0x00000001\nreturn v0\n", "\ufeffv0 = input\nreturn v0\n" })
    void textThatIsNoProgramIsRefused(String text) {
        assertThatThrownBy(() -> ProgramText.parse(text)).isInstanceOf(ProgramTextException.class);
    }

    @Test
    void hostileTextIsRefusedShortly() {
        for (String filling : new String[]{ "\n", "v", "0", "v0 = input\n", "lookup ", "\u0000", "\uD800", "9", "(" }) {
            for (String start : new String[]{ "", "v0 = float 0x", "v0 = float ", "v0 = input\nreturn v",
                    "v0 = int 0x" }) {
                String text = (start + filling.repeat(1 << 20)).substring(0, 1 << 20);
                assertThatThrownBy(() -> ProgramText.parse(text)).isInstanceOf(ProgramTextException.class)
                        .message().hasSizeLessThan(1000);
            }
        }
        assertThatThrownBy(() -> ProgramText.parse(" ".repeat(ProgramText.MAX_LENGTH + 1)))
                .hasMessageContaining("longer");
    }

    @Test
    void thereIsALimitOfOperations() {
        StringBuilder text = new StringBuilder("v0 = input\n");
        for (int i = 1; i <= Program.MAX_OPS; i++) {
            text.append("v").append(i).append(" = neg v").append(i - 1).append('\n');
        }
        assertThatThrownBy(() -> ProgramText.parse(text + "return v0\n")).hasMessageContaining("more than");
    }

    @Test
    void theDefaultLocaleDoesNotMatter() {
        Locale before = Locale.getDefault();
        try {
            for (String tag : new String[]{ "tr-TR", "ar-EG-u-nu-arab", "th-TH-u-nu-thai" }) {
                Locale.setDefault(Locale.forLanguageTag(tag));
                Program program = Programs.random(new Random(7), 200);
                assertThat(ProgramText.print(program)).matches("[\\x00-\\x7f]*");
                assertThat(ProgramText.parse(ProgramText.print(program))).isEqualTo(program);
                assertThat(ProgramText.print(ProgramText.parse(CUBE))).isEqualTo(CUBE);
            }
        } finally {
            Locale.setDefault(before);
        }
    }
}

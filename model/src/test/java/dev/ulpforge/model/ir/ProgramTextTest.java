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
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class ProgramTextTest {
    private static final String CUBE = "v0 = input\nv1 = mul v0 v0\nv2 = mul v0 v1\nreturn v2\n";

    @Provide
    Arbitrary<Program> programs() {
        return Programs.any();
    }

    @Property(seed = "1")
    void textAndProgramDetermineEachOther(@ForAll("programs") Program program) {
        String text = ProgramText.print(program);
        assertThat(ProgramText.parse(text)).isEqualTo(program);
        assertThat(ProgramText.print(ProgramText.parse(text))).isEqualTo(text);
    }

    /** Whatever is parsed at all is what is printed: one changed character gives another program or none. */
    @Property(seed = "1")
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
            v1 = sar64 v0 64        | shift distance
            v1 = shl64 v0 1         | operand
            v1 = long 0x1           | should read
            v1 = long 0x000000000000000G | is not an operation
            v1 = ladd v0 v0         | operand
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
            v1 = double 1.0         | should read
            v1 = double 0x1p0       | should read
            v1 = double 0x1.0p9999  | should read
            v1 = double             | is not an operation
            v1 = ints               | a table in memory has
            v1 = doubles            | a table in memory has
            v1 = ints 0x5           | should read
            v1 = doubles 0x1.0p0  0x1.0p0 | is not an operation
            v1 = gather v0 v0       | operand
            v1 = f2d v0 v0          | no such operation
            v1 = d2f v0             | operand
            v1 = dinput v0          | is not an operation
            v1 = dadd v0 v0         | operand
            v1 = dfma v0 v0 v0      | operand
            v1 = ishl v0 v0         | operand
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
            "v0 = input\nreturn v-1\n", "v0 = dinput\nv1 = d2f v0\nreturn v1\n",
            "v0 = input\nv1 = f2d v0\nreturn v1\n", "v0 = dinput\nv1 = input\nv2 = add v1 v1\nreturn v0\n",
            "v0 = input\nreturn v\n", "v0 = input\nreturn v0 \n",
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
    void longTablesAreWrapped() {
        String entries = "0x00000001 0x00000002 0x00000003 0x00000004 0x00000005 0x00000006 0x00000007 0x00000008";
        String text = "v0 = ints " + entries + "\n    0x00000009\nv1 = input\nv2 = bits v1\nv3 = gather v0 v2\n"
                + "v4 = from_bits v3\nreturn v4\n";
        assertThat(ProgramText.print(ProgramText.parse(text))).isEqualTo(text);
        var thrown = catchThrowableOfType(ProgramTextException.class,
                () -> ProgramText.parse(text.replace("bits v1", "bits v9")));
        assertThat(thrown.line()).as("lines that go on count").isEqualTo(4);
        for (String other : new String[]{ text.replace("\n    ", " "), text.replace("\n    ", "\n     "),
                text.replace("0x00000008\n    ", "0x00000008 "), text.replace("0x00000004 ", "0x00000004\n    "),
                text.replace("\nv1", "\n    \nv1"), "    " + text }) {
            assertThatThrownBy(() -> ProgramText.parse(other)).isInstanceOf(ProgramTextException.class);
        }
    }

    @Test
    void theLargestTablesAreRead() {
        ProgramBuilder builder = new ProgramBuilder();
        Random random = new Random(5);
        F64 sum = builder.f64(0);
        for (int i = 0; i < 4; i++) {
            DoubleTable table = DoubleTable.of(random.doubles(65_536, -0x1p-1000, 0x1p-1000).toArray());
            sum = sum.plus(builder.x().bits().gather(table));
        }
        Program program = builder.build(sum.toFloat());
        assertThat(ProgramText.parse(ProgramText.print(program))).isEqualTo(program);
        assertThatIllegalArgumentException().isThrownBy(() -> DoubleTable.of(new double[65_537]));
        F64 more = sum.plus(builder.x().bits().gather(DoubleTable.of(1)));
        assertThatIllegalArgumentException().isThrownBy(() -> builder.build(more.toFloat()))
                .withMessageContaining("entries");
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
                Program program = Programs.random(new Random(7), 200, Programs.Lanes.GATHERING);
                assertThat(ProgramText.print(program)).matches("[\\x00-\\x7f]*");
                assertThat(ProgramText.parse(ProgramText.print(program))).isEqualTo(program);
                assertThat(ProgramText.print(ProgramText.parse(CUBE))).isEqualTo(CUBE);
            }
        } finally {
            Locale.setDefault(before);
        }
    }
}

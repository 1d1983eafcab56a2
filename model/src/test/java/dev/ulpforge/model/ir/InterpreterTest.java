package dev.ulpforge.model.ir;

import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.ulpforge.model.format.Format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class InterpreterTest {

    /**
     * Each case: operations after {@code v0 = input, v1 = bits v0, v2 = float 0x1.8p1, v3 = bits v2}, input and result
     * in bits.
     */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            v4 = neg v0                                         | 7fc00001 | ffc00001
            v4 = neg v0                                         | 80000000 | 00000000
            v4 = abs v0                                         | ff800001 | 7f800001
            v4 = sqrt v0                                        | 80000000 | 80000000
            v4 = sqrt v0                                        | 00000001 | 1a3504f3
            v4 = add v0 v2                                      | 3f800000 | 40800000
            v4 = sub v2 v0                                      | 3f800000 | 40000000
            v4 = mul v0 v2                                      | 00000001 | 00000003
            v4 = div v0 v2                                      | 00000001 | 00000000
            v4 = div v0 v2                                      | 00000002 | 00000001
            v4 = fma v0 v0 v2                                   | 7f7fffff | 7f800000
            v4 = to_int v0; v5 = from_bits v4                   | 4f000000 | 7fffffff
            v4 = to_int v0; v5 = from_bits v4                   | cf000001 | 80000000
            v4 = to_int v0; v5 = from_bits v4                   | 7fc00000 | 00000000
            v4 = to_int v0; v5 = from_bits v4                   | bfffffff | ffffffff
            v4 = to_float v1                                    | 7fffffff | 4f000000
            v4 = to_float v1                                    | 01000001 | 4b800000
            v4 = iadd v1 v3; v5 = from_bits v4                  | 7fffffff | c03fffff
            v4 = isub v1 v3; v5 = from_bits v4                  | 00000000 | bfc00000
            v4 = imin v1 v3; v5 = from_bits v4                  | 80000000 | 80000000
            v4 = imax v1 v3; v5 = from_bits v4                  | 80000000 | 40400000
            v4 = iand v1 v3; v5 = from_bits v4                  | ff0fffff | 40000000
            v4 = ior v1 v3; v5 = from_bits v4                   | 0000000f | 4040000f
            v4 = ixor v1 v3; v5 = from_bits v4                  | 40400001 | 00000001
            v4 = shl v1 31; v5 = from_bits v4                   | 00000001 | 80000000
            v4 = sar v1 31; v5 = from_bits v4                   | 80000000 | ffffffff
            v4 = shr v1 31; v5 = from_bits v4                   | 80000000 | 00000001
            v4 = shl v1 0; v5 = from_bits v4                    | 12345678 | 12345678
            v4 = lt v0 v2; v5 = select v4 v0 v2                 | 40400000 | 40400000
            v4 = lt v0 v2; v5 = select v4 v2 v0                 | 7fc00000 | 7fc00000
            v4 = le v0 v2; v5 = usually v4 v0 v2                | 40400000 | 40400000
            v4 = eq v0 v0; v5 = select v4 v0 v2                 | ff800001 | 40400000
            v4 = ne v0 v0; v5 = select v4 v0 v2                 | ff800001 | ff800001
            v4 = ilt v1 v3; v5 = select v4 v0 v2                | ff800001 | ff800001
            v4 = ile v1 v3; v5 = select v4 v0 v2                | 40400001 | 40400000
            v4 = ieq v1 v3; v5 = not v4; v6 = select v5 v0 v2   | 40400001 | 40400001
            v4 = lt v0 v2; v5 = eq v0 v0; v6 = and v4 v5; v7 = select v6 v0 v2 | 3f800000 | 3f800000
            v4 = lt v0 v2; v5 = eq v0 v0; v6 = or v4 v5; v7 = select v6 v0 v2  | 7f800000 | 7f800000
            v4 = f2d v0; v5 = d2f v4                            | 00000001 | 00000001
            v4 = f2d v0; v5 = dmul v4 v4; v6 = d2f v5           | 1a000000 | 00000000
            v4 = f2d v0; v5 = dmul v4 v4; v6 = d2f v5           | 1a000001 | 00000001
            v4 = f2d v0; v5 = double 0x1.0000002p-150; v6 = dadd v4 v5; v7 = d2f v6  | 00000000 | 00000001
            v4 = f2d v0; v5 = double 0x1.fffffefffffffp127; v6 = dadd v4 v5; v7 = d2f v6  | 00000000 | 7f7fffff
            v4 = f2d v0; v5 = double 0x1.ffffffp127; v6 = dadd v4 v5; v7 = d2f v6    | 00000000 | 7f800000
            v4 = f2d v0; v5 = double 0x1.8p1; v6 = dsub v5 v4; v7 = d2f v6      | 3f800000 | 40000000
            v4 = f2d v0; v5 = double 0x1.8p1; v6 = ddiv v4 v5; v7 = d2f v6      | 00000002 | 00000001
            v4 = f2d v0; v5 = double 0x1.0p-60; v6 = dfma v4 v4 v5; v7 = double 0x1.0p0; v8 = dsub v6 v7; v9 = d2f v8 | 3f800001 | 34800000
            v4 = f2d v0; v5 = dneg v4; v6 = d2f v5              | 00000000 | 80000000
            v4 = f2d v0; v5 = dabs v4; v6 = d2f v5              | ff800000 | 7f800000
            v4 = f2d v0; v5 = dsqrt v4; v6 = d2f v5             | 80000000 | 80000000
            v4 = f2d v0; v5 = d2i v4; v6 = from_bits v5         | 4f000000 | 7fffffff
            v4 = f2d v0; v5 = d2i v4; v6 = from_bits v5         | 7fc00000 | 00000000
            v4 = i2d v1; v5 = d2f v4                            | 7fffffff | 4f000000
            v4 = f2d v0; v5 = i2d v3; v6 = dlt v4 v5; v7 = select v6 v0 v2      | 3f800000 | 3f800000
            v4 = f2d v0; v5 = dle v4 v4; v6 = select v5 v0 v2   | 7fc00000 | 40400000
            v4 = f2d v0; v5 = dneg v4; v6 = deq v4 v5; v7 = select v6 v0 v2     | 80000000 | 80000000
            v4 = f2d v0; v5 = dneg v4; v6 = dlt v4 v5; v7 = select v6 v4 v5; v8 = d2f v7 | 40400000 | c0400000
            v4 = ishl v3 v1; v5 = from_bits v4                  | 00000021 | 80800000
            v4 = ishr v1 v1; v5 = from_bits v4                  | 80000004 | 08000000
            v4 = isar v1 v1; v5 = from_bits v4                  | 80000004 | f8000000
            v4 = ints 0x00000007 0x00000008 0x00000009; v5 = gather v4 v1; v6 = from_bits v5  | 00000006 | 00000009
            v4 = ints 0x00000007 0x00000008 0x00000009; v5 = gather v4 v1; v6 = from_bits v5  | ffffffff | 00000009
            v4 = ints 0x00000007 0x00000008 0x00000009; v5 = gather v4 v1; v6 = from_bits v5  | 00000004 | 00000007
            v4 = doubles 0x1.0p0 0x1.8p1; v5 = gather v4 v1; v6 = d2f v5         | 00000007 | 40400000
            v4 = lookup v1 0x00000007 0x00000009; v5 = from_bits v4            | ffffffff | 00000009
            v4 = i2l v1; v5 = l2i v4; v6 = from_bits v5                          | 80000001 | 80000001
            v4 = i2l v1; v5 = shr64 v4 32; v6 = l2i v5; v7 = from_bits v6        | 80000001 | ffffffff
            v4 = i2l v1; v5 = shl64 v4 63; v6 = sar64 v5 63; v7 = l2i v6; v8 = from_bits v7   | 00000001 | ffffffff
            v4 = i2l v1; v5 = long 0x0000000080000000; v6 = ladd v4 v5; v7 = shr64 v6 1; v8 = l2i v7; v9 = from_bits v8 | 7fffffff | 7fffffff
            v4 = i2l v1; v5 = long 0x0000000000000001; v6 = lsub v4 v5; v7 = sar64 v6 32; v8 = l2i v7; v9 = from_bits v8 | 00000000 | ffffffff
            v4 = i2l v1; v5 = long 0x000000ff00000000; v6 = land v4 v5; v7 = shr64 v6 8; v8 = l2i v7; v9 = from_bits v8  | 80000000 | ff000000
            v4 = i2l v1; v5 = long 0x0000000f00000000; v6 = lor v4 v5; v7 = lxor v6 v4; v8 = shr64 v7 32; v9 = l2i v8; v10 = from_bits v9 | 00000001 | 0000000f
            v4 = i2l v1; v5 = i2l v3; v6 = lshl v5 v4; v7 = shr64 v6 32; v8 = l2i v7; v9 = from_bits v8   | 00000042 | 00000001
            v4 = i2l v1; v5 = lsar v4 v4; v6 = l2i v5; v7 = from_bits v6          | ffffffc4 | fffffffc
            v4 = i2l v1; v5 = lshr v4 v4; v6 = l2i v5; v7 = from_bits v6          | fffffffc | 0000000f
            v4 = i2l v1; v5 = i2l v3; v6 = llt v4 v5; v7 = select v6 v0 v2        | ff800001 | ff800001
            v4 = i2l v1; v5 = i2l v3; v6 = lle v4 v5; v7 = select v6 v0 v2        | 40400000 | 40400000
            v4 = i2l v1; v5 = i2l v3; v6 = leq v4 v5; v7 = select v6 v4 v5; v8 = l2i v7; v9 = from_bits v8 | 40400001 | 40400000
            v4 = f2d v0; v5 = dbits v4; v6 = shr64 v5 32; v7 = l2i v6; v8 = from_bits v7      | 3f800000 | 3ff00000
            v4 = f2d v0; v5 = dbits v4; v6 = long 0x0010000000000000; v7 = ladd v5 v6; v8 = from_dbits v7; v9 = d2f v8 | 3f800000 | 40000000
            v4 = double NaN; v5 = dneg v4; v6 = dbits v5; v7 = shr64 v6 32; v8 = l2i v7; v9 = from_bits v8 | 00000000 | fff80000
            """)
    void theMeaningOfEachOperation(String operations, String x, String result) {
        String[] lines = operations.split(";");
        StringBuilder text = new StringBuilder("v0 = input\nv1 = bits v0\nv2 = float 0x1.8p1\nv3 = bits v2\n");
        for (String line : lines) {
            text.append(line.strip()).append('\n');
        }
        Program program = ProgramText.parse(text + "return v" + (3 + lines.length) + "\n");
        float y = Interpreter.of(program).at(Float.intBitsToFloat(Integer.parseUnsignedInt(x, 16)));
        assertThat("%08x".formatted(Float.floatToRawIntBits(y))).isEqualTo(result);
    }

    /** Each case: operations after {@code v0 = dinput}, input and result. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            v1 = dfma v0 v0 v0                                              | 0x1.8p1   | 0x1.8p3
            v1 = dneg v0; v2 = dlt v1 v0; v3 = usually v2 v0 v1             | -0x1.0p-1074 | 0x1.0p-1074
            v1 = dbits v0; v2 = shl64 v1 1; v3 = shr64 v2 1; v4 = from_dbits v3 | -0x1.0p1023 | 0x1.0p1023
            v1 = d2i v0; v2 = lookup v1 0x00000007 0x00000009; v3 = i2d v2  | 0x1.8p1   | 0x1.2p3
            """)
    void programsOnDoubles(String operations, String x, String result) {
        String text = "v0 = dinput\n" + operations.replaceAll("; *", "\n") + "\n";
        Program program = ProgramText.parse(text + "return v" + operations.split(";").length + "\n");
        assertThat(program.format()).isEqualTo(Format.BINARY64);
        assertThat(ProgramText.print(program)).isEqualTo(text + "return v" + operations.split(";").length + "\n");
        assertThat(Interpreter.of(program).at(Double.parseDouble(x))).isEqualTo(Double.parseDouble(result));
        assertThat(ProgramBuilder.shared(program)).isEqualTo(program);
        assertThatIllegalArgumentException().isThrownBy(() -> Interpreter.of(program).at(1f));
    }

    @Test
    void doublesInPlace() {
        Interpreter square = Interpreter.of(ProgramText.parse("v0 = dinput\nv1 = dmul v0 v0\nreturn v1\n"));
        double[] values = new double[3000];
        Arrays.setAll(values, i -> i);
        square.apply(values, values);
        for (int i = 0; i < values.length; i++) {
            assertThat(values[i]).isEqualTo((double) i * i);
        }
    }

    @Test
    void anyLengthAndInPlace() {
        Interpreter square = Interpreter.of(ProgramText.parse("v0 = input\nv1 = mul v0 v0\nreturn v1\n"));
        for (int length : new int[]{ 0, 1, 1023, 1024, 1025, 3000 }) {
            float[] values = new float[length];
            for (int i = 0; i < length; i++) {
                values[i] = i;
            }
            square.apply(values, values);
            for (int i = 0; i < length; i++) {
                assertThat(values[i]).isEqualTo((float) i * i);
            }
        }
    }
}

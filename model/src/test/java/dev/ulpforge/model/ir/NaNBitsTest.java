package dev.ulpforge.model.ir;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The analysis by which tests compare machines: which bits of a NaN are determined. */
class NaNBitsTest {
    private static final int SIGNALING = 0x7f80_0001;

    /**
     * Each case: operations after {@code v0 = input, v1 = float NaN, v2 = mul v0 v0, v3 = bits v2}; what is open at
     * NaN.
     */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            v4 = neg v0                                                                    | 0
            v4 = add v0 v0                                                                 | 807fffff
            v4 = neg v2                                                                    | 807fffff
            v4 = abs v2                                                                    | 807fffff
            v4 = from_bits v3                                                              | 807fffff
            v4 = sqrt v2                                                                   | 807fffff
            v4 = fma v0 v0 v2                                                              | 807fffff
            v4 = shr v3 1; v5 = from_bits v4                                               | 403fffff
            v4 = shl v3 9; v5 = from_bits v4                                               | fffffe00
            v4 = sar v3 31; v5 = from_bits v4                                              | ffffffff
            v4 = int 0x7f800000; v5 = iand v3 v4; v6 = from_bits v5                        | 0
            v4 = int 0x007fffff; v5 = iand v3 v4; v6 = from_bits v5                        | 007fffff
            v4 = int 0x807fffff; v5 = ior v3 v4; v6 = from_bits v5                         | 0
            v4 = int 0x00000001; v5 = ixor v3 v4; v6 = from_bits v5                        | ffffffff
            v4 = int 0x00800000; v5 = iadd v3 v4; v6 = from_bits v5                        | ffffffff
            v4 = shl v3 16; v5 = isub v4 v4; v6 = from_bits v5                             | ffff0000
            v4 = to_int v2; v5 = to_float v4                                               | 0
            v4 = to_float v3                                                               | ffffffff
            v4 = lt v2 v0; v5 = select v4 v0 v1                                            | 0
            v4 = eq v0 v0; v5 = select v4 v2 v1                                            | 0
            v4 = eq v0 v0; v5 = usually v4 v1 v2                                           | 807fffff
            v4 = eq v0 v0; v5 = not v4; v6 = usually v5 v0 v2                              | 0
            v4 = int 0x00000000; v5 = ilt v3 v4; v6 = select v5 v0 v0                      | 0
            v4 = int 0x00000000; v5 = ilt v3 v4; v6 = select v5 v0 v1                      | 807fffff
            v4 = shr v3 8; v5 = int 0x00000000; v6 = ilt v4 v5; v7 = select v6 v0 v1       | 0
            v4 = imax v3 v3; v5 = from_bits v4                                             | ffffffff
            v4 = lookup v3 0x00000001 0x00000001; v5 = from_bits v4                        | 0
            v4 = lookup v3 0x00000001 0x00000005; v5 = from_bits v4                        | 00000004
            v4 = shr v3 23; v5 = lookup v4 0x00000001 0x00000005; v6 = from_bits v5        | 0
            v4 = f2d v0; v5 = d2f v4                                                       | 807fffff
            v4 = f2d v2; v5 = dabs v4; v6 = d2f v5                                         | 807fffff
            v4 = f2d v2; v5 = dmul v4 v4; v6 = dsqrt v5; v7 = dfma v6 v4 v4; v8 = d2f v7   | 807fffff
            v4 = f2d v2; v5 = d2i v4; v6 = to_float v5                                     | 0
            v4 = f2d v2; v5 = dlt v4 v4; v6 = select v5 v0 v1                              | 0
            v4 = f2d v2; v5 = f2d v0; v6 = eq v0 v0; v7 = select v6 v5 v4; v8 = d2f v7     | 807fffff
            v4 = f2d v2; v5 = double 0x1.0p0; v6 = eq v0 v0; v7 = select v6 v4 v5; v8 = d2f v7 | 0
            v4 = i2d v3; v5 = d2f v4                                                       | ffffffff
            v4 = i2d v3; v5 = d2i v4; v6 = shr v5 31; v7 = to_float v6                     | ffffffff
            v4 = int 0x00000001; v5 = ishr v3 v4; v6 = from_bits v5                        | 403fffff
            v4 = int 0x0000001f; v5 = isar v3 v4; v6 = from_bits v5                        | ffffffff
            v4 = int 0x00000009; v5 = ishl v3 v4; v6 = from_bits v5                        | fffffe00
            v4 = int 0x00000009; v5 = ishl v4 v3; v6 = from_bits v5                        | ffffffff
            v4 = ints 0x00000001 0x00000005; v5 = gather v4 v3; v6 = from_bits v5          | ffffffff
            v4 = doubles 0x1.0p0; v5 = gather v4 v3; v6 = d2f v5                           | ffffffff
            v4 = int 0x00000000; v5 = ieq v3 v4; v6 = select v5 v0 v1                      | 0
            v4 = i2l v3; v5 = l2i v4; v6 = from_bits v5                                    | ffffffff
            v4 = f2d v2; v5 = dbits v4; v6 = from_dbits v5; v7 = d2f v6                    | 807fffff
            v4 = f2d v2; v5 = dbits v4; v6 = shl64 v5 1; v7 = from_dbits v6; v8 = d2f v7   | ffffffff
            v4 = f2d v2; v5 = dbits v4; v6 = llt v5 v5; v7 = select v6 v1 v2               | 807fffff
            v4 = f2d v2; v5 = dbits v4; v6 = long 0x0000000000000001; v7 = eq v0 v0; v8 = select v7 v5 v6; v9 = l2i v8; v10 = from_bits v9 | 0
            v4 = f2d v2; v5 = dbits v4; v6 = lxor v5 v5; v7 = l2i v6; v8 = from_bits v7    | ffffffff
            v4 = long 0x7ff0000000000001; v5 = from_dbits v4; v6 = dbits v5; v7 = l2i v6; v8 = from_bits v7 | 0
            """)
    void openBitsAreFollowed(String operations, String open) {
        String[] lines = operations.split(";");
        String body = "v0 = input\nv1 = float NaN\nv2 = mul v0 v0\nv3 = bits v2\n";
        for (String line : lines) {
            body += line.strip() + "\n";
        }
        Program program = ProgramText.parse(body + "return v" + (3 + lines.length) + "\n");
        float[] src = { Float.intBitsToFloat(SIGNALING), 2f };
        int[] bits = new int[2];
        NaNBits.of(program).apply(src, new float[2], bits);
        assertThat(Integer.toHexString(bits[0])).isEqualTo(open.replaceFirst("^0+(?=.)", ""));
        assertThat(bits[1]).as("at a number, all is determined").isZero();
    }
}

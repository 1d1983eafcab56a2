package dev.ulpforge.model.ir;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Cost models measured once, in ns per element. Loops of 2048 floats in L1, two hardware threads, both of them busy.
 * What is about doubles, and by element, was measured with AVX2 on Zen 3 and scaled by fma; conversions and AVX-512 are
 * estimates there.
 */
final class MeasuredCosts {
    /** Lists of kinds that share a cost; add runs beside fma, mul does not; masks live in registers of their own. */
    static final CostModel AVX_512 = model(0.0311, """
            fma 0.0080
            add sub 0.0048
            mul 0.0093
            div 0.0305
            sqrt 0.0618
            neg abs 0.0070
            bits from_bits 0
            iadd isub iand ior ixor imin imax 0.0040
            shl sar shr 0.0034
            to_float 0.0048
            to_int 0.0400
            select 0.0048
            lt le eq ne ilt ile ieq 0.0165
            and or not 0.0300
            usually 0.0060
            lookup2 lookup4 lookup8 lookup16 lookup32 0.0055
            lookup64 0.0300
            ishl isar ishr 0.0040
            f2d d2f i2d d2i 0.0200
            dadd dsub dfma 0.0170
            dmul 0.0230
            dneg dabs 0.0125
            ddiv 0.1250
            dsqrt 0.2500
            dlt dle deq 0.0330
            dselect 0.0200
            dbits from_dbits 0
            ladd lsub land lor lxor 0.0080
            shl64 sar64 shr64 lshl lsar lshr 0.0080
            i2l l2i 0.0200
            llt lle leq 0.0330
            by_element 0.0600
            """);
    static final CostModel AVX2 = model(0.0410, """
            fma 0.0165
            add sub 0.0097
            mul 0.0188
            div 0.0631
            sqrt 0.1223
            neg abs 0.0088
            bits from_bits 0
            iadd isub iand ior ixor imin imax 0.0070
            shl sar shr 0.0060
            to_float 0.0080
            to_int 0.0549
            select 0.0170
            lt le eq ne ilt ile ieq 0.0100
            and or not 0.0180
            usually 0.0060
            lookup2 lookup4 lookup8 0.0115
            lookup16 0.0500
            lookup32 0.1100
            lookup64 0.2500
            ishl isar ishr 0.0070
            f2d d2f i2d d2i 0.0400
            dadd dsub dfma 0.0340
            dmul 0.0470
            dneg dabs 0.0250
            ddiv 0.2500
            dsqrt 0.5000
            dlt dle deq 0.2700
            dselect 0.0770
            dbits from_dbits 0
            ladd lsub land lor lxor 0.0140
            shl64 sar64 shr64 lshl lsar lshr 0.0140
            i2l l2i 0.0400
            llt lle leq 0.1400
            by_element 0.0600
            """);

    private MeasuredCosts() {}

    private static CostModel model(double base, String table) {
        Map<String, Double> nanos = table.lines().map(line -> line.split(" ")).flatMap(MeasuredCosts::row)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return new CostModel(base, nanos);
    }

    private static Stream<Map.Entry<String, Double>> row(String[] words) {
        double cost = Double.parseDouble(words[words.length - 1]);
        return Stream.of(words).limit(words.length - 1L).map(kind -> Map.entry(kind, cost));
    }
}

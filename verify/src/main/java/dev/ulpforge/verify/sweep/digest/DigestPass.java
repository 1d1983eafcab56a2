package dev.ulpforge.verify.sweep.digest;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/** The sum of mixed results over a block, as {@link Digest} defines it. */
public final class DigestPass {

    private static final VectorSpecies<Float> FLOATS = FloatVector.SPECIES_PREFERRED;
    private static final VectorSpecies<Integer> INTS = IntVector.SPECIES_PREFERRED;
    private static final IntVector STEPS = IntVector.zero(INTS).addIndex(1);

    private DigestPass() {}

    /**
     * {@return the two sums over the results {@code y}, the one of u in the high and the one of w in the low half}
     *
     * @param y the results, a multiple of 64 of them
     * @param first the bit pattern of the first input
     */
    public static long sums(float[] y, int first) {
        IntVector input = STEPS.add(first);
        IntVector us = IntVector.zero(INTS);
        IntVector ws = IntVector.zero(INTS);
        for (int i = 0; i < y.length; i += INTS.length()) {
            FloatVector results = FloatVector.fromArray(FLOATS, y, i);
            IntVector b = results.reinterpretAsInts().blend(Digest.NAN,
                    results.compare(VectorOperators.NE, results).cast(INTS));
            IntVector u = b.add(input.mul(Digest.K0));
            u = u.lanewise(VectorOperators.XOR, u.lanewise(VectorOperators.LSHR, 16)).mul(Digest.K1);
            u = u.lanewise(VectorOperators.XOR, u.lanewise(VectorOperators.LSHR, 13)).mul(Digest.K2);
            u = u.lanewise(VectorOperators.XOR, u.lanewise(VectorOperators.LSHR, 16));
            IntVector w = u.lanewise(VectorOperators.XOR, input).mul(Digest.K3);
            us = us.add(u);
            ws = ws.add(w.lanewise(VectorOperators.XOR, w.lanewise(VectorOperators.LSHR, 15)));
            input = input.add(INTS.length());
        }
        return Digest.joined(us.reduceLanes(VectorOperators.ADD), ws.reduceLanes(VectorOperators.ADD));
    }
}

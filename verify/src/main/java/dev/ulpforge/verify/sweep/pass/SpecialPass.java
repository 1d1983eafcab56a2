package dev.ulpforge.verify.sweep.pass;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/** Compares results with one required value: bit for bit, but any NaN for NaN. */
public final class SpecialPass {

    private static final VectorSpecies<Float> FLOATS = FloatVector.SPECIES_PREFERRED;
    private static final int L = FLOATS.length();

    private SpecialPass() {}

    /** {@return whether all of {@code y[from …]} are {@code want}} */
    public static boolean all(float want, float[] y, int from, int count) {
        int whole = count - count % L;
        boolean right = want == want ? allBits(Float.floatToRawIntBits(want), y, from, whole) : allNan(y, from, whole);
        for (int i = from + whole; i < from + count; i++) {
            right &= is(want, y[i]);
        }
        return right;
    }

    /** {@return whether {@code y} is {@code want}, a zero with its sign, or any NaN for NaN} */
    public static boolean is(float want, float y) {
        return Float.floatToIntBits(want) == Float.floatToIntBits(y);
    }

    private static boolean allBits(int want, float[] y, int from, int count) {
        IntVector difference = IntVector.zero(IntVector.SPECIES_PREFERRED);
        for (int i = from; i < from + count; i += L) {
            IntVector bits = FloatVector.fromArray(FLOATS, y, i).reinterpretAsInts();
            difference = difference.or(bits.lanewise(VectorOperators.XOR, want));
        }
        return difference.compare(VectorOperators.EQ, 0).allTrue();
    }

    private static boolean allNan(float[] y, int from, int count) {
        var numbers = FLOATS.maskAll(false);
        for (int i = from; i < from + count; i += L) {
            FloatVector v = FloatVector.fromArray(FLOATS, y, i);
            numbers = numbers.or(v.compare(VectorOperators.EQ, v));
        }
        return !numbers.anyTrue();
    }
}

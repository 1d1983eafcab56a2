package dev.ulpforge.verify.sweep.pass;

import java.io.Serializable;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

import dev.ulpforge.verify.sweep.run.Blocks;

/**
 * Looks for neighbours out of order and for opposite inputs out of symmetry. What is found once is not sought again.
 */
public final class OrderPass implements Serializable {
    private static final long serialVersionUID = 1;

    private static final VectorSpecies<Float> FLOATS = FloatVector.SPECIES_PREFERRED;
    private static final VectorSpecies<Integer> INTS = IntVector.SPECIES_PREFERRED;
    private static final int L = FLOATS.length();

    private boolean falls;
    private boolean rises;
    private boolean notOdd;
    private boolean notEven;
    private long pairs;

    /** Takes in results of neighbours of increasing magnitude; {@code negative} tells the sign of the inputs. */
    public void neighbours(float[] y, int from, int count, boolean negative) {
        if (falls && rises) {
            return;
        }
        VectorMask<Float> down = FLOATS.maskAll(false);
        VectorMask<Float> up = down;
        int i = from;
        for (; i < from + count - L; i += L) {
            FloatVector here = FloatVector.fromArray(FLOATS, y, i);
            FloatVector next = FloatVector.fromArray(FLOATS, y, i + 1);
            down = down.or(next.compare(VectorOperators.LT, here));
            up = up.or(next.compare(VectorOperators.GT, here));
        }
        falls |= (negative ? up : down).anyTrue();
        rises |= (negative ? down : up).anyTrue();
        for (; i < from + count - 1; i++) {
            pair(y[i], y[i + 1], negative);
        }
    }

    /** Takes in the results of two neighbours, the second of the greater magnitude. NaN is in no order. */
    public void pair(float here, float next, boolean negative) {
        falls |= negative ? next > here : next < here;
        rises |= negative ? next < here : next > here;
    }

    /** Takes in the results of opposite inputs. */
    public void opposites(float[] plus, float[] minus, int from, int count) {
        pairs += count;
        if (notOdd && notEven) {
            return;
        }
        int whole = count - count % L;
        IntVector all = IntVector.zero(INTS);
        IntVector any = all;
        for (int i = from; i < from + whole; i += L) {
            IntVector p = FloatVector.fromArray(FLOATS, plus, i).reinterpretAsInts();
            IntVector m = FloatVector.fromArray(FLOATS, minus, i).reinterpretAsInts();
            IntVector difference = p.lanewise(VectorOperators.XOR, m);
            any = any.or(difference);
            all = all.or(difference.lanewise(VectorOperators.XOR, Blocks.SIGN));
        }
        boolean odd = all.compare(VectorOperators.EQ, 0).allTrue();
        boolean even = any.compare(VectorOperators.EQ, 0).allTrue();
        boolean known = (notOdd || odd) && (notEven || even);
        notOdd |= known && !odd;
        notEven |= known && !even;
        for (int i = known ? from + whole : from; i < from + count; i++) {
            opposites(plus[i], minus[i]);
        }
    }

    /** Any NaN is the opposite of, and equal to, any NaN. */
    private void opposites(float plus, float minus) {
        if (plus == plus || minus == minus) {
            int difference = Float.floatToRawIntBits(plus) ^ Float.floatToRawIntBits(minus);
            notOdd |= difference != Blocks.SIGN;
            notEven |= difference != 0;
        }
    }

    /** Adds the findings of another pass. */
    public void add(OrderPass other) {
        falls |= other.falls;
        rises |= other.rises;
        notOdd |= other.notOdd;
        notEven |= other.notEven;
        pairs += other.pairs;
    }

    /** {@return whether results of greater inputs have been smaller} */
    public boolean falls() {
        return falls;
    }

    /** {@return whether results of greater inputs have been greater} */
    public boolean rises() {
        return rises;
    }

    /** {@return whether some opposite inputs have not had opposite results} */
    public boolean notOdd() {
        return notOdd;
    }

    /** {@return whether some opposite inputs have not had equal results} */
    public boolean notEven() {
        return notEven;
    }

    /** {@return how many opposite inputs have been compared} */
    public long pairs() {
        return pairs;
    }
}

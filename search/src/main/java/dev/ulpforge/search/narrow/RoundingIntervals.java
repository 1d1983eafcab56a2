package dev.ulpforge.search.narrow;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

import dev.ulpforge.model.format.Format;
import dev.ulpforge.model.ir.Interpreter;
import dev.ulpforge.model.ir.Program;
import dev.ulpforge.search.kernel.Sample;
import dev.ulpforge.verify.narrow.NarrowValues;

/**
 * For each input of a kernel of 16 bits the floats that round to the required result (the idea is that of RLIBM, Lim
 * and Nagarakatte, PLDI 2021): those from one midpoint of neighbours to the next, the midpoints included where ties go
 * to the required result.
 */
public final class RoundingIntervals {
    private static final int MAGNITUDE = Integer.MAX_VALUE;
    private static final int GLANCE = 1024;
    /** One other input for so many of the hardest. */
    private static final int SPREAD = 4;
    /** What is left of an interval after its ends were rounded. */
    private static final double WITHIN = 1 - 0x1p-20;
    private final NarrowValues values;
    private final float[] x;
    private final float[] low;
    private final float[] high;
    private final int[] someIndices;

    /** The intervals of some values. */
    public RoundingIntervals(NarrowValues values) {
        this.values = values;
        this.x = new float[values.count()];
        this.low = new float[x.length];
        this.high = new float[x.length];
        for (int i = 0; i < x.length; i++) {
            x[i] = values.x(i);
            bound(i);
        }
        int step = Math.ceilDiv(x.length, GLANCE);
        this.someIndices = IntStream.range(0, Math.ceilDiv(x.length, step)).map(i -> i * step).toArray();
    }

    private void bound(int i) {
        Format format = values.format();
        long bits = values.required(i) & format.magnitude();
        if (bits > format.infinity()) {
            low[i] = Float.NaN;
            high[i] = Float.NaN;
            return;
        }
        float least = bits == 0 ? 0 : end(midpoint(bits - 1), bits, 1);
        float greatest = bits == format.infinity() ? Float.POSITIVE_INFINITY : end(midpoint(bits), bits, -1);
        boolean isNegative = (values.required(i) & format.sign()) != 0;
        low[i] = isNegative ? -greatest : least;
        high[i] = isNegative ? -least : greatest;
    }

    private double midpoint(long lower) {
        return (values.format().value(lower) + values.format().widened(values.format().value(lower + 1))) / 2;
    }

    /** {@return a midpoint, or its neighbour on the inner side where the tie goes elsewhere} */
    private static float end(double midpoint, long bits, int inwards) {
        float end = (float) midpoint;
        return (bits & 1) == 0 ? end : inwards > 0 ? Math.nextUp(end) : Math.nextDown(end);
    }

    /** {@return the order of floats as ints, −0 below +0} */
    private static int key(float y) {
        int bits = Float.floatToRawIntBits(y);
        return bits ^ bits >> Integer.SIZE - 1 & MAGNITUDE;
    }

    private boolean isRight(int i, float y) {
        return low[i] != low[i] ? y != y : y == y && key(low[i]) <= key(y) && key(y) <= key(high[i]);
    }

    /** {@return the indices of the inputs at which a program's result is not rounded to the required one} */
    public List<Integer> missed(Program program) {
        float[] y = new float[x.length];
        Interpreter.of(program).apply(x, y);
        return IntStream.range(0, y.length).filter(i -> !isRight(i, y[i])).boxed().toList();
    }

    /** {@return whether a program misses no other inputs than some, which a glance at few inputs mostly refutes} */
    public boolean isRightBut(Program program, List<Integer> exceptions) {
        float[] some = new float[someIndices.length];
        for (int k = 0; k < some.length; k++) {
            some[k] = x[someIndices[k]];
        }
        Interpreter.of(program).apply(some, some);
        return IntStream.range(0, some.length)
                .allMatch(k -> isRight(someIndices[k], some[k]) || exceptions.contains(someIndices[k]))
                && exceptions.containsAll(missed(program));
    }

    /**
     * {@return the inputs at which a program's results are nearest to an end of their interval, or beyond it, and a few
     * of the others} The value there is the middle of the interval, and an error of 1 reaches its ends. Of inputs with
     * the same error, such as those that differ by a power of two which the function scales, one is enough.
     *
     * @param usual the program for usual inputs: others, at which it returns something else, are left out
     * @param count how many inputs at most, not counting the others
     */
    public Sample hardest(Program program, Program usual, int count) {
        float[] y = new float[x.length];
        Interpreter.of(program).apply(x, y);
        float[] z = new float[x.length];
        Interpreter.of(usual).apply(x, z);
        Map<Double, Integer> byError = new TreeMap<>(Comparator.reverseOrder());
        IntStream.range(0, x.length).filter(i -> isTunable(i) && key(y[i]) == key(z[i]))
                .forEach(i -> byError.putIfAbsent(Math.min(error(i, y[i]), Double.MAX_VALUE), i));
        List<Integer> order = List.copyOf(byError.values());
        List<Integer> hardest = new ArrayList<>(order.subList(0, Math.min(count, order.size())));
        int step = Math.max(1, SPREAD * (order.size() - hardest.size()) / count);
        for (int k = hardest.size(); k < order.size(); k += step) {
            hardest.add(order.get(k));
        }
        if (hardest.isEmpty()) {
            return new Sample(new float[0], new double[0], new double[0]);
        }
        while (hardest.size() % Sample.WIDEST_VECTOR != 0) {
            hardest.add(hardest.getFirst());
        }
        float[] inputs = new float[hardest.size()];
        for (int k = 0; k < inputs.length; k++) {
            inputs[k] = x[hardest.get(k)];
        }
        return new Sample(inputs, hardest.stream().mapToDouble(this::middle).toArray(),
                hardest.stream().mapToDouble(i -> WITHIN / radius(i)).toArray());
    }

    private boolean isTunable(int i) {
        return Float.isFinite(x[i]) && Float.isFinite(low[i]) && Float.isFinite(high[i]) && low[i] * high[i] > 0;
    }

    private double middle(int i) {
        return ((double) low[i] + high[i]) / 2;
    }

    private double radius(int i) {
        return ((double) high[i] - low[i]) / 2;
    }

    private double error(int i, float y) {
        double error = Math.abs(y - middle(i)) / radius(i);
        return error == error ? error : Double.POSITIVE_INFINITY;
    }
}

package dev.ulpforge.driver.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;

import dev.ulpforge.model.format.Format;
import dev.ulpforge.model.ir.Program;
import dev.ulpforge.model.ir.Trace;
import dev.ulpforge.model.lock.SampleInputs;
import dev.ulpforge.model.lock.WideSampleInputs;
import dev.ulpforge.model.spec.Domain;
import dev.ulpforge.model.spec.KernelSpec;

/**
 * The least and the greatest value of each operation, as seen when the program runs on inputs from all over its domain:
 * evenly spread numbers, the samples of its lock, and the {@linkplain ComparedNumbers numbers that it compares with};
 * or {@linkplain PairInputs pairs} of such. They are no enclosures.
 */
final class StepRanges {
    private static final int SPREAD = 8192;
    private static final double FAR = 16;
    private final Trace trace;

    StepRanges(Program program, KernelSpec spec) {
        this.trace = spec.signature().isOfPairs()
                ? Trace.ofPairs(program, PairInputs.of(program, spec))
                : Trace.of(program, spec.format().equals(Format.BINARY64)
                        ? doubles(program, spec.domain())
                        : floats(program, spec.domain()));
    }

    private static List<Float> floats(Program program, Domain domain) {
        List<Float> inputs = new ArrayList<>(
                SampleInputs.groups(domain).stream().flatMap(List::stream).toList());
        for (Domain.BitRange range : domain.ranges()) {
            for (int i = 0; i < SPREAD; i++) {
                inputs.add(Float.intBitsToFloat((int) (range.first() + range.size() * i / SPREAD)));
            }
        }
        ComparedNumbers.floats(program).filter(domain::contains).forEach(inputs::add);
        return inputs;
    }

    private static List<Double> doubles(Program program, Domain domain) {
        List<Double> inputs = new ArrayList<>(
                WideSampleInputs.groups(domain).stream().flatMap(List::stream).toList());
        double low = Math.max(domain.least(), -Double.MAX_VALUE);
        double high = Math.min(domain.greatest(), Double.MAX_VALUE);
        long first = Format.BINARY64.rank(Double.doubleToLongBits(low));
        long last = Format.BINARY64.rank(Double.doubleToLongBits(high));
        for (int i = 0; i < SPREAD; i++) {
            double part = (double) i / SPREAD;
            long rank = (long) (first + ((double) last - first) * part);
            inputs.add(Format.BINARY64.value(Format.BINARY64.ofRank(rank)));
            inputs.add(FAR * (2 * part - 1));
        }
        ComparedNumbers.doubles(program).forEach(inputs::add);
        return inputs.stream().filter(domain::contains).toList();
    }

    /** {@return how many inputs were run} */
    int inputs() {
        return trace.inputs().size();
    }

    /** {@return the inputs at which the values at some positions are true and at others false, NaN left out} */
    boolean[] where(List<Integer> isTrue, List<Integer> isFalse) {
        boolean[] all = new boolean[inputs()];
        for (int i = 0; i < all.length; i++) {
            all[i] = trace.inputs().get(i).stream().noneMatch(x -> x.isNaN());
        }
        isTrue.forEach(position -> keep(all, trace.at(position), value -> value != 0));
        isFalse.forEach(position -> keep(all, trace.at(position), value -> value == 0));
        return all;
    }

    private static void keep(boolean[] all, double[] values, IntPredicate wanted) {
        for (int i = 0; i < all.length; i++) {
            all[i] &= wanted.test((int) values[i]);
        }
    }

    /** {@return the range of a value in words, over some of the inputs, empty if there are none} */
    String words(int position, boolean[] where) {
        double least = Double.POSITIVE_INFINITY;
        double greatest = Double.NEGATIVE_INFINITY;
        boolean isNaN = false;
        double[] values = trace.at(position);
        for (int i = 0; i < values.length; i++) {
            if (where[i] && Double.isNaN(values[i])) {
                isNaN = true;
            } else if (where[i]) {
                least = Math.min(least, values[i]);
                greatest = Math.max(greatest, values[i]);
            }
        }
        String numbers = least > greatest ? "" : "[" + text(least) + ", " + text(greatest) + "]";
        return numbers + (isNaN ? numbers.isEmpty() ? "NaN" : " or NaN" : "");
    }

    private static String text(double value) {
        if (Double.isInfinite(value)) {
            return value > 0 ? "∞" : "−∞";
        }
        return value == Math.rint(value) && Math.abs(value) < 1e7
                ? Long.toString((long) value)
                : String.format(Locale.ROOT, "%.5g", value);
    }
}

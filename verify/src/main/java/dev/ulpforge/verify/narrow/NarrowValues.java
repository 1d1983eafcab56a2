package dev.ulpforge.verify.narrow;

import java.util.Optional;

import dev.ulpforge.model.format.Format;
import dev.ulpforge.model.progress.Progress;
import dev.ulpforge.model.spec.KernelSpec;
import dev.ulpforge.verify.function.Value;
import dev.ulpforge.verify.oracle.exact.ExactFunction;
import dev.ulpforge.verify.sweep.SampleSelection;
import dev.ulpforge.verify.sweep.run.Workers;
import dev.ulpforge.verify.symbolic.UndecidedException;

/** What a kernel of 16 bits has to return at each input of its spec. Immutable. */
public final class NarrowValues {
    private static final int PART = 64;
    private static final int FEWEST_BITS = 64;
    private static final int MOST_BITS = 1 << 13;
    private final KernelSpec spec;
    private final int[] inputs;
    private final double[] exact;
    private final short[] required;

    private NarrowValues(KernelSpec spec) {
        this.spec = spec;
        this.inputs = spec.domain().inputs(spec.format()).toArray();
        this.exact = new double[inputs.length];
        this.required = new short[inputs.length];
    }

    /**
     * {@return the values of a spec's target}
     *
     * @throws UndecidedException if one of them is not known precisely enough to be rounded; it names the input
     * @throws java.util.concurrent.CancellationException if {@code progress} or an interrupt asks for it
     */
    public static NarrowValues of(KernelSpec spec, int threads, Progress progress) {
        NarrowValues values = new NarrowValues(spec);
        ExactFunction function = ExactFunction.of(spec);
        int count = values.inputs.length;
        Workers.run(threads, Math.ceilDiv(count, PART), PART, progress, () -> part -> {
            for (int i = part * PART; i < Math.min(count, (part + 1) * PART); i++) {
                values.compute(function, i);
            }
            return true;
        });
        return values;
    }

    private void compute(ExactFunction function, int i) {
        NarrowRounding rounding = new NarrowRounding(format());
        double x = format().value(inputs[i]);
        for (int bits = FEWEST_BITS; bits <= MOST_BITS; bits *= 2) {
            Value value = function.value(x, bits);
            Optional<Long> rounded = rounding.bits(value, bits);
            if (rounded.isPresent()) {
                required[i] = rounded.get().shortValue();
                exact[i] = SampleSelection.want(value, format());
                return;
            }
        }
        throw new UndecidedException("the value of " + spec.fn() + " at x = " + Double.toHexString(x)
                + " is so close to the middle of two numbers that " + MOST_BITS + " bits do not tell which is nearer");
    }

    /** {@return the spec} */
    public KernelSpec spec() {
        return spec;
    }

    /** {@return the format of inputs and results} */
    public Format format() {
        return spec.format();
    }

    /** {@return how many inputs there are} */
    public int count() {
        return inputs.length;
    }

    /** {@return the bits of the {@code i}-th input, in ascending order as unsigned numbers} */
    public short input(int i) {
        return (short) inputs[i];
    }

    /** {@return the {@code i}-th input} */
    public float x(int i) {
        return value(input(i));
    }

    /** {@return the exact value there as a lock keeps it: see {@link SampleSelection#want}} */
    public double exact(int i) {
        return exact[i];
    }

    /** {@return the bits of the exact value there, correctly rounded} */
    public short required(int i) {
        return required[i];
    }

    /** {@return the value of some bits} */
    float value(short bits) {
        return (float) format().value(bits);
    }
}

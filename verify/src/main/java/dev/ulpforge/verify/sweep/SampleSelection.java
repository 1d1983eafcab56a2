package dev.ulpforge.verify.sweep;

import java.util.List;
import java.util.TreeMap;

import dev.ulpforge.codegen.compile.BulkKernel;
import dev.ulpforge.model.format.Format;
import dev.ulpforge.model.lock.SampleInputs;
import dev.ulpforge.model.lock.Samples;
import dev.ulpforge.model.lock.Witness;
import dev.ulpforge.model.spec.KernelSpec;
import dev.ulpforge.verify.function.Value;
import dev.ulpforge.verify.oracle.exact.ExactFunction;
import dev.ulpforge.verify.real.Ball;

/** The samples that a lock keeps: of each group of inputs the one with the largest error. */
public final class SampleSelection {
    private static final int BITS = 96;

    private SampleSelection() {}

    /** {@return samples of a kernel} They depend on nothing but the spec and the kernel's results. */
    public static Samples of(KernelSpec spec, BulkKernel kernel) {
        TreeMap<Integer, Witness> points = new TreeMap<>(Integer::compareUnsigned);
        ExactFunction exact = ExactFunction.of(spec);
        for (List<Float> group : SampleInputs.groups(spec)) {
            Witness worst = worst(exact, spec.format(), kernel, group);
            points.put(Float.floatToRawIntBits(worst.input()), worst);
        }
        return new Samples(List.copyOf(points.values()));
    }

    /** {@return the input of a group with the largest error} */
    static Witness worst(ExactFunction exact, Format format, BulkKernel kernel, List<Float> group) {
        float[] x = new float[group.size()];
        for (int i = 0; i < x.length; i++) {
            x[i] = group.get(i);
        }
        float[] y = new float[x.length];
        kernel.apply(x, y);
        Witness worst = null;
        double most = -1;
        for (int i = 0; i < x.length; i++) {
            double want = want(exact.value(x[i], BITS), format);
            float got = (float) format.rounded(y[i]);
            double error = format.ulpError(got, want);
            if (error > most) {
                most = error;
                worst = new Witness(x[i], got, want);
            }
        }
        return worst;
    }

    /**
     * {@return an exact value as a lock keeps it, rounded to double}
     *
     * <p>Zeros, infinities and NaN represent only themselves, except that infinities also represent values beyond the
     * range of the format.
     */
    public static double want(Value value, Format format) {
        return switch (value) {
            case Value.Undefined() -> Double.NaN;
            case Value.Infinite(int sign) -> sign * Double.POSITIVE_INFINITY;
            case Value.Zero(int sign) -> sign < 0 ? -0.0 : 0.0;
            case Value.Fraction _,Value.Enclosed _,Value.Beyond _,Value.Shifted _ -> number(value, format);
        };
    }

    private static double number(Value value, Format format) {
        Ball ball = value.ball(BITS);
        if (ball.lowerMagnitude() >= format.limit()) {
            return value.signum() * Double.POSITIVE_INFINITY;
        }
        double nearest = ball.doubleValue();
        return Math.copySign(Math.clamp(Math.abs(nearest), Double.MIN_VALUE, Math.nextDown(format.limit())), nearest);
    }
}

package dev.ulpforge.verify.wide;

import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;

import dev.ulpforge.codegen.compile.WideKernel;
import dev.ulpforge.model.lock.Samples;
import dev.ulpforge.model.lock.WideSampleInputs;
import dev.ulpforge.model.lock.WideWitness;
import dev.ulpforge.model.spec.KernelSpec;
import dev.ulpforge.verify.oracle.exact.ExactFunction;

/** The samples that the lock of a kernel on doubles keeps: of each group of inputs the one with the largest error. */
public final class WideSamples {
    private WideSamples() {}

    /** {@return samples of a kernel} They depend on nothing but the spec and the kernel's results. */
    public static Samples of(KernelSpec spec, WideKernel kernel) {
        WidePoints points = new WidePoints(
                ExactFunction.of(spec));
        TreeMap<Long, WideWitness> samples = new TreeMap<>(Long::compareUnsigned);
        for (List<Double> group : WideSampleInputs.groups(spec.domain())) {
            double[] x = group.stream().mapToDouble(Double::doubleValue).toArray();
            double[] y = new double[x.length];
            kernel.apply(x, y);
            WideWitness worst = IntStream.range(0, x.length).mapToObj(i -> points.at(x[i], y[i]))
                    .max(Comparator.comparingDouble(point -> point.error(spec.format()))).orElseThrow();
            samples.put(worst.bits().getFirst(), worst);
        }
        return new Samples(List.copyOf(samples.values()));
    }
}

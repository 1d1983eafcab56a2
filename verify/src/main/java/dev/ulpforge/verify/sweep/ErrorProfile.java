package dev.ulpforge.verify.sweep;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

import dev.ulpforge.codegen.compile.BulkKernel;
import dev.ulpforge.model.format.Format;
import dev.ulpforge.model.lock.Witness;
import dev.ulpforge.model.spec.Domain;
import dev.ulpforge.model.spec.KernelSpec;
import dev.ulpforge.verify.oracle.exact.ExactFunction;

/**
 * The profile of a kernel's errors: the largest error of a sample of inputs, sign by sign and exponent by exponent. The
 * same kernel always has the same profile.
 *
 * @param inputs  the number of inputs in the sample
 * @param buckets in ascending order of their inputs
 */
public record ErrorProfile(int inputs, List<Bucket> buckets) {
    private static final int PER_BUCKET = 64;
    private static final int EXPONENTS = 255;

    /** Copies. */
    public ErrorProfile {
        buckets = List.copyOf(buckets);
    }

    /**
     * The inputs of one sign and exponent.
     *
     * @param exponent the exponent of the greatest power of two that is not above their magnitudes; -127 for
     *                 subnormal inputs and zero
     * @param worst    the input with the largest error
     */
    public record Bucket(int exponent, Witness worst) {

        /** {@return the error in ULP there; infinite where a special value is wrong} */
        public double error() {
            return Format.BINARY32.ulpError(worst.got(), worst.want());
        }

        /** {@return whether its inputs are below 0, or -0} */
        public boolean isNegative() {
            return Float.floatToRawIntBits(worst.input()) < 0;
        }

        private int order() {
            return isNegative() ? -exponent - EXPONENTS : exponent + EXPONENTS;
        }
    }

    /** {@return the profile of a kernel, by the exact values at each input of the sample} */
    public static ErrorProfile of(KernelSpec spec, BulkKernel kernel) {
        ExactFunction exact = ExactFunction.of(spec);
        List<List<Float>> groups = IntStream.range(0, 2 * EXPONENTS)
                .mapToObj(bucket -> inputs(spec.domain(), bucket)).filter(group -> !group.isEmpty()).toList();
        List<Bucket> buckets = new ArrayList<>(groups.stream()
                .map(group -> new Bucket(Math.getExponent(group.getFirst()),
                        SampleSelection.worst(exact, Format.BINARY32, kernel, group)))
                .toList());
        buckets.sort(Comparator.comparingInt(Bucket::order));
        return new ErrorProfile(groups.stream().mapToInt(List::size).sum(), buckets);
    }

    /** {@return inputs spread over a bucket, both ends included, those of the domain} */
    private static List<Float> inputs(Domain domain, int bucket) {
        int fractions = Format.BINARY32.fractionBits();
        int first = (bucket % EXPONENTS << fractions) | (bucket < EXPONENTS ? 0 : Integer.MIN_VALUE);
        int most = (1 << fractions) - 1;
        List<Float> all = IntStream.range(0, PER_BUCKET)
                .mapToObj(i -> Float.intBitsToFloat(first + (int) ((long) most * i / (PER_BUCKET - 1))))
                .filter(domain::contains).toList();
        return all.isEmpty() ? ends(domain, first, first + most) : all;
    }

    /** A domain within one gap of the sample is seen at its ends. */
    private static List<Float> ends(Domain domain, int first, int last) {
        return IntStream.of(Float.floatToRawIntBits(domain.lower()), Float.floatToRawIntBits(domain.upper()))
                .filter(bits -> bits >= first && bits <= last).mapToObj(Float::intBitsToFloat).distinct().toList();
    }
}

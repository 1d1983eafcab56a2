package dev.ulpforge.verify.sweep.digest;

import java.util.ArrayList;
import java.util.List;

import dev.ulpforge.codegen.compile.BulkKernel;
import dev.ulpforge.model.lock.Witness;
import dev.ulpforge.verify.sweep.pass.SpecialPass;
import dev.ulpforge.verify.sweep.run.Blocks;

/** Shows where two kernels differ in a segment whose digests differ. */
public final class SegmentDifference {

    private SegmentDifference() {}

    /**
     * {@return up to {@code limit} inputs of a segment with different results, in order of their patterns; all NaNs are
     * one result} {@code want} is what the reference returns.
     *
     * @param segment the first byte of the inputs' patterns, from 0 to 255
     * @param kernel the kernel whose digest is not as expected
     * @param reference what defines the results, such as the interpreter of the kernel's program
     */
    public static List<Witness> in(int segment, BulkKernel kernel, BulkKernel reference, int limit) {
        List<Witness> found = new ArrayList<>();
        float[] x = new float[Blocks.BLOCK];
        float[] got = new float[Blocks.BLOCK];
        float[] want = new float[Blocks.BLOCK];
        for (int first = 0; first < 1 << 24 && found.size() < limit; first += Blocks.BLOCK) {
            Blocks.fill(x, segment << 24 | first);
            kernel.apply(x, got);
            reference.apply(x, want);
            for (int i = 0; i < x.length && found.size() < limit; i++) {
                if (!SpecialPass.is(want[i], got[i])) {
                    found.add(new Witness(x[i], got[i], want[i]));
                }
            }
        }
        return found;
    }
}

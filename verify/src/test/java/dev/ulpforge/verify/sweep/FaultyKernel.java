package dev.ulpforge.verify.sweep;

import dev.ulpforge.codegen.compile.BulkKernel;

/** A kernel that is right everywhere but for one input. Like a sweep, it is applied to neighbouring patterns only. */
public record FaultyKernel(BulkKernel right, int input, float wrong) implements BulkKernel {

    /** exp, correctly rounded but for very few inputs, where it is off by no more than a hair above 0.5 ULP. */
    static final BulkKernel EXP = (src, dst) -> {
        for (int i = 0; i < src.length; i++) {
            dst[i] = (float) Math.exp(src[i]);
        }
    };

    @Override
    public void apply(float[] src, float[] dst) {
        int place = input - Float.floatToRawIntBits(src[0]);
        boolean here = place >= 0 && place < src.length && Float.floatToRawIntBits(src[place]) == input;
        right.apply(src, dst);
        if (here) {
            dst[place] = wrong;
        }
    }
}

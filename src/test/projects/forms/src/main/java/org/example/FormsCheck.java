package org.example;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Arrays;
import java.util.stream.IntStream;

/** Compares the forms of each kernel with its scalar form, bit by bit, and prints a digest of the results. */
public final class FormsCheck {
    private static final int SENTINEL = 0x7f812345;
    private static final int LARGEST = 4098;
    private static final int[] LENGTHS = IntStream.concat(IntStream.rangeClosed(0, 70), IntStream.of(1000, LARGEST))
            .toArray();

    private FormsCheck() {}

    public static void main(String[] args) {
        System.out.println("methods " + Arrays.stream(FormsKernels.class.getMethods())
                .filter(method -> method.getDeclaringClass() == FormsKernels.class).count());
        for (Form form : Form.all()) {
            for (int length : LENGTHS) {
                wholeArrays(form, length);
                for (int offset = 0; offset < 4; offset++) {
                    stretches(form, offset, 3 - offset, length);
                    segments(form, offset, length);
                }
            }
            System.out.println("digest " + form.name() + " " + digest(form));
        }
        boolean vectors = ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent();
        if (vectors) {
            VectorFormsCheck.run();
        }
        System.out.println("vectors " + vectors);
    }

    private static void wholeArrays(Form form, int length) {
        float[] src = Inputs.first(length);
        float[] dst = new float[length];
        form.whole().apply(src, dst);
        for (int i = 0; i < length; i++) {
            require(form, src[i], dst[i], "whole array of " + length);
        }
        form.whole().apply(src, src);
        for (int i = 0; i < length; i++) {
            require(form, Inputs.at(i), src[i], "whole array of " + length + ", in place");
        }
    }

    private static void stretches(Form form, int srcOffset, int dstOffset, int length) {
        float[] src = Inputs.first(srcOffset + length + 5);
        float[] dst = new float[dstOffset + length + 5];
        Arrays.fill(dst, Float.intBitsToFloat(SENTINEL));
        form.stretch().apply(src, srcOffset, dst, dstOffset, length);
        for (int i = 0; i < dst.length; i++) {
            boolean inside = i >= dstOffset && i < dstOffset + length;
            if (inside) {
                require(form, src[i - dstOffset + srcOffset], dst[i], "stretch of " + length + " at " + dstOffset);
            } else if (Float.floatToRawIntBits(dst[i]) != SENTINEL) {
                throw new AssertionError(form.name() + " wrote beyond a stretch of " + length + " at " + dstOffset);
            }
        }
        form.stretch().apply(src, srcOffset, src, srcOffset, length);
        for (int i = 0; i < src.length; i++) {
            boolean inside = i >= srcOffset && i < srcOffset + length;
            float want = inside ? form.at().apply(Inputs.at(i)) : Inputs.at(i);
            same(form, Inputs.at(i), want, src[i], "stretch of " + length + " at " + srcOffset + ", in place");
        }
    }

    private static void segments(Form form, int misalignment, int length) {
        try (Arena arena = Arena.ofConfined()) {
            long size = (long) length * Float.BYTES;
            MemorySegment src = arena.allocate(size + 8, 64).asSlice(misalignment, size);
            MemorySegment dst = arena.allocate(size + 8, 64).asSlice(3 - misalignment, size);
            MemorySegment heap = MemorySegment.ofArray(new float[length]);
            MemorySegment.copy(MemorySegment.ofArray(Inputs.first(length)), 0, src, 0, size);
            form.segment().apply(src, dst);
            form.segment().apply(src, heap);
            form.segment().apply(src, src);
            for (MemorySegment results : new MemorySegment[] { dst, heap, src }) {
                for (int i = 0; i < length; i++) {
                    float got = results.get(ValueLayout.JAVA_FLOAT_UNALIGNED, (long) i * Float.BYTES);
                    require(form, Inputs.at(i), got, "segment of " + length + " at byte " + misalignment);
                }
            }
        }
    }

    private static int digest(Form form) {
        int digest = 1;
        for (int i = 0; i < LARGEST; i++) {
            digest = 31 * digest + Float.floatToIntBits(form.at().apply(Inputs.at(i)));
        }
        return digest;
    }

    private static void require(Form form, float x, float got, String where) {
        same(form, x, form.at().apply(x), got, where);
    }

    static void same(Form form, float x, float want, float got, String where) {
        if (Float.floatToIntBits(want) != Float.floatToIntBits(got)) {
            throw new AssertionError(form.name() + ", " + where + ": x=" + Float.toHexString(x) + " got "
                    + Float.toHexString(got) + " want " + Float.toHexString(want));
        }
    }
}

package dev.ulpforge.codegen.compile;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.BiConsumer;

import dev.ulpforge.model.ir.Interpreter;
import dev.ulpforge.model.ir.NaNBits;
import dev.ulpforge.model.ir.Op;
import dev.ulpforge.model.ir.Program;
import dev.ulpforge.model.ir.ProgramText;
import dev.ulpforge.model.ir.Programs;
import dev.ulpforge.runtime.TableEntries;

/** Compares the forms of a kernel with what its program means, in all bits that are determined. */
final class Agreement {
    private static final int WIDEST = 16;
    private static final int LENGTH = 40 * WIDEST;
    /** More than two pairs of vectors. */
    private static final int LONGEST_OF_FEW = 5 * WIDEST;

    /** A form for ranges of arrays. */
    @FunctionalInterface
    private interface Stretch {
        void apply(float[] src, int srcOffset, float[] dst, int dstOffset, int length);
    }

    private final Program program;
    private final float[] src = new float[LENGTH];
    private final float[] want = new float[LENGTH];
    private final int[] open = new int[LENGTH];

    Agreement(Program program) {
        this.program = program;
        fill(new Random(program.ops().size()));
        NaNBits.of(program).apply(src, want, open);
    }

    private void fill(Random random) {
        List<Float> constants = program.ops().stream().filter(Op.FloatConst.class::isInstance)
                .map(op -> ((Op.FloatConst) op).value()).toList();
        for (int i = 0; i < LENGTH; i++) {
            List<Float> from = random.nextBoolean() && !constants.isEmpty() ? constants : Programs.SPECIAL;
            src[i] = switch (random.nextInt(6)) {
                case 0 -> from.get(random.nextInt(from.size()));
                case 1 -> Math.nextUp(from.get(random.nextInt(from.size())));
                case 2 -> Float.intBitsToFloat(0x7f80_0001 | random.nextInt());
                case 3 -> Float.intBitsToFloat(random.nextInt() & 0x807f_ffff);
                case 4 -> (float) random.nextGaussian() * 20;
                default -> Float.intBitsToFloat(random.nextInt());
            };
        }
    }

    void check(KernelForms forms, int rounds) {
        for (int round = 0; round < rounds; round++) {
            float[] dst = new float[LENGTH];
            for (int i = 0; i < LENGTH; i++) {
                dst[i] = forms.at(src[i]);
            }
            compare("scalar", dst);
            forms.vectors(src, dst);
            compare("vectors", dst);
            forms.shortVectors(src, dst);
            compare("vectors of another species", dst);
            forms.tunable(src, dst, floats(), tables());
            compare("constants as parameters", dst);
            stretch(forms, round);
            inPlace(forms);
            segments(forms, round);
        }
    }

    private void stretch(KernelForms forms, int round) {
        stretch(forms::stretch, round);
        stretch(forms::loop, round);
    }

    private void stretch(Stretch form, int round) {
        int offset = round % WIDEST;
        int length = LENGTH - 2 * WIDEST - 1 - offset;
        float[] dst = new float[LENGTH];
        Arrays.fill(dst, Float.MAX_VALUE);
        form.apply(src, offset, dst, offset + 3, length);
        for (int i = 0; i < LENGTH; i++) {
            boolean written = i >= offset + 3 && i < offset + 3 + length;
            if (!written && dst[i] != Float.MAX_VALUE) {
                throw new AssertionError("stretch wrote beyond its end, at " + i + "\n" + ProgramText.print(program));
            }
        }
        System.arraycopy(dst, offset + 3, dst, offset, length);
        compare("stretch", dst, offset, length);
        for (int few = 0; few <= LONGEST_OF_FEW; few++) {
            form.apply(src, offset, dst, offset, few);
            compare("stretch", dst, offset, few);
        }
    }

    /** Of any length: where whole vectors leave elements over, a result must not become an input. */
    private void inPlace(KernelForms forms) {
        inPlace(forms::stretch, LENGTH);
        for (int length = 0; length <= LONGEST_OF_FEW; length++) {
            inPlace(forms::loop, length);
        }
    }

    private void inPlace(Stretch form, int length) {
        float[] dst = src.clone();
        form.apply(dst, 0, dst, 0, length);
        compare("in place", dst, 0, length);
    }

    private void segments(KernelForms forms, int round) {
        segments(forms::segments, round, LENGTH - 5);
        for (int few = 0; few <= LONGEST_OF_FEW; few++) {
            segments(forms::segmentLoop, round, few);
        }
        float[] dst = new float[LENGTH];
        forms.segmentLoop(MemorySegment.ofArray(src), MemorySegment.ofArray(dst));
        compare("heap segments", dst);
    }

    private void segments(BiConsumer<MemorySegment, MemorySegment> form, int round, int length) {
        try (Arena arena = Arena.ofConfined()) {
            long bytes = (long) length * Float.BYTES;
            MemorySegment in = arena.allocate(bytes + 8).asSlice(round % 5, bytes);
            MemorySegment out = arena.allocate(bytes + 8).asSlice(round % 3, bytes);
            MemorySegment.copy(src, 0, in, ValueLayout.JAVA_FLOAT_UNALIGNED, 0, length);
            form.accept(in, out);
            float[] dst = new float[LENGTH];
            MemorySegment.copy(out, ValueLayout.JAVA_FLOAT_UNALIGNED, 0, dst, 0, length);
            compare("native segments", dst, 0, length);
            form.accept(in, in);
            MemorySegment.copy(in, ValueLayout.JAVA_FLOAT_UNALIGNED, 0, dst, 0, length);
            compare("segment in place", dst, 0, length);
        }
    }

    private float[] floats() {
        float[] floats = new float[program.ops().size()];
        for (int i = 0; i < floats.length; i++) {
            if (program.ops().get(i) instanceof Op.FloatConst(float value)) {
                floats[i] = value;
            }
        }
        return floats;
    }

    private int[][] tables() {
        int[][] tables = new int[program.ops().size()][];
        for (int i = 0; i < tables.length; i++) {
            if (program.ops().get(i) instanceof Op.Lookup(List<Integer> table, int index)) {
                tables[i] = TableEntries.repeated(table.stream().mapToInt(Integer::intValue).toArray());
            }
        }
        return tables;
    }

    private void compare(String form, float[] got) {
        compare(form, got, 0, LENGTH);
    }

    private void compare(String form, float[] got, int from, int length) {
        for (int i = from; i < from + length; i++) {
            int wanted = Float.floatToRawIntBits(want[i]);
            int bits = Float.floatToRawIntBits(got[i]);
            boolean agree = open[i] == NaNBits.OPEN_IN_NAN
                    ? Float.isNaN(got[i])
                    : ((bits ^ wanted) & ~open[i]) == 0;
            if (!agree) {
                throw new AssertionError("%s: x=%08x got %08x want %08x open %08x alone %08x%n%s".formatted(form,
                        Float.floatToRawIntBits(src[i]), bits, wanted, open[i],
                        Float.floatToRawIntBits(Interpreter.of(program).at(src[i])), ProgramText.print(program)));
            }
        }
    }
}

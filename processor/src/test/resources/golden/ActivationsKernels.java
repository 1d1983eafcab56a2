// Made by Ulpforge from its lock files; changes will be lost.
package org.example;

import dev.ulpforge.runtime.Fma;
import dev.ulpforge.runtime.RegisterTable;
import dev.ulpforge.runtime.Span;
import dev.ulpforge.runtime.TableEntries;
import dev.ulpforge.runtime.VectorModule;
import dev.ulpforge.runtime.WarmUp;
import java.lang.Float;
import java.lang.Integer;
import java.lang.Math;
import java.lang.Override;
import java.lang.System;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.util.function.BooleanSupplier;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * Kernels made by Ulpforge. Every form of a kernel returns the same bits for the same input.
 */
public final class ActivationsKernels {
    private static final WarmUp expArrays = new WarmUp();

    private static final WarmUp expSegments = new WarmUp();

    private static final WarmUp geluArrays = new WarmUp();

    private static final WarmUp geluSegments = new WarmUp();

    private ActivationsKernels() {
    }

    /**
     * {@code exp(x)} with an error of at most 1.0 ULP for every float.
     *
     * <p>Proven on 4294967296 inputs, one by one: the largest error is 0.4321 ULP, at
     * {@code x=0x0.0p0 got 0x1.5p-3 want 0x1.4fffff22ca57ap-3}; 33.33 % of the results are correctly rounded.
     *
     * <p>Results are not monotonic.
     * {@code f(0.0) = 0.1640625, f(-0.0) = 0.1640625, f(Infinity) = 0.0, f(-Infinity) = -0.0, f(NaN) = NaN}.
     *
     * @param x any float
     * @return the same bits as every other form of this kernel, on every machine
     */
    public static float exp(float x) {
        // formula
        int valueBits = Float.floatToRawIntBits(x);
        int entryBits = ExpTables.TABLE_2[valueBits & 3];
        float entry = Float.intBitsToFloat(entryBits);
        float y = Fma.fma(x, entry, 0x1.5p-3f);
        // special values
        float t = Math.abs(x);
        boolean isUsual = t < 0x1.0p6f;
        // formula
        float result = isUsual ? y : expRare11(x);
        return result;
    }

    private static float expRare11(float x) {
        // formula
        float slowY = 0x1.0p0f / x;
        return slowY;
    }

    /**
     * {@link #exp(float)} of each element.
     *
     * @param src the inputs
     * @param dst the results, as many; may be {@code src}
     * @throws IllegalArgumentException if the lengths differ
     */
    public static void exp(float[] src, float[] dst) {
        Span.check(src, dst);
        exp(src, 0, dst, 0, src.length);
    }

    /**
     * {@link #exp(float)} of each element of a range.
     *
     * @param src the inputs
     * @param srcOffset where they start
     * @param dst the results; may be {@code src}
     * @param dstOffset where they start
     * @param length how many
     * @throws IndexOutOfBoundsException if a range is not within its array
     * @throws IllegalArgumentException if the ranges overlap without being the same
     */
    public static void exp(float[] src, int srcOffset, float[] dst, int dstOffset, int length) {
        Span.check(src, srcOffset, dst, dstOffset, length);
        if (expArrays.isOver()) {
            Vectors.exp(src, srcOffset, dst, dstOffset, length);
        } else {
            expCold(src, srcOffset, dst, dstOffset, length);
        }
    }

    /**
     * {@link #exp(float)} of each element: floats in native byte order, of any alignment.
     *
     * @param src the inputs
     * @param dst the results, of the same size; may be {@code src}
     * @throws IllegalArgumentException if the sizes differ or are not a multiple of 4 bytes, the segments
     * overlap without being the same, or {@code dst} is read-only
     */
    public static void exp(MemorySegment src, MemorySegment dst) {
        long length = Span.check(src, dst);
        if (expSegments.isOver()) {
            Vectors.exp(src, dst, length);
        } else {
            expCold(src, dst, length);
        }
    }

    private static void expCold(float[] src, int srcOffset, float[] dst, int dstOffset,
            int length) {
        boolean isDue = VectorModule.PRESENT && expArrays.isDue(length);
        if (isDue && expArrays.begins()) {
            expArrays.begin(new ExpArraysTrial(WarmUp.copy(src, srcOffset, length)));
        }
        long start = isDue ? System.nanoTime() : 0;
        for (int i = 0; i < length; i += WarmUp.BLOCK) {
            expEach(src, srcOffset + i, dst, dstOffset + i, Math.min(WarmUp.BLOCK, length - i));
        }
        if (isDue) {
            expArrays.computed(length, System.nanoTime() - start);
        }
    }

    private static void expEach(float[] src, int srcOffset, float[] dst, int dstOffset,
            int length) {
        for (int i = 0; i < length; i++) {
            dst[dstOffset + i] = ActivationsKernels.exp(src[srcOffset + i]);
        }
    }

    private static void expCold(MemorySegment src, MemorySegment dst, long length) {
        boolean isDue = VectorModule.PRESENT && expSegments.isDue(length);
        if (isDue && expSegments.begins()) {
            expSegments.begin(new ExpSegmentsTrial(WarmUp.copy(src)));
        }
        long start = isDue ? System.nanoTime() : 0;
        for (long i = 0; i < length; i += WarmUp.BLOCK) {
            expEach(src, dst, i, (int) Math.min(WarmUp.BLOCK, length - i));
        }
        if (isDue) {
            expSegments.computed(length, System.nanoTime() - start);
        }
    }

    private static void expEach(MemorySegment src, MemorySegment dst, long start, int length) {
        for (int i = 0; i < length; i++) {
            dst.set(ValueLayout.JAVA_FLOAT_UNALIGNED, (start + i) * Float.BYTES, ActivationsKernels.exp(src.get(ValueLayout.JAVA_FLOAT_UNALIGNED, (start + i) * Float.BYTES)));
        }
    }

    /**
     * {@code x * 0.5 * (1 + erf(x / sqrt(2)))} with an error of at most 1.5 ULP for every float in {@code [-10, 10]}.
     *
     * <p>Proven on 2185232386 inputs, one by one: the largest error is 0.4321 ULP, at
     * {@code x=0x1.4p3 got 0x1.454p3 want 0x1.453fff22ca57ap3}; 33.33 % of the results are correctly rounded.
     *
     * <p>Results are not monotonic.
     * {@code f(0.0) = 0.1640625, f(-0.0) = 0.1640625}.
     *
     * @param x any float
     * @return the same bits as every other form of this kernel, on every machine
     */
    public static float gelu(float x) {
        // formula
        int valueBits = Float.floatToRawIntBits(x);
        int entryBits = GeluTables.TABLE_2[valueBits & 3];
        float entry = Float.intBitsToFloat(entryBits);
        float y = Fma.fma(x, entry, 0x1.5p-3f);
        // special values
        float t = Math.abs(x);
        boolean isUsual = t < 0x1.0p6f;
        // formula
        float result = isUsual ? y : geluRare11(x);
        return result;
    }

    private static float geluRare11(float x) {
        // formula
        float slowY = 0x1.0p0f / x;
        return slowY;
    }

    /**
     * {@link #gelu(float)} of each element.
     *
     * @param src the inputs
     * @param dst the results, as many; may be {@code src}
     * @throws IllegalArgumentException if the lengths differ
     */
    public static void gelu(float[] src, float[] dst) {
        Span.check(src, dst);
        gelu(src, 0, dst, 0, src.length);
    }

    /**
     * {@link #gelu(float)} of each element of a range.
     *
     * @param src the inputs
     * @param srcOffset where they start
     * @param dst the results; may be {@code src}
     * @param dstOffset where they start
     * @param length how many
     * @throws IndexOutOfBoundsException if a range is not within its array
     * @throws IllegalArgumentException if the ranges overlap without being the same
     */
    public static void gelu(float[] src, int srcOffset, float[] dst, int dstOffset, int length) {
        Span.check(src, srcOffset, dst, dstOffset, length);
        if (geluArrays.isOver()) {
            Vectors.gelu(src, srcOffset, dst, dstOffset, length);
        } else {
            geluCold(src, srcOffset, dst, dstOffset, length);
        }
    }

    /**
     * {@link #gelu(float)} of each element: floats in native byte order, of any alignment.
     *
     * @param src the inputs
     * @param dst the results, of the same size; may be {@code src}
     * @throws IllegalArgumentException if the sizes differ or are not a multiple of 4 bytes, the segments
     * overlap without being the same, or {@code dst} is read-only
     */
    public static void gelu(MemorySegment src, MemorySegment dst) {
        long length = Span.check(src, dst);
        if (geluSegments.isOver()) {
            Vectors.gelu(src, dst, length);
        } else {
            geluCold(src, dst, length);
        }
    }

    private static void geluCold(float[] src, int srcOffset, float[] dst, int dstOffset,
            int length) {
        boolean isDue = VectorModule.PRESENT && geluArrays.isDue(length);
        if (isDue && geluArrays.begins()) {
            geluArrays.begin(new GeluArraysTrial(WarmUp.copy(src, srcOffset, length)));
        }
        long start = isDue ? System.nanoTime() : 0;
        for (int i = 0; i < length; i += WarmUp.BLOCK) {
            geluEach(src, srcOffset + i, dst, dstOffset + i, Math.min(WarmUp.BLOCK, length - i));
        }
        if (isDue) {
            geluArrays.computed(length, System.nanoTime() - start);
        }
    }

    private static void geluEach(float[] src, int srcOffset, float[] dst, int dstOffset,
            int length) {
        for (int i = 0; i < length; i++) {
            dst[dstOffset + i] = ActivationsKernels.gelu(src[srcOffset + i]);
        }
    }

    private static void geluCold(MemorySegment src, MemorySegment dst, long length) {
        boolean isDue = VectorModule.PRESENT && geluSegments.isDue(length);
        if (isDue && geluSegments.begins()) {
            geluSegments.begin(new GeluSegmentsTrial(WarmUp.copy(src)));
        }
        long start = isDue ? System.nanoTime() : 0;
        for (long i = 0; i < length; i += WarmUp.BLOCK) {
            geluEach(src, dst, i, (int) Math.min(WarmUp.BLOCK, length - i));
        }
        if (isDue) {
            geluSegments.computed(length, System.nanoTime() - start);
        }
    }

    private static void geluEach(MemorySegment src, MemorySegment dst, long start, int length) {
        for (int i = 0; i < length; i++) {
            dst.set(ValueLayout.JAVA_FLOAT_UNALIGNED, (start + i) * Float.BYTES, ActivationsKernels.gelu(src.get(ValueLayout.JAVA_FLOAT_UNALIGNED, (start + i) * Float.BYTES)));
        }
    }

    private static final class ExpTables {
        static final int[] TABLE_2 = TableEntries.repeated(0x3f800000, 0x3f9837f0, 0x3fb504f3, 0x3fd744fd);

        static final float[] FLOAT_CONSTANTS = { 0x1.5p-3f, 0x1.0p6f };
    }

    private record ExpArraysTrial(float[] src) implements BooleanSupplier {
        @Override
        public boolean getAsBoolean() {
            float[] some = expArrays.some(src);
            float[] results = expArrays.some(src);
            int rounds = expArrays.rounds();
            long start = System.nanoTime();
            for (int i = 0; i < rounds; i++) {
                Vectors.exp(some, 0, results, 0, WarmUp.LAST);
            }
            Vectors.expPart(some, 0, results, 0, 1);
            Vectors.expPart(some, WarmUp.LAST, results, WarmUp.LAST, 1);
            Vectors.expPart(some, 0, results, 0, Vectors.FLOATS.length());
            expArrays.tried(rounds, System.nanoTime() - start);
            for (int i = 0; i < WarmUp.EMPTY_CALLS; i++) {
                Vectors.exp(some, 0, results, 0, 0);
                Vectors.expLoop(some, 0, results, 0, 0, 0);
                Vectors.expPart(some, 0, results, 0, 0);
                Vectors.expPart(some, WarmUp.LAST, results, WarmUp.LAST, 0);
            }
            return true;
        }
    }

    private record ExpSegmentsTrial(MemorySegment src) implements BooleanSupplier {
        @Override
        public boolean getAsBoolean() {
            MemorySegment some = expSegments.some(src);
            MemorySegment results = expSegments.some(src);
            int rounds = expSegments.rounds();
            long start = System.nanoTime();
            for (int i = 0; i < rounds; i++) {
                Vectors.exp(some, results, WarmUp.LAST);
            }
            Vectors.expPart(some, results, 0, 1);
            Vectors.expPart(some, results, WarmUp.LAST, 1);
            Vectors.expPart(some, results, 0, Vectors.FLOATS.length());
            expSegments.tried(rounds, System.nanoTime() - start);
            for (int i = 0; i < WarmUp.EMPTY_CALLS; i++) {
                Vectors.exp(some, results, 0);
                Vectors.expLoop(some, results, 0, 0, 0);
                Vectors.expPart(some, results, 0, 0);
                Vectors.expPart(some, results, WarmUp.LAST, 0);
            }
            return true;
        }
    }

    private static final class GeluTables {
        static final int[] TABLE_2 = TableEntries.repeated(0x3f800000, 0x3f9837f0, 0x3fb504f3, 0x3fd744fd);

        static final float[] FLOAT_CONSTANTS = { 0x1.5p-3f, 0x1.0p6f };
    }

    private record GeluArraysTrial(float[] src) implements BooleanSupplier {
        @Override
        public boolean getAsBoolean() {
            float[] some = geluArrays.some(src);
            float[] results = geluArrays.some(src);
            int rounds = geluArrays.rounds();
            long start = System.nanoTime();
            for (int i = 0; i < rounds; i++) {
                Vectors.gelu(some, 0, results, 0, WarmUp.LAST);
            }
            Vectors.geluPart(some, 0, results, 0, 1);
            Vectors.geluPart(some, WarmUp.LAST, results, WarmUp.LAST, 1);
            Vectors.geluPart(some, 0, results, 0, Vectors.FLOATS.length());
            geluArrays.tried(rounds, System.nanoTime() - start);
            for (int i = 0; i < WarmUp.EMPTY_CALLS; i++) {
                Vectors.gelu(some, 0, results, 0, 0);
                Vectors.geluLoop(some, 0, results, 0, 0, 0);
                Vectors.geluPart(some, 0, results, 0, 0);
                Vectors.geluPart(some, WarmUp.LAST, results, WarmUp.LAST, 0);
            }
            return true;
        }
    }

    private record GeluSegmentsTrial(MemorySegment src) implements BooleanSupplier {
        @Override
        public boolean getAsBoolean() {
            MemorySegment some = geluSegments.some(src);
            MemorySegment results = geluSegments.some(src);
            int rounds = geluSegments.rounds();
            long start = System.nanoTime();
            for (int i = 0; i < rounds; i++) {
                Vectors.gelu(some, results, WarmUp.LAST);
            }
            Vectors.geluPart(some, results, 0, 1);
            Vectors.geluPart(some, results, WarmUp.LAST, 1);
            Vectors.geluPart(some, results, 0, Vectors.FLOATS.length());
            geluSegments.tried(rounds, System.nanoTime() - start);
            for (int i = 0; i < WarmUp.EMPTY_CALLS; i++) {
                Vectors.gelu(some, results, 0);
                Vectors.geluLoop(some, results, 0, 0, 0);
                Vectors.geluPart(some, results, 0, 0);
                Vectors.geluPart(some, results, WarmUp.LAST, 0);
            }
            return true;
        }
    }

    /**
     * The SIMD forms, for vector loops of your own. Needs {@code --add-modules jdk.incubator.vector}.
     */
    public static final class Vectors {
        private static final VectorSpecies<Float> FLOATS = FloatVector.SPECIES_PREFERRED;

        private static final VectorSpecies<Integer> INTS = IntVector.SPECIES_PREFERRED;

        private Vectors() {
        }

        /**
         * {@link ActivationsKernels#exp(float)} of each lane.
         *
         * @param x a vector of any species; that of {@link FloatVector#SPECIES_PREFERRED} is fast
         * @return the results, in the lanes of their inputs
         */
        public static FloatVector exp(FloatVector x) {
            if (x.species() != FLOATS) {
                return expByArray(x);
            }
            FloatVector constant1 = FloatVector.broadcast(FLOATS, 0x1.5p-3f);
            FloatVector constant2 = FloatVector.broadcast(FLOATS, 0x1.0p6f);
            // special values
            FloatVector t = x.abs();
            VectorMask<Float> isUsual = t.compare(VectorOperators.LT, constant2);
            if (!isUsual.allTrue()) {
                return expByArray(x);
            }
            // formula
            IntVector valueBits = x.reinterpretAsInts();
            IntVector entryBits = RegisterTable.lookup4(ExpTables.TABLE_2, valueBits);
            FloatVector entry = entryBits.reinterpretAsFloats();
            FloatVector y = x.fma(entry, constant1);
            FloatVector result = y;
            return result;
        }

        private static FloatVector expByArray(FloatVector x) {
            float[] lanes = x.toArray();
            for (int i = 0; i < lanes.length; i += FLOATS.length()) {
                expPart(lanes, i, lanes, i, Math.min(FLOATS.length(), lanes.length - i));
            }
            return FloatVector.fromArray(x.species(), lanes, 0);
        }

        static void exp(float[] src, int srcOffset, float[] dst, int dstOffset, int length) {
            if (length <= FLOATS.length()) {
                expPart(src, srcOffset, dst, dstOffset, length);
                return;
            }
            if (length <= 2 * FLOATS.length()) {
                expLoop(src, srcOffset, dst, dstOffset, 1, (length - FLOATS.length()));
                return;
            }
            int end = length - length % (2 * FLOATS.length());
            int last = length - FLOATS.length();
            FloatVector inputs = FloatVector.fromArray(FLOATS, src, srcOffset + last);
            expLoop(src, srcOffset, dst, dstOffset, end, FLOATS.length());
            if (end < length) {
                inputs.intoArray(dst, dstOffset + last);
                if (end < last) {
                    expLoop(src, srcOffset + end, dst, dstOffset + end, 1, (last - end));
                } else {
                    expPart(src, srcOffset + last, dst, dstOffset + last, FLOATS.length());
                }
            }
        }

        private static void expLoop(float[] src, int srcOffset, float[] dst, int dstOffset, int end,
                int gap) {
            FloatVector constant1 = FloatVector.broadcast(FLOATS, FLOATS.length() == 8 ? 0x1.5p-3f : ExpTables.FLOAT_CONSTANTS[0]);
            FloatVector constant2 = FloatVector.broadcast(FLOATS, ExpTables.FLOAT_CONSTANTS[1]);
            for (int i = 0; i < end; i += 2 * FLOATS.length()) {
                FloatVector x = FloatVector.fromArray(FLOATS, src, srcOffset + i);
                FloatVector xb = FloatVector.fromArray(FLOATS, src, srcOffset + gap + i);
                // special values
                FloatVector t = x.abs();
                FloatVector tb = xb.abs();
                VectorMask<Float> isUsual = t.compare(VectorOperators.LT, constant2);
                VectorMask<Float> isUsualb = tb.compare(VectorOperators.LT, constant2);
                if (!isUsual.and(isUsualb).allTrue()) {
                    expPart(src, srcOffset + i, dst, dstOffset + i, gap);
                    expPart(src, srcOffset + gap + i, dst, dstOffset + gap + i, FLOATS.length());
                    continue;
                }
                // formula
                IntVector valueBits = x.reinterpretAsInts();
                IntVector valueBitsb = xb.reinterpretAsInts();
                IntVector entryBits = INTS.length() >= 4 ? valueBits.selectFrom(IntVector.fromArray(INTS, ExpTables.TABLE_2, 0)) : RegisterTable.lookup4(ExpTables.TABLE_2, valueBits);
                IntVector entryBitsb = INTS.length() >= 4 ? valueBitsb.selectFrom(IntVector.fromArray(INTS, ExpTables.TABLE_2, 0)) : RegisterTable.lookup4(ExpTables.TABLE_2, valueBitsb);
                FloatVector entry = entryBits.reinterpretAsFloats();
                FloatVector entryb = entryBitsb.reinterpretAsFloats();
                FloatVector y = x.fma(entry, constant1);
                FloatVector yb = xb.fma(entryb, constant1);
                FloatVector result = y;
                FloatVector resultb = yb;
                result.intoArray(dst, dstOffset + i);
                resultb.intoArray(dst, dstOffset + gap + i);
            }
        }

        static void expPart(float[] src, int srcOffset, float[] dst, int dstOffset, int length) {
            if (length == 0) {
                return;
            }
            boolean isWhole = length == FLOATS.length();
            VectorMask<Float> lanes = FLOATS.indexInRange(0, length);
            FloatVector x = isWhole ? FloatVector.fromArray(FLOATS, src, srcOffset) : FloatVector.fromArray(FLOATS, src, srcOffset, lanes);
            // formula
            IntVector valueBits = x.reinterpretAsInts();
            IntVector entryBits = INTS.length() >= 4 ? valueBits.selectFrom(IntVector.fromArray(INTS, ExpTables.TABLE_2, 0)) : RegisterTable.lookup4(ExpTables.TABLE_2, valueBits);
            FloatVector entry = entryBits.reinterpretAsFloats();
            FloatVector constant1 = FloatVector.broadcast(FLOATS, 0x1.5p-3f);
            FloatVector y = x.fma(entry, constant1);
            // special values
            FloatVector t = x.abs();
            FloatVector constant2 = FloatVector.broadcast(FLOATS, 0x1.0p6f);
            VectorMask<Float> isUsual = t.compare(VectorOperators.LT, constant2);
            // formula
            FloatVector result = y;
            if (!isUsual.allTrue()) {
                FloatVector one = FloatVector.broadcast(FLOATS, 0x1.0p0f);
                // formula
                FloatVector slowY = one.div(x);
                result = slowY.blend(result, isUsual);
            }
            if (isWhole) {
                result.intoArray(dst, dstOffset);
            } else {
                result.intoArray(dst, dstOffset, lanes);
            }
        }

        static void exp(MemorySegment src, MemorySegment dst, long length) {
            if (length <= FLOATS.length()) {
                expPart(src, dst, 0, (int) length);
                return;
            }
            if (length <= 2 * FLOATS.length()) {
                expLoop(src, dst, 0, 1, (int) (length - FLOATS.length()));
                return;
            }
            long end = length - length % (2 * FLOATS.length());
            ByteOrder order = ByteOrder.nativeOrder();
            long last = length - FLOATS.length();
            FloatVector inputs = FloatVector.fromMemorySegment(FLOATS, src, last * Float.BYTES, order);
            expLoop(src, dst, 0, end, FLOATS.length());
            if (end < length) {
                inputs.intoMemorySegment(dst, last * Float.BYTES, order);
                if (end < last) {
                    expLoop(src, dst, end, 1, (int) (last - end));
                } else {
                    expPart(src, dst, last, FLOATS.length());
                }
            }
        }

        private static void expLoop(MemorySegment src, MemorySegment dst, long start, long end,
                int gap) {
            ByteOrder order = ByteOrder.nativeOrder();
            FloatVector constant1 = FloatVector.broadcast(FLOATS, FLOATS.length() == 8 ? 0x1.5p-3f : ExpTables.FLOAT_CONSTANTS[0]);
            FloatVector constant2 = FloatVector.broadcast(FLOATS, ExpTables.FLOAT_CONSTANTS[1]);
            IntVector table2from0 = IntVector.fromArray(INTS, ExpTables.TABLE_2, 0);
            for (long i = 0; i < end; i += 2 * FLOATS.length()) {
                FloatVector x = FloatVector.fromMemorySegment(FLOATS, src, (start + i) * Float.BYTES, order);
                FloatVector xb = FloatVector.fromMemorySegment(FLOATS, src, (start + gap + i) * Float.BYTES, order);
                // special values
                FloatVector t = x.abs();
                FloatVector tb = xb.abs();
                VectorMask<Float> isUsual = t.compare(VectorOperators.LT, constant2);
                VectorMask<Float> isUsualb = tb.compare(VectorOperators.LT, constant2);
                if (!isUsual.and(isUsualb).allTrue()) {
                    expPart(src, dst, start + i, gap);
                    expPart(src, dst, start + gap + i, FLOATS.length());
                    continue;
                }
                // formula
                IntVector valueBits = x.reinterpretAsInts();
                IntVector valueBitsb = xb.reinterpretAsInts();
                IntVector entryBits = INTS.length() >= 4 ? valueBits.selectFrom(table2from0) : RegisterTable.lookup4(ExpTables.TABLE_2, valueBits);
                IntVector entryBitsb = INTS.length() >= 4 ? valueBitsb.selectFrom(table2from0) : RegisterTable.lookup4(ExpTables.TABLE_2, valueBitsb);
                FloatVector entry = entryBits.reinterpretAsFloats();
                FloatVector entryb = entryBitsb.reinterpretAsFloats();
                FloatVector y = x.fma(entry, constant1);
                FloatVector yb = xb.fma(entryb, constant1);
                FloatVector result = y;
                FloatVector resultb = yb;
                result.intoMemorySegment(dst, (start + i) * Float.BYTES, order);
                resultb.intoMemorySegment(dst, (start + gap + i) * Float.BYTES, order);
            }
        }

        static void expPart(MemorySegment src, MemorySegment dst, long start, int length) {
            if (length == 0) {
                return;
            }
            ByteOrder order = ByteOrder.nativeOrder();
            boolean isWhole = length == FLOATS.length();
            VectorMask<Float> lanes = FLOATS.indexInRange(0, length);
            FloatVector x = isWhole ? FloatVector.fromMemorySegment(FLOATS, src, start * Float.BYTES, order) : FloatVector.fromMemorySegment(FLOATS, src, start * Float.BYTES, order, lanes);
            // formula
            IntVector valueBits = x.reinterpretAsInts();
            IntVector entryBits = INTS.length() >= 4 ? valueBits.selectFrom(IntVector.fromArray(INTS, ExpTables.TABLE_2, 0)) : RegisterTable.lookup4(ExpTables.TABLE_2, valueBits);
            FloatVector entry = entryBits.reinterpretAsFloats();
            FloatVector constant1 = FloatVector.broadcast(FLOATS, 0x1.5p-3f);
            FloatVector y = x.fma(entry, constant1);
            // special values
            FloatVector t = x.abs();
            FloatVector constant2 = FloatVector.broadcast(FLOATS, 0x1.0p6f);
            VectorMask<Float> isUsual = t.compare(VectorOperators.LT, constant2);
            // formula
            FloatVector result = y;
            if (!isUsual.allTrue()) {
                FloatVector one = FloatVector.broadcast(FLOATS, 0x1.0p0f);
                // formula
                FloatVector slowY = one.div(x);
                result = slowY.blend(result, isUsual);
            }
            if (isWhole) {
                result.intoMemorySegment(dst, start * Float.BYTES, order);
            } else {
                result.intoMemorySegment(dst, start * Float.BYTES, order, lanes);
            }
        }

        /**
         * {@link ActivationsKernels#gelu(float)} of each lane.
         *
         * @param x a vector of any species; that of {@link FloatVector#SPECIES_PREFERRED} is fast
         * @return the results, in the lanes of their inputs
         */
        public static FloatVector gelu(FloatVector x) {
            if (x.species() != FLOATS) {
                return geluByArray(x);
            }
            FloatVector constant1 = FloatVector.broadcast(FLOATS, 0x1.5p-3f);
            FloatVector constant2 = FloatVector.broadcast(FLOATS, 0x1.0p6f);
            // special values
            FloatVector t = x.abs();
            VectorMask<Float> isUsual = t.compare(VectorOperators.LT, constant2);
            if (!isUsual.allTrue()) {
                return geluByArray(x);
            }
            // formula
            IntVector valueBits = x.reinterpretAsInts();
            IntVector entryBits = RegisterTable.lookup4(GeluTables.TABLE_2, valueBits);
            FloatVector entry = entryBits.reinterpretAsFloats();
            FloatVector y = x.fma(entry, constant1);
            FloatVector result = y;
            return result;
        }

        private static FloatVector geluByArray(FloatVector x) {
            float[] lanes = x.toArray();
            for (int i = 0; i < lanes.length; i += FLOATS.length()) {
                geluPart(lanes, i, lanes, i, Math.min(FLOATS.length(), lanes.length - i));
            }
            return FloatVector.fromArray(x.species(), lanes, 0);
        }

        static void gelu(float[] src, int srcOffset, float[] dst, int dstOffset, int length) {
            if (length <= FLOATS.length()) {
                geluPart(src, srcOffset, dst, dstOffset, length);
                return;
            }
            if (length <= 2 * FLOATS.length()) {
                geluLoop(src, srcOffset, dst, dstOffset, 1, (length - FLOATS.length()));
                return;
            }
            int end = length - length % (2 * FLOATS.length());
            int last = length - FLOATS.length();
            FloatVector inputs = FloatVector.fromArray(FLOATS, src, srcOffset + last);
            geluLoop(src, srcOffset, dst, dstOffset, end, FLOATS.length());
            if (end < length) {
                inputs.intoArray(dst, dstOffset + last);
                if (end < last) {
                    geluLoop(src, srcOffset + end, dst, dstOffset + end, 1, (last - end));
                } else {
                    geluPart(src, srcOffset + last, dst, dstOffset + last, FLOATS.length());
                }
            }
        }

        private static void geluLoop(float[] src, int srcOffset, float[] dst, int dstOffset,
                int end, int gap) {
            FloatVector constant1 = FloatVector.broadcast(FLOATS, FLOATS.length() == 8 ? 0x1.5p-3f : GeluTables.FLOAT_CONSTANTS[0]);
            FloatVector constant2 = FloatVector.broadcast(FLOATS, GeluTables.FLOAT_CONSTANTS[1]);
            for (int i = 0; i < end; i += 2 * FLOATS.length()) {
                FloatVector x = FloatVector.fromArray(FLOATS, src, srcOffset + i);
                FloatVector xb = FloatVector.fromArray(FLOATS, src, srcOffset + gap + i);
                // special values
                FloatVector t = x.abs();
                FloatVector tb = xb.abs();
                VectorMask<Float> isUsual = t.compare(VectorOperators.LT, constant2);
                VectorMask<Float> isUsualb = tb.compare(VectorOperators.LT, constant2);
                if (!isUsual.and(isUsualb).allTrue()) {
                    geluPart(src, srcOffset + i, dst, dstOffset + i, gap);
                    geluPart(src, srcOffset + gap + i, dst, dstOffset + gap + i, FLOATS.length());
                    continue;
                }
                // formula
                IntVector valueBits = x.reinterpretAsInts();
                IntVector valueBitsb = xb.reinterpretAsInts();
                IntVector entryBits = INTS.length() >= 4 ? valueBits.selectFrom(IntVector.fromArray(INTS, GeluTables.TABLE_2, 0)) : RegisterTable.lookup4(GeluTables.TABLE_2, valueBits);
                IntVector entryBitsb = INTS.length() >= 4 ? valueBitsb.selectFrom(IntVector.fromArray(INTS, GeluTables.TABLE_2, 0)) : RegisterTable.lookup4(GeluTables.TABLE_2, valueBitsb);
                FloatVector entry = entryBits.reinterpretAsFloats();
                FloatVector entryb = entryBitsb.reinterpretAsFloats();
                FloatVector y = x.fma(entry, constant1);
                FloatVector yb = xb.fma(entryb, constant1);
                FloatVector result = y;
                FloatVector resultb = yb;
                result.intoArray(dst, dstOffset + i);
                resultb.intoArray(dst, dstOffset + gap + i);
            }
        }

        static void geluPart(float[] src, int srcOffset, float[] dst, int dstOffset, int length) {
            if (length == 0) {
                return;
            }
            boolean isWhole = length == FLOATS.length();
            VectorMask<Float> lanes = FLOATS.indexInRange(0, length);
            FloatVector x = isWhole ? FloatVector.fromArray(FLOATS, src, srcOffset) : FloatVector.fromArray(FLOATS, src, srcOffset, lanes);
            // formula
            IntVector valueBits = x.reinterpretAsInts();
            IntVector entryBits = INTS.length() >= 4 ? valueBits.selectFrom(IntVector.fromArray(INTS, GeluTables.TABLE_2, 0)) : RegisterTable.lookup4(GeluTables.TABLE_2, valueBits);
            FloatVector entry = entryBits.reinterpretAsFloats();
            FloatVector constant1 = FloatVector.broadcast(FLOATS, 0x1.5p-3f);
            FloatVector y = x.fma(entry, constant1);
            // special values
            FloatVector t = x.abs();
            FloatVector constant2 = FloatVector.broadcast(FLOATS, 0x1.0p6f);
            VectorMask<Float> isUsual = t.compare(VectorOperators.LT, constant2);
            // formula
            FloatVector result = y;
            if (!isUsual.allTrue()) {
                FloatVector one = FloatVector.broadcast(FLOATS, 0x1.0p0f);
                // formula
                FloatVector slowY = one.div(x);
                result = slowY.blend(result, isUsual);
            }
            if (isWhole) {
                result.intoArray(dst, dstOffset);
            } else {
                result.intoArray(dst, dstOffset, lanes);
            }
        }

        static void gelu(MemorySegment src, MemorySegment dst, long length) {
            if (length <= FLOATS.length()) {
                geluPart(src, dst, 0, (int) length);
                return;
            }
            if (length <= 2 * FLOATS.length()) {
                geluLoop(src, dst, 0, 1, (int) (length - FLOATS.length()));
                return;
            }
            long end = length - length % (2 * FLOATS.length());
            ByteOrder order = ByteOrder.nativeOrder();
            long last = length - FLOATS.length();
            FloatVector inputs = FloatVector.fromMemorySegment(FLOATS, src, last * Float.BYTES, order);
            geluLoop(src, dst, 0, end, FLOATS.length());
            if (end < length) {
                inputs.intoMemorySegment(dst, last * Float.BYTES, order);
                if (end < last) {
                    geluLoop(src, dst, end, 1, (int) (last - end));
                } else {
                    geluPart(src, dst, last, FLOATS.length());
                }
            }
        }

        private static void geluLoop(MemorySegment src, MemorySegment dst, long start, long end,
                int gap) {
            ByteOrder order = ByteOrder.nativeOrder();
            FloatVector constant1 = FloatVector.broadcast(FLOATS, FLOATS.length() == 8 ? 0x1.5p-3f : GeluTables.FLOAT_CONSTANTS[0]);
            FloatVector constant2 = FloatVector.broadcast(FLOATS, GeluTables.FLOAT_CONSTANTS[1]);
            IntVector table2from0 = IntVector.fromArray(INTS, GeluTables.TABLE_2, 0);
            for (long i = 0; i < end; i += 2 * FLOATS.length()) {
                FloatVector x = FloatVector.fromMemorySegment(FLOATS, src, (start + i) * Float.BYTES, order);
                FloatVector xb = FloatVector.fromMemorySegment(FLOATS, src, (start + gap + i) * Float.BYTES, order);
                // special values
                FloatVector t = x.abs();
                FloatVector tb = xb.abs();
                VectorMask<Float> isUsual = t.compare(VectorOperators.LT, constant2);
                VectorMask<Float> isUsualb = tb.compare(VectorOperators.LT, constant2);
                if (!isUsual.and(isUsualb).allTrue()) {
                    geluPart(src, dst, start + i, gap);
                    geluPart(src, dst, start + gap + i, FLOATS.length());
                    continue;
                }
                // formula
                IntVector valueBits = x.reinterpretAsInts();
                IntVector valueBitsb = xb.reinterpretAsInts();
                IntVector entryBits = INTS.length() >= 4 ? valueBits.selectFrom(table2from0) : RegisterTable.lookup4(GeluTables.TABLE_2, valueBits);
                IntVector entryBitsb = INTS.length() >= 4 ? valueBitsb.selectFrom(table2from0) : RegisterTable.lookup4(GeluTables.TABLE_2, valueBitsb);
                FloatVector entry = entryBits.reinterpretAsFloats();
                FloatVector entryb = entryBitsb.reinterpretAsFloats();
                FloatVector y = x.fma(entry, constant1);
                FloatVector yb = xb.fma(entryb, constant1);
                FloatVector result = y;
                FloatVector resultb = yb;
                result.intoMemorySegment(dst, (start + i) * Float.BYTES, order);
                resultb.intoMemorySegment(dst, (start + gap + i) * Float.BYTES, order);
            }
        }

        static void geluPart(MemorySegment src, MemorySegment dst, long start, int length) {
            if (length == 0) {
                return;
            }
            ByteOrder order = ByteOrder.nativeOrder();
            boolean isWhole = length == FLOATS.length();
            VectorMask<Float> lanes = FLOATS.indexInRange(0, length);
            FloatVector x = isWhole ? FloatVector.fromMemorySegment(FLOATS, src, start * Float.BYTES, order) : FloatVector.fromMemorySegment(FLOATS, src, start * Float.BYTES, order, lanes);
            // formula
            IntVector valueBits = x.reinterpretAsInts();
            IntVector entryBits = INTS.length() >= 4 ? valueBits.selectFrom(IntVector.fromArray(INTS, GeluTables.TABLE_2, 0)) : RegisterTable.lookup4(GeluTables.TABLE_2, valueBits);
            FloatVector entry = entryBits.reinterpretAsFloats();
            FloatVector constant1 = FloatVector.broadcast(FLOATS, 0x1.5p-3f);
            FloatVector y = x.fma(entry, constant1);
            // special values
            FloatVector t = x.abs();
            FloatVector constant2 = FloatVector.broadcast(FLOATS, 0x1.0p6f);
            VectorMask<Float> isUsual = t.compare(VectorOperators.LT, constant2);
            // formula
            FloatVector result = y;
            if (!isUsual.allTrue()) {
                FloatVector one = FloatVector.broadcast(FLOATS, 0x1.0p0f);
                // formula
                FloatVector slowY = one.div(x);
                result = slowY.blend(result, isUsual);
            }
            if (isWhole) {
                result.intoMemorySegment(dst, start * Float.BYTES, order);
            } else {
                result.intoMemorySegment(dst, start * Float.BYTES, order, lanes);
            }
        }
    }
}

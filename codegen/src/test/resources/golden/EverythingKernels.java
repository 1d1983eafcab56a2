// Made by Ulpforge from its lock files; changes will be lost.
package org.example;

import dev.ulpforge.runtime.DoubleLanes;
import dev.ulpforge.runtime.Fma;
import dev.ulpforge.runtime.RegisterTable;
import dev.ulpforge.runtime.Span;
import dev.ulpforge.runtime.TableEntries;
import dev.ulpforge.runtime.VectorModule;
import dev.ulpforge.runtime.WarmUp;
import java.lang.Double;
import java.lang.Float;
import java.lang.Integer;
import java.lang.Math;
import java.lang.Override;
import java.lang.System;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.util.function.BooleanSupplier;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * Kernels made by Ulpforge. Every form of a kernel returns the same bits for the same input.
 */
public final class EverythingKernels {
    private static final WarmUp everythingArrays = new WarmUp();

    private static final WarmUp everythingSegments = new WarmUp();

    private static final WarmUp wideArrays = new WarmUp();

    private static final WarmUp wideSegments = new WarmUp();

    private static final WarmUp sameArrays = new WarmUp();

    private static final WarmUp sameSegments = new WarmUp();

    private EverythingKernels() {
    }

    /**
     * Every operation of 32 bits there is.
     *
     * @param x any float
     * @return the same bits as every other form of this kernel, on every machine
     */
    public static float everything(float x) {
        // special values
        int valueBits = Float.floatToRawIntBits(x);
        int magnitudeBits = valueBits & 0x7fffffff;
        boolean isUsual = magnitudeBits < 0x42ae0000;
        // formula
        float shifted = Fma.fma(x, 0x1.715476p2f, 0x1.8p23f);
        int nBits = Float.floatToRawIntBits(shifted);
        float n = shifted - 0x1.8p23f;
        float square = n * n;
        int entryBits = EverythingTables.TABLE_12[nBits & 3];
        int k1 = nBits << 21;
        int k2 = entryBits + k1;
        float y1 = Float.intBitsToFloat(k2);
        float y2 = Fma.fma(y1, square, y1);
        float result = isUsual ? y2 : everythingRare53(x);
        return result;
    }

    private static float everythingRare48(float x) {
        // formula
        float shifted = Fma.fma(x, 0x1.715476p2f, 0x1.8p23f);
        int nBits = Float.floatToRawIntBits(shifted);
        float slowT1 = (float) Math.sqrt(x);
        float slowT2 = -slowT1;
        float slowT4 = Float.intBitsToFloat(0xffc00000);
        boolean slowIsNaN = Float.isNaN(x);
        boolean slowIsNot = !slowIsNaN;
        float slowY1 = slowIsNot ? slowT2 : slowT4;
        int slowK1 = (int) slowY1;
        float slowT5 = (float) slowK1;
        int slowK2 = nBits >> 2;
        int slowK3 = nBits >>> 31;
        int slowK4 = slowK2 - slowK3;
        int slowK5 = Math.min(slowK4, 0x42ae0000);
        int slowK6 = Math.max(slowK5, 0x00000000);
        int slowK7 = slowK6 | 0x00000000;
        int slowK8 = slowK7 ^ nBits;
        int slowEntryBits1 = EverythingTables.TABLE_35[slowK8 & 1];
        int slowEntryBits2 = EverythingTables.TABLE_12[slowEntryBits1 & 3];
        boolean slowIsAtMost2 = slowEntryBits2 <= 0x00000000;
        boolean slowIsEqual2 = slowEntryBits2 == 0x00000000;
        boolean slowBoth = slowIsAtMost2 & slowIsEqual2;
        int slowY2 = slowBoth ? slowEntryBits2 : slowEntryBits1;
        float slowY3 = Float.intBitsToFloat(slowY2);
        float slowY4 = slowY3 + slowT5;
        return slowY4;
    }

    private static float everythingRare51(float x) {
        // formula
        float shifted = Fma.fma(x, 0x1.715476p2f, 0x1.8p23f);
        int nBits = Float.floatToRawIntBits(shifted);
        int entryBits = EverythingTables.TABLE_12[nBits & 3];
        int k1 = nBits << 21;
        int k2 = entryBits + k1;
        float y1 = Float.intBitsToFloat(k2);
        return y1;
    }

    private static float everythingRare53(float x) {
        // formula
        float shifted = Fma.fma(x, 0x1.715476p2f, 0x1.8p23f);
        int nBits = Float.floatToRawIntBits(shifted);
        float n = shifted - 0x1.8p23f;
        float square = n * n;
        float slowT1 = (float) Math.sqrt(x);
        float slowT2 = -slowT1;
        // special values
        float slowT3 = 0x1.0p0f;
        // formula
        float slowT4 = Float.intBitsToFloat(0xffc00000);
        boolean slowIsNaN = Float.isNaN(x);
        boolean slowIsNot = !slowIsNaN;
        float slowY1 = slowIsNot ? slowT2 : slowT4;
        int slowK1 = (int) slowY1;
        float slowT5 = (float) slowK1;
        int slowK2 = nBits >> 2;
        int slowK3 = nBits >>> 31;
        int slowK4 = slowK2 - slowK3;
        int slowK5 = Math.min(slowK4, 0x42ae0000);
        int slowK6 = Math.max(slowK5, 0x00000000);
        int slowK7 = slowK6 | 0x00000000;
        int slowK8 = slowK7 ^ nBits;
        int slowEntryBits1 = EverythingTables.TABLE_35[slowK8 & 1];
        int slowEntryBits2 = EverythingTables.TABLE_12[slowEntryBits1 & 3];
        // special values
        boolean slowIsAtMost1 = slowT5 <= slowT3;
        boolean slowIsEqual1 = slowT5 == slowT2;
        boolean slowIsUsual1 = slowIsAtMost1 | slowIsEqual1;
        // formula
        boolean slowIsAtMost2 = slowEntryBits2 <= 0x00000000;
        boolean slowIsEqual2 = slowEntryBits2 == 0x00000000;
        boolean slowBoth = slowIsAtMost2 & slowIsEqual2;
        int slowY2 = slowBoth ? slowEntryBits2 : slowEntryBits1;
        float slowY3 = Float.intBitsToFloat(slowY2);
        // special values
        boolean slowIsUsual2 = slowY3 < Float.POSITIVE_INFINITY;
        // formula
        float slowResult1 = slowIsUsual2 ? slowY3 : everythingRare48(x);
        float slowT6 = Math.abs(slowResult1);
        float slowY5 = slowT6 / square;
        float slowResult2 = slowIsUsual1 ? slowY5 : everythingRare51(x);
        return slowResult2;
    }

    /**
     * {@link #everything(float)} of each element.
     *
     * @param src the inputs
     * @param dst the results, as many; may be {@code src}
     * @throws IllegalArgumentException if the lengths differ
     */
    public static void everything(float[] src, float[] dst) {
        Span.check(src, dst);
        everything(src, 0, dst, 0, src.length);
    }

    /**
     * {@link #everything(float)} of each element of a range.
     *
     * @param src the inputs
     * @param srcOffset where they start
     * @param dst the results; may be {@code src}
     * @param dstOffset where they start
     * @param length how many
     * @throws IndexOutOfBoundsException if a range is not within its array
     * @throws IllegalArgumentException if the ranges overlap without being the same
     */
    public static void everything(float[] src, int srcOffset, float[] dst, int dstOffset,
            int length) {
        Span.check(src, srcOffset, dst, dstOffset, length);
        if (everythingArrays.isOver()) {
            Vectors.everything(src, srcOffset, dst, dstOffset, length);
        } else {
            everythingCold(src, srcOffset, dst, dstOffset, length);
        }
    }

    /**
     * {@link #everything(float)} of each element: floats in native byte order, of any alignment.
     *
     * @param src the inputs
     * @param dst the results, of the same size; may be {@code src}
     * @throws IllegalArgumentException if the sizes differ or are not a multiple of 4 bytes, the segments
     * overlap without being the same, or {@code dst} is read-only
     */
    public static void everything(MemorySegment src, MemorySegment dst) {
        long length = Span.check(src, dst);
        if (everythingSegments.isOver()) {
            Vectors.everything(src, dst, length);
        } else {
            everythingCold(src, dst, length);
        }
    }

    private static void everythingCold(float[] src, int srcOffset, float[] dst, int dstOffset,
            int length) {
        boolean isDue = VectorModule.PRESENT && everythingArrays.isDue(length);
        if (isDue && everythingArrays.begins()) {
            everythingArrays.begin(new EverythingArraysTrial(WarmUp.copy(src, srcOffset, length)));
        }
        long start = isDue ? System.nanoTime() : 0;
        for (int i = 0; i < length; i += WarmUp.BLOCK) {
            everythingEach(src, srcOffset + i, dst, dstOffset + i, Math.min(WarmUp.BLOCK, length - i));
        }
        if (isDue) {
            everythingArrays.computed(length, System.nanoTime() - start);
        }
    }

    private static void everythingEach(float[] src, int srcOffset, float[] dst, int dstOffset,
            int length) {
        for (int i = 0; i < length; i++) {
            dst[dstOffset + i] = EverythingKernels.everything(src[srcOffset + i]);
        }
    }

    private static void everythingCold(MemorySegment src, MemorySegment dst, long length) {
        boolean isDue = VectorModule.PRESENT && everythingSegments.isDue(length);
        if (isDue && everythingSegments.begins()) {
            everythingSegments.begin(new EverythingSegmentsTrial(WarmUp.copy(src)));
        }
        long start = isDue ? System.nanoTime() : 0;
        for (long i = 0; i < length; i += WarmUp.BLOCK) {
            everythingEach(src, dst, i, (int) Math.min(WarmUp.BLOCK, length - i));
        }
        if (isDue) {
            everythingSegments.computed(length, System.nanoTime() - start);
        }
    }

    private static void everythingEach(MemorySegment src, MemorySegment dst, long start,
            int length) {
        for (int i = 0; i < length; i++) {
            dst.set(ValueLayout.JAVA_FLOAT_UNALIGNED, (start + i) * Float.BYTES, EverythingKernels.everything(src.get(ValueLayout.JAVA_FLOAT_UNALIGNED, (start + i) * Float.BYTES)));
        }
    }

    /**
     * Every operation on doubles and longs.
     * @param x any float
     * @return the same bits as every other form of this kernel, on every machine
     */
    public static float wide(float x) {
        // formula
        double t1 = (double) x;
        double t2 = Fma.fma(t1, t1, 0x1.8p1);
        double t3 = t2 + t1;
        double t4 = t3 - 0x1.8p1;
        double square = t4 * t4;
        double t5 = square / 0x1.8p1;
        double t6 = Math.sqrt(t5);
        double t7 = -t6;
        double t8 = Math.abs(t7);
        boolean isLess1 = t1 < 0x1.8p1;
        boolean isAtMost1 = 0x1.8p1 <= t8;
        boolean isNumber = !Double.isNaN(t1);
        boolean both = isLess1 & isNumber;
        boolean either1 = both | isAtMost1;
        double w1 = either1 ? t8 : t7;
        int k1 = (int) w1;
        double t9 = (double) k1;
        double t10 = t9 + w1;
        long valueBits = Double.doubleToRawLongBits(t10);
        long k2 = (long) k1;
        long k3 = valueBits & 0x000fffffffffffffL;
        long k4 = k3 | k2;
        long k5 = k4 ^ valueBits;
        long k6 = k5 + k2;
        long k7 = k6 - 0x000fffffffffffffL;
        long k8 = k7 << 11;
        long k9 = k8 >> 1;
        long k10 = k9 >>> 40;
        long k11 = k10 << k2;
        long k12 = k11 >> k10;
        long k13 = k12 >>> k10;
        boolean isLess2 = k13 < k2;
        boolean isAtMost2 = k13 <= 0x000fffffffffffffL;
        boolean isEqual1 = k13 == k10;
        boolean either2 = isAtMost2 | isEqual1;
        boolean either3 = isLess2 | either2;
        long w2 = either3 ? k13 : 0x000fffffffffffffL;
        double t11 = Double.longBitsToDouble(w2);
        double t12 = Double.longBitsToDouble(0xfff8000000000000L);
        boolean isEqual2 = t11 == t12;
        double w3 = isEqual2 ? t12 : t11;
        int k14 = (int) w2;
        double t13 = (double) k14;
        double t14 = w3 + t13;
        float y = (float) t14;
        return y;
    }

    /**
     * {@link #wide(float)} of each element.
     *
     * @param src the inputs
     * @param dst the results, as many; may be {@code src}
     * @throws IllegalArgumentException if the lengths differ
     */
    public static void wide(float[] src, float[] dst) {
        Span.check(src, dst);
        wide(src, 0, dst, 0, src.length);
    }

    /**
     * {@link #wide(float)} of each element of a range.
     *
     * @param src the inputs
     * @param srcOffset where they start
     * @param dst the results; may be {@code src}
     * @param dstOffset where they start
     * @param length how many
     * @throws IndexOutOfBoundsException if a range is not within its array
     * @throws IllegalArgumentException if the ranges overlap without being the same
     */
    public static void wide(float[] src, int srcOffset, float[] dst, int dstOffset, int length) {
        Span.check(src, srcOffset, dst, dstOffset, length);
        if (wideArrays.isOver()) {
            Vectors.wide(src, srcOffset, dst, dstOffset, length);
        } else {
            wideCold(src, srcOffset, dst, dstOffset, length);
        }
    }

    /**
     * {@link #wide(float)} of each element: floats in native byte order, of any alignment.
     *
     * @param src the inputs
     * @param dst the results, of the same size; may be {@code src}
     * @throws IllegalArgumentException if the sizes differ or are not a multiple of 4 bytes, the segments
     * overlap without being the same, or {@code dst} is read-only
     */
    public static void wide(MemorySegment src, MemorySegment dst) {
        long length = Span.check(src, dst);
        if (wideSegments.isOver()) {
            Vectors.wide(src, dst, length);
        } else {
            wideCold(src, dst, length);
        }
    }

    private static void wideCold(float[] src, int srcOffset, float[] dst, int dstOffset,
            int length) {
        boolean isDue = VectorModule.PRESENT && wideArrays.isDue(length);
        if (isDue && wideArrays.begins()) {
            wideArrays.begin(new WideArraysTrial(WarmUp.copy(src, srcOffset, length)));
        }
        long start = isDue ? System.nanoTime() : 0;
        for (int i = 0; i < length; i += WarmUp.BLOCK) {
            wideEach(src, srcOffset + i, dst, dstOffset + i, Math.min(WarmUp.BLOCK, length - i));
        }
        if (isDue) {
            wideArrays.computed(length, System.nanoTime() - start);
        }
    }

    private static void wideEach(float[] src, int srcOffset, float[] dst, int dstOffset,
            int length) {
        for (int i = 0; i < length; i++) {
            dst[dstOffset + i] = EverythingKernels.wide(src[srcOffset + i]);
        }
    }

    private static void wideCold(MemorySegment src, MemorySegment dst, long length) {
        boolean isDue = VectorModule.PRESENT && wideSegments.isDue(length);
        if (isDue && wideSegments.begins()) {
            wideSegments.begin(new WideSegmentsTrial(WarmUp.copy(src)));
        }
        long start = isDue ? System.nanoTime() : 0;
        for (long i = 0; i < length; i += WarmUp.BLOCK) {
            wideEach(src, dst, i, (int) Math.min(WarmUp.BLOCK, length - i));
        }
        if (isDue) {
            wideSegments.computed(length, System.nanoTime() - start);
        }
    }

    private static void wideEach(MemorySegment src, MemorySegment dst, long start, int length) {
        for (int i = 0; i < length; i++) {
            dst.set(ValueLayout.JAVA_FLOAT_UNALIGNED, (start + i) * Float.BYTES, EverythingKernels.wide(src.get(ValueLayout.JAVA_FLOAT_UNALIGNED, (start + i) * Float.BYTES)));
        }
    }

    /**
     * @param x any float
     * @return the same bits as every other form of this kernel, on every machine
     */
    public static float same(float x) {
        return x;
    }

    /**
     * {@link #same(float)} of each element.
     *
     * @param src the inputs
     * @param dst the results, as many; may be {@code src}
     * @throws IllegalArgumentException if the lengths differ
     */
    public static void same(float[] src, float[] dst) {
        Span.check(src, dst);
        same(src, 0, dst, 0, src.length);
    }

    /**
     * {@link #same(float)} of each element of a range.
     *
     * @param src the inputs
     * @param srcOffset where they start
     * @param dst the results; may be {@code src}
     * @param dstOffset where they start
     * @param length how many
     * @throws IndexOutOfBoundsException if a range is not within its array
     * @throws IllegalArgumentException if the ranges overlap without being the same
     */
    public static void same(float[] src, int srcOffset, float[] dst, int dstOffset, int length) {
        Span.check(src, srcOffset, dst, dstOffset, length);
        if (sameArrays.isOver()) {
            Vectors.same(src, srcOffset, dst, dstOffset, length);
        } else {
            sameCold(src, srcOffset, dst, dstOffset, length);
        }
    }

    /**
     * {@link #same(float)} of each element: floats in native byte order, of any alignment.
     *
     * @param src the inputs
     * @param dst the results, of the same size; may be {@code src}
     * @throws IllegalArgumentException if the sizes differ or are not a multiple of 4 bytes, the segments
     * overlap without being the same, or {@code dst} is read-only
     */
    public static void same(MemorySegment src, MemorySegment dst) {
        long length = Span.check(src, dst);
        if (sameSegments.isOver()) {
            Vectors.same(src, dst, length);
        } else {
            sameCold(src, dst, length);
        }
    }

    private static void sameCold(float[] src, int srcOffset, float[] dst, int dstOffset,
            int length) {
        boolean isDue = VectorModule.PRESENT && sameArrays.isDue(length);
        if (isDue && sameArrays.begins()) {
            sameArrays.begin(new SameArraysTrial(WarmUp.copy(src, srcOffset, length)));
        }
        long start = isDue ? System.nanoTime() : 0;
        for (int i = 0; i < length; i += WarmUp.BLOCK) {
            sameEach(src, srcOffset + i, dst, dstOffset + i, Math.min(WarmUp.BLOCK, length - i));
        }
        if (isDue) {
            sameArrays.computed(length, System.nanoTime() - start);
        }
    }

    private static void sameEach(float[] src, int srcOffset, float[] dst, int dstOffset,
            int length) {
        for (int i = 0; i < length; i++) {
            dst[dstOffset + i] = EverythingKernels.same(src[srcOffset + i]);
        }
    }

    private static void sameCold(MemorySegment src, MemorySegment dst, long length) {
        boolean isDue = VectorModule.PRESENT && sameSegments.isDue(length);
        if (isDue && sameSegments.begins()) {
            sameSegments.begin(new SameSegmentsTrial(WarmUp.copy(src)));
        }
        long start = isDue ? System.nanoTime() : 0;
        for (long i = 0; i < length; i += WarmUp.BLOCK) {
            sameEach(src, dst, i, (int) Math.min(WarmUp.BLOCK, length - i));
        }
        if (isDue) {
            sameSegments.computed(length, System.nanoTime() - start);
        }
    }

    private static void sameEach(MemorySegment src, MemorySegment dst, long start, int length) {
        for (int i = 0; i < length; i++) {
            dst.set(ValueLayout.JAVA_FLOAT_UNALIGNED, (start + i) * Float.BYTES, EverythingKernels.same(src.get(ValueLayout.JAVA_FLOAT_UNALIGNED, (start + i) * Float.BYTES)));
        }
    }

    private static final class EverythingTables {
        static final int[] TABLE_12 = TableEntries.repeated(0x3f800000, 0x3f9837f0, 0x3fb504f3, 0x3fd744fd);

        static final int[] TABLE_35 = TableEntries.repeated(0x00000000, 0xffffffff);

        static final float[] FLOAT_CONSTANTS = { 0x1.715476p2f, 0x1.8p23f };

        static final int[] INT_CONSTANTS = { 0x7fffffff, 0x42ae0000 };
    }

    private record EverythingArraysTrial(float[] src) implements BooleanSupplier {
        @Override
        public boolean getAsBoolean() {
            float[] some = everythingArrays.some(src);
            float[] results = everythingArrays.some(src);
            int rounds = everythingArrays.rounds();
            long start = System.nanoTime();
            for (int i = 0; i < rounds; i++) {
                Vectors.everything(some, 0, results, 0, WarmUp.LAST);
            }
            Vectors.everythingPart(some, 0, results, 0, 1);
            Vectors.everythingPart(some, WarmUp.LAST, results, WarmUp.LAST, 1);
            Vectors.everythingPart(some, 0, results, 0, Vectors.FLOATS.length());
            everythingArrays.tried(rounds, System.nanoTime() - start);
            for (int i = 0; i < WarmUp.EMPTY_CALLS; i++) {
                Vectors.everything(some, 0, results, 0, 0);
                Vectors.everythingLoop(some, 0, results, 0, 0, 0);
                Vectors.everythingPart(some, 0, results, 0, 0);
                Vectors.everythingPart(some, WarmUp.LAST, results, WarmUp.LAST, 0);
            }
            return true;
        }
    }

    private record EverythingSegmentsTrial(MemorySegment src) implements BooleanSupplier {
        @Override
        public boolean getAsBoolean() {
            MemorySegment some = everythingSegments.some(src);
            MemorySegment results = everythingSegments.some(src);
            int rounds = everythingSegments.rounds();
            long start = System.nanoTime();
            for (int i = 0; i < rounds; i++) {
                Vectors.everything(some, results, WarmUp.LAST);
            }
            Vectors.everythingPart(some, results, 0, 1);
            Vectors.everythingPart(some, results, WarmUp.LAST, 1);
            Vectors.everythingPart(some, results, 0, Vectors.FLOATS.length());
            everythingSegments.tried(rounds, System.nanoTime() - start);
            for (int i = 0; i < WarmUp.EMPTY_CALLS; i++) {
                Vectors.everything(some, results, 0);
                Vectors.everythingLoop(some, results, 0, 0, 0);
                Vectors.everythingPart(some, results, 0, 0);
                Vectors.everythingPart(some, results, WarmUp.LAST, 0);
            }
            return true;
        }
    }

    private static final class WideTables {
        static final double[] DOUBLE_CONSTANTS = { 0x1.8p1, Double.NaN };

        static final long[] LONG_CONSTANTS = { 0x000fffffffffffffL };
    }

    private record WideArraysTrial(float[] src) implements BooleanSupplier {
        @Override
        public boolean getAsBoolean() {
            if (!DoubleLanes.ARE_FAST) {
                return false;
            }
            float[] some = wideArrays.some(src);
            float[] results = wideArrays.some(src);
            int rounds = wideArrays.rounds();
            long start = System.nanoTime();
            for (int i = 0; i < rounds; i++) {
                Vectors.wide(some, 0, results, 0, WarmUp.LAST);
            }
            Vectors.widePart(some, 0, results, 0, 1);
            Vectors.widePart(some, WarmUp.LAST, results, WarmUp.LAST, 1);
            Vectors.widePart(some, 0, results, 0, Vectors.HALF_FLOATS.length());
            wideArrays.tried(rounds, System.nanoTime() - start);
            for (int i = 0; i < WarmUp.EMPTY_CALLS; i++) {
                Vectors.wide(some, 0, results, 0, 0);
                Vectors.wideLoop(some, 0, results, 0, 0, 0);
                Vectors.widePart(some, 0, results, 0, 0);
                Vectors.widePart(some, WarmUp.LAST, results, WarmUp.LAST, 0);
            }
            return true;
        }
    }

    private record WideSegmentsTrial(MemorySegment src) implements BooleanSupplier {
        @Override
        public boolean getAsBoolean() {
            if (!DoubleLanes.ARE_FAST) {
                return false;
            }
            MemorySegment some = wideSegments.some(src);
            MemorySegment results = wideSegments.some(src);
            int rounds = wideSegments.rounds();
            long start = System.nanoTime();
            for (int i = 0; i < rounds; i++) {
                Vectors.wide(some, results, WarmUp.LAST);
            }
            Vectors.widePart(some, results, 0, 1);
            Vectors.widePart(some, results, WarmUp.LAST, 1);
            Vectors.widePart(some, results, 0, Vectors.HALF_FLOATS.length());
            wideSegments.tried(rounds, System.nanoTime() - start);
            for (int i = 0; i < WarmUp.EMPTY_CALLS; i++) {
                Vectors.wide(some, results, 0);
                Vectors.wideLoop(some, results, 0, 0, 0);
                Vectors.widePart(some, results, 0, 0);
                Vectors.widePart(some, results, WarmUp.LAST, 0);
            }
            return true;
        }
    }

    private record SameArraysTrial(float[] src) implements BooleanSupplier {
        @Override
        public boolean getAsBoolean() {
            float[] some = sameArrays.some(src);
            float[] results = sameArrays.some(src);
            int rounds = sameArrays.rounds();
            long start = System.nanoTime();
            for (int i = 0; i < rounds; i++) {
                Vectors.same(some, 0, results, 0, WarmUp.LAST);
            }
            Vectors.samePart(some, 0, results, 0, 1);
            Vectors.samePart(some, WarmUp.LAST, results, WarmUp.LAST, 1);
            Vectors.samePart(some, 0, results, 0, Vectors.FLOATS.length());
            sameArrays.tried(rounds, System.nanoTime() - start);
            for (int i = 0; i < WarmUp.EMPTY_CALLS; i++) {
                Vectors.same(some, 0, results, 0, 0);
                Vectors.sameLoop(some, 0, results, 0, 0, 0);
                Vectors.samePart(some, 0, results, 0, 0);
                Vectors.samePart(some, WarmUp.LAST, results, WarmUp.LAST, 0);
            }
            return true;
        }
    }

    private record SameSegmentsTrial(MemorySegment src) implements BooleanSupplier {
        @Override
        public boolean getAsBoolean() {
            MemorySegment some = sameSegments.some(src);
            MemorySegment results = sameSegments.some(src);
            int rounds = sameSegments.rounds();
            long start = System.nanoTime();
            for (int i = 0; i < rounds; i++) {
                Vectors.same(some, results, WarmUp.LAST);
            }
            Vectors.samePart(some, results, 0, 1);
            Vectors.samePart(some, results, WarmUp.LAST, 1);
            Vectors.samePart(some, results, 0, Vectors.FLOATS.length());
            sameSegments.tried(rounds, System.nanoTime() - start);
            for (int i = 0; i < WarmUp.EMPTY_CALLS; i++) {
                Vectors.same(some, results, 0);
                Vectors.sameLoop(some, results, 0, 0, 0);
                Vectors.samePart(some, results, 0, 0);
                Vectors.samePart(some, results, WarmUp.LAST, 0);
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

        private static final VectorSpecies<Float> WHOLE_FLOATS = DoubleLanes.WHOLE_FLOATS;

        private static final VectorSpecies<Float> HALF_FLOATS = DoubleLanes.FLOATS;

        private static final VectorSpecies<Integer> HALF_INTS = DoubleLanes.INTS;

        private static final VectorSpecies<Double> DOUBLES = DoubleLanes.DOUBLES;

        private Vectors() {
        }

        /**
         * {@link EverythingKernels#everything(float)} of each lane.
         *
         * @param x a vector of any species; that of {@link FloatVector#SPECIES_PREFERRED} is fast
         * @return the results, in the lanes of their inputs
         */
        public static FloatVector everything(FloatVector x) {
            if (x.species() != FLOATS) {
                return everythingByArray(x);
            }
            IntVector mask1 = IntVector.broadcast(INTS, 0x7fffffff);
            IntVector mask2 = IntVector.broadcast(INTS, 0x42ae0000);
            FloatVector factor = FloatVector.broadcast(FLOATS, 0x1.715476p2f);
            FloatVector shifter = FloatVector.broadcast(FLOATS, 0x1.8p23f);
            // special values
            IntVector valueBits = x.reinterpretAsInts();
            IntVector magnitudeBits = valueBits.and(mask1);
            VectorMask<Float> isUsual = magnitudeBits.compare(VectorOperators.LT, mask2).cast(FLOATS);
            if (!isUsual.allTrue()) {
                return everythingByArray(x);
            }
            // formula
            FloatVector shifted = x.fma(factor, shifter);
            IntVector nBits = shifted.reinterpretAsInts();
            IntVector entryBits = RegisterTable.lookup4(EverythingTables.TABLE_12, nBits);
            FloatVector n = shifted.sub(shifter);
            FloatVector square = n.mul(n);
            IntVector k1 = nBits.lanewise(VectorOperators.LSHL, 21);
            IntVector k2 = entryBits.add(k1);
            FloatVector y1 = k2.reinterpretAsFloats();
            FloatVector y2 = y1.fma(square, y1);
            FloatVector result = y2;
            return result;
        }

        private static FloatVector everythingByArray(FloatVector x) {
            float[] lanes = x.toArray();
            for (int i = 0; i < lanes.length; i += FLOATS.length()) {
                everythingPart(lanes, i, lanes, i, Math.min(FLOATS.length(), lanes.length - i));
            }
            return FloatVector.fromArray(x.species(), lanes, 0);
        }

        static void everything(float[] src, int srcOffset, float[] dst, int dstOffset, int length) {
            if (length <= FLOATS.length()) {
                everythingPart(src, srcOffset, dst, dstOffset, length);
                return;
            }
            if (length <= 2 * FLOATS.length()) {
                everythingLoop(src, srcOffset, dst, dstOffset, 1, (length - FLOATS.length()));
                return;
            }
            int end = length - length % (2 * FLOATS.length());
            int last = length - FLOATS.length();
            FloatVector inputs = FloatVector.fromArray(FLOATS, src, srcOffset + last);
            everythingLoop(src, srcOffset, dst, dstOffset, end, FLOATS.length());
            if (end < length) {
                inputs.intoArray(dst, dstOffset + last);
                if (end < last) {
                    everythingLoop(src, srcOffset + end, dst, dstOffset + end, 1, (last - end));
                } else {
                    everythingPart(src, srcOffset + last, dst, dstOffset + last, FLOATS.length());
                }
            }
        }

        private static void everythingLoop(float[] src, int srcOffset, float[] dst, int dstOffset,
                int end, int gap) {
            IntVector mask1 = IntVector.broadcast(INTS, EverythingTables.INT_CONSTANTS[0]);
            IntVector mask2 = IntVector.broadcast(INTS, EverythingTables.INT_CONSTANTS[1]);
            FloatVector factor = FloatVector.broadcast(FLOATS, EverythingTables.FLOAT_CONSTANTS[0]);
            FloatVector shifter = FloatVector.broadcast(FLOATS, EverythingTables.FLOAT_CONSTANTS[1]);
            for (int i = 0; i < end; i += 2 * FLOATS.length()) {
                FloatVector x = FloatVector.fromArray(FLOATS, src, srcOffset + i);
                FloatVector xb = FloatVector.fromArray(FLOATS, src, srcOffset + gap + i);
                // special values
                IntVector valueBits = x.reinterpretAsInts();
                IntVector valueBitsb = xb.reinterpretAsInts();
                IntVector magnitudeBits = valueBits.and(mask1);
                IntVector magnitudeBitsb = valueBitsb.and(mask1);
                VectorMask<Float> isUsual = magnitudeBits.compare(VectorOperators.LT, mask2).cast(FLOATS);
                VectorMask<Float> isUsualb = magnitudeBitsb.compare(VectorOperators.LT, mask2).cast(FLOATS);
                if (!isUsual.and(isUsualb).allTrue()) {
                    everythingPart(src, srcOffset + i, dst, dstOffset + i, gap);
                    everythingPart(src, srcOffset + gap + i, dst, dstOffset + gap + i, FLOATS.length());
                    continue;
                }
                // formula
                FloatVector shifted = x.fma(factor, shifter);
                FloatVector shiftedb = xb.fma(factor, shifter);
                IntVector nBits = shifted.reinterpretAsInts();
                IntVector nBitsb = shiftedb.reinterpretAsInts();
                IntVector entryBits = INTS.length() >= 4 ? nBits.selectFrom(IntVector.fromArray(INTS, EverythingTables.TABLE_12, 0)) : RegisterTable.lookup4(EverythingTables.TABLE_12, nBits);
                IntVector entryBitsb = INTS.length() >= 4 ? nBitsb.selectFrom(IntVector.fromArray(INTS, EverythingTables.TABLE_12, 0)) : RegisterTable.lookup4(EverythingTables.TABLE_12, nBitsb);
                FloatVector n = shifted.sub(shifter);
                FloatVector nb = shiftedb.sub(shifter);
                FloatVector square = n.mul(n);
                FloatVector squareb = nb.mul(nb);
                IntVector k1 = nBits.lanewise(VectorOperators.LSHL, 21);
                IntVector k1b = nBitsb.lanewise(VectorOperators.LSHL, 21);
                IntVector k2 = entryBits.add(k1);
                IntVector k2b = entryBitsb.add(k1b);
                FloatVector y1 = k2.reinterpretAsFloats();
                FloatVector y1b = k2b.reinterpretAsFloats();
                FloatVector y2 = y1.fma(square, y1);
                FloatVector y2b = y1b.fma(squareb, y1b);
                FloatVector result = y2;
                FloatVector resultb = y2b;
                result.intoArray(dst, dstOffset + i);
                resultb.intoArray(dst, dstOffset + gap + i);
            }
        }

        static void everythingPart(float[] src, int srcOffset, float[] dst, int dstOffset,
                int length) {
            if (length == 0) {
                return;
            }
            boolean isWhole = length == FLOATS.length();
            VectorMask<Float> lanes = FLOATS.indexInRange(0, length);
            FloatVector x = isWhole ? FloatVector.fromArray(FLOATS, src, srcOffset) : FloatVector.fromArray(FLOATS, src, srcOffset, lanes);
            FloatVector factor = FloatVector.broadcast(FLOATS, 0x1.715476p2f);
            FloatVector shifter = FloatVector.broadcast(FLOATS, 0x1.8p23f);
            // formula
            FloatVector shifted = x.fma(factor, shifter);
            IntVector nBits = shifted.reinterpretAsInts();
            IntVector entryBits = INTS.length() >= 4 ? nBits.selectFrom(IntVector.fromArray(INTS, EverythingTables.TABLE_12, 0)) : RegisterTable.lookup4(EverythingTables.TABLE_12, nBits);
            // special values
            IntVector valueBits = x.reinterpretAsInts();
            IntVector mask1 = IntVector.broadcast(INTS, 0x7fffffff);
            IntVector magnitudeBits = valueBits.and(mask1);
            IntVector mask2 = IntVector.broadcast(INTS, 0x42ae0000);
            VectorMask<Float> isUsual = magnitudeBits.compare(VectorOperators.LT, mask2).cast(FLOATS);
            // formula
            FloatVector n = shifted.sub(shifter);
            FloatVector square = n.mul(n);
            IntVector k1 = nBits.lanewise(VectorOperators.LSHL, 21);
            IntVector k2 = entryBits.add(k1);
            FloatVector y1 = k2.reinterpretAsFloats();
            FloatVector y2 = y1.fma(square, y1);
            FloatVector result = y2;
            if (!isUsual.allTrue()) {
                // formula
                IntVector slowK2 = nBits.lanewise(VectorOperators.ASHR, 2);
                IntVector slowK3 = nBits.lanewise(VectorOperators.LSHR, 31);
                IntVector slowK4 = slowK2.sub(slowK3);
                IntVector slowK5 = slowK4.min(mask2);
                IntVector noBits = IntVector.broadcast(INTS, 0x00000000);
                IntVector slowK6 = slowK5.max(noBits);
                IntVector slowK7 = slowK6.or(noBits);
                IntVector slowK8 = slowK7.lanewise(VectorOperators.XOR, nBits);
                IntVector slowEntryBits1 = INTS.length() >= 2 ? slowK8.selectFrom(IntVector.fromArray(INTS, EverythingTables.TABLE_35, 0)) : RegisterTable.lookup2(EverythingTables.TABLE_35, slowK8);
                IntVector slowEntryBits2 = INTS.length() >= 4 ? slowEntryBits1.selectFrom(IntVector.fromArray(INTS, EverythingTables.TABLE_12, 0)) : RegisterTable.lookup4(EverythingTables.TABLE_12, slowEntryBits1);
                FloatVector slowT1 = x.sqrt();
                FloatVector slowT2 = slowT1.neg();
                FloatVector minusOne = FloatVector.broadcast(FLOATS, -0x1.0p0f);
                // special values
                FloatVector slowT3 = minusOne.neg();
                FloatVector nan = FloatVector.broadcast(FLOATS, Float.NaN);
                // formula
                FloatVector slowT4 = nan.neg();
                VectorMask<Float> slowIsNaN = x.compare(VectorOperators.NE, x);
                VectorMask<Float> slowIsNot = slowIsNaN.not();
                FloatVector slowY1 = slowT4.blend(slowT2, slowIsNot);
                IntVector slowK1 = (IntVector) slowY1.convert(VectorOperators.F2I, 0);
                FloatVector slowT5 = (FloatVector) slowK1.convert(VectorOperators.I2F, 0);
                // special values
                VectorMask<Float> slowIsAtMost1 = slowT5.compare(VectorOperators.LE, slowT3);
                VectorMask<Float> slowIsEqual1 = slowT5.compare(VectorOperators.EQ, slowT2);
                VectorMask<Float> slowIsUsual1 = slowIsAtMost1.or(slowIsEqual1);
                // formula
                VectorMask<Float> slowIsAtMost2 = slowEntryBits2.compare(VectorOperators.LE, noBits).cast(FLOATS);
                VectorMask<Float> slowIsEqual2 = slowEntryBits2.compare(VectorOperators.EQ, noBits).cast(FLOATS);
                VectorMask<Float> slowBoth = slowIsAtMost2.and(slowIsEqual2);
                IntVector slowY2 = slowEntryBits1.blend(slowEntryBits2, slowBoth.cast(INTS));
                FloatVector slowY3 = slowY2.reinterpretAsFloats();
                FloatVector infinity = FloatVector.broadcast(FLOATS, Float.POSITIVE_INFINITY);
                // special values
                VectorMask<Float> slowIsUsual2 = slowY3.compare(VectorOperators.LT, infinity);
                // formula
                FloatVector slowResult1 = slowY3;
                if (!slowIsUsual2.allTrue()) {
                    // formula
                    FloatVector slowY4 = slowY3.add(slowT5);
                    slowResult1 = slowY4.blend(slowResult1, slowIsUsual2);
                }
                FloatVector slowT6 = slowResult1.abs();
                FloatVector slowY5 = slowT6.div(square);
                FloatVector slowResult2 = slowY5;
                if (!slowIsUsual1.allTrue()) {
                    slowResult2 = y1.blend(slowResult2, slowIsUsual1);
                }
                result = slowResult2.blend(result, isUsual);
            }
            if (isWhole) {
                result.intoArray(dst, dstOffset);
            } else {
                result.intoArray(dst, dstOffset, lanes);
            }
        }

        static void everything(MemorySegment src, MemorySegment dst, long length) {
            if (length <= FLOATS.length()) {
                everythingPart(src, dst, 0, (int) length);
                return;
            }
            if (length <= 2 * FLOATS.length()) {
                everythingLoop(src, dst, 0, 1, (int) (length - FLOATS.length()));
                return;
            }
            long end = length - length % (2 * FLOATS.length());
            ByteOrder order = ByteOrder.nativeOrder();
            long last = length - FLOATS.length();
            FloatVector inputs = FloatVector.fromMemorySegment(FLOATS, src, last * Float.BYTES, order);
            everythingLoop(src, dst, 0, end, FLOATS.length());
            if (end < length) {
                inputs.intoMemorySegment(dst, last * Float.BYTES, order);
                if (end < last) {
                    everythingLoop(src, dst, end, 1, (int) (last - end));
                } else {
                    everythingPart(src, dst, last, FLOATS.length());
                }
            }
        }

        private static void everythingLoop(MemorySegment src, MemorySegment dst, long start,
                long end, int gap) {
            ByteOrder order = ByteOrder.nativeOrder();
            IntVector mask1 = IntVector.broadcast(INTS, EverythingTables.INT_CONSTANTS[0]);
            IntVector mask2 = IntVector.broadcast(INTS, EverythingTables.INT_CONSTANTS[1]);
            FloatVector factor = FloatVector.broadcast(FLOATS, EverythingTables.FLOAT_CONSTANTS[0]);
            FloatVector shifter = FloatVector.broadcast(FLOATS, EverythingTables.FLOAT_CONSTANTS[1]);
            IntVector table12from0 = IntVector.fromArray(INTS, EverythingTables.TABLE_12, 0);
            for (long i = 0; i < end; i += 2 * FLOATS.length()) {
                FloatVector x = FloatVector.fromMemorySegment(FLOATS, src, (start + i) * Float.BYTES, order);
                FloatVector xb = FloatVector.fromMemorySegment(FLOATS, src, (start + gap + i) * Float.BYTES, order);
                // special values
                IntVector valueBits = x.reinterpretAsInts();
                IntVector valueBitsb = xb.reinterpretAsInts();
                IntVector magnitudeBits = valueBits.and(mask1);
                IntVector magnitudeBitsb = valueBitsb.and(mask1);
                VectorMask<Float> isUsual = magnitudeBits.compare(VectorOperators.LT, mask2).cast(FLOATS);
                VectorMask<Float> isUsualb = magnitudeBitsb.compare(VectorOperators.LT, mask2).cast(FLOATS);
                if (!isUsual.and(isUsualb).allTrue()) {
                    everythingPart(src, dst, start + i, gap);
                    everythingPart(src, dst, start + gap + i, FLOATS.length());
                    continue;
                }
                // formula
                FloatVector shifted = x.fma(factor, shifter);
                FloatVector shiftedb = xb.fma(factor, shifter);
                IntVector nBits = shifted.reinterpretAsInts();
                IntVector nBitsb = shiftedb.reinterpretAsInts();
                IntVector entryBits = INTS.length() >= 4 ? nBits.selectFrom(table12from0) : RegisterTable.lookup4(EverythingTables.TABLE_12, nBits);
                IntVector entryBitsb = INTS.length() >= 4 ? nBitsb.selectFrom(table12from0) : RegisterTable.lookup4(EverythingTables.TABLE_12, nBitsb);
                FloatVector n = shifted.sub(shifter);
                FloatVector nb = shiftedb.sub(shifter);
                FloatVector square = n.mul(n);
                FloatVector squareb = nb.mul(nb);
                IntVector k1 = nBits.lanewise(VectorOperators.LSHL, 21);
                IntVector k1b = nBitsb.lanewise(VectorOperators.LSHL, 21);
                IntVector k2 = entryBits.add(k1);
                IntVector k2b = entryBitsb.add(k1b);
                FloatVector y1 = k2.reinterpretAsFloats();
                FloatVector y1b = k2b.reinterpretAsFloats();
                FloatVector y2 = y1.fma(square, y1);
                FloatVector y2b = y1b.fma(squareb, y1b);
                FloatVector result = y2;
                FloatVector resultb = y2b;
                result.intoMemorySegment(dst, (start + i) * Float.BYTES, order);
                resultb.intoMemorySegment(dst, (start + gap + i) * Float.BYTES, order);
            }
        }

        static void everythingPart(MemorySegment src, MemorySegment dst, long start, int length) {
            if (length == 0) {
                return;
            }
            ByteOrder order = ByteOrder.nativeOrder();
            boolean isWhole = length == FLOATS.length();
            VectorMask<Float> lanes = FLOATS.indexInRange(0, length);
            FloatVector x = isWhole ? FloatVector.fromMemorySegment(FLOATS, src, start * Float.BYTES, order) : FloatVector.fromMemorySegment(FLOATS, src, start * Float.BYTES, order, lanes);
            FloatVector factor = FloatVector.broadcast(FLOATS, 0x1.715476p2f);
            FloatVector shifter = FloatVector.broadcast(FLOATS, 0x1.8p23f);
            // formula
            FloatVector shifted = x.fma(factor, shifter);
            IntVector nBits = shifted.reinterpretAsInts();
            IntVector entryBits = INTS.length() >= 4 ? nBits.selectFrom(IntVector.fromArray(INTS, EverythingTables.TABLE_12, 0)) : RegisterTable.lookup4(EverythingTables.TABLE_12, nBits);
            // special values
            IntVector valueBits = x.reinterpretAsInts();
            IntVector mask1 = IntVector.broadcast(INTS, 0x7fffffff);
            IntVector magnitudeBits = valueBits.and(mask1);
            IntVector mask2 = IntVector.broadcast(INTS, 0x42ae0000);
            VectorMask<Float> isUsual = magnitudeBits.compare(VectorOperators.LT, mask2).cast(FLOATS);
            // formula
            FloatVector n = shifted.sub(shifter);
            FloatVector square = n.mul(n);
            IntVector k1 = nBits.lanewise(VectorOperators.LSHL, 21);
            IntVector k2 = entryBits.add(k1);
            FloatVector y1 = k2.reinterpretAsFloats();
            FloatVector y2 = y1.fma(square, y1);
            FloatVector result = y2;
            if (!isUsual.allTrue()) {
                // formula
                IntVector slowK2 = nBits.lanewise(VectorOperators.ASHR, 2);
                IntVector slowK3 = nBits.lanewise(VectorOperators.LSHR, 31);
                IntVector slowK4 = slowK2.sub(slowK3);
                IntVector slowK5 = slowK4.min(mask2);
                IntVector noBits = IntVector.broadcast(INTS, 0x00000000);
                IntVector slowK6 = slowK5.max(noBits);
                IntVector slowK7 = slowK6.or(noBits);
                IntVector slowK8 = slowK7.lanewise(VectorOperators.XOR, nBits);
                IntVector slowEntryBits1 = INTS.length() >= 2 ? slowK8.selectFrom(IntVector.fromArray(INTS, EverythingTables.TABLE_35, 0)) : RegisterTable.lookup2(EverythingTables.TABLE_35, slowK8);
                IntVector slowEntryBits2 = INTS.length() >= 4 ? slowEntryBits1.selectFrom(IntVector.fromArray(INTS, EverythingTables.TABLE_12, 0)) : RegisterTable.lookup4(EverythingTables.TABLE_12, slowEntryBits1);
                FloatVector slowT1 = x.sqrt();
                FloatVector slowT2 = slowT1.neg();
                FloatVector minusOne = FloatVector.broadcast(FLOATS, -0x1.0p0f);
                // special values
                FloatVector slowT3 = minusOne.neg();
                FloatVector nan = FloatVector.broadcast(FLOATS, Float.NaN);
                // formula
                FloatVector slowT4 = nan.neg();
                VectorMask<Float> slowIsNaN = x.compare(VectorOperators.NE, x);
                VectorMask<Float> slowIsNot = slowIsNaN.not();
                FloatVector slowY1 = slowT4.blend(slowT2, slowIsNot);
                IntVector slowK1 = (IntVector) slowY1.convert(VectorOperators.F2I, 0);
                FloatVector slowT5 = (FloatVector) slowK1.convert(VectorOperators.I2F, 0);
                // special values
                VectorMask<Float> slowIsAtMost1 = slowT5.compare(VectorOperators.LE, slowT3);
                VectorMask<Float> slowIsEqual1 = slowT5.compare(VectorOperators.EQ, slowT2);
                VectorMask<Float> slowIsUsual1 = slowIsAtMost1.or(slowIsEqual1);
                // formula
                VectorMask<Float> slowIsAtMost2 = slowEntryBits2.compare(VectorOperators.LE, noBits).cast(FLOATS);
                VectorMask<Float> slowIsEqual2 = slowEntryBits2.compare(VectorOperators.EQ, noBits).cast(FLOATS);
                VectorMask<Float> slowBoth = slowIsAtMost2.and(slowIsEqual2);
                IntVector slowY2 = slowEntryBits1.blend(slowEntryBits2, slowBoth.cast(INTS));
                FloatVector slowY3 = slowY2.reinterpretAsFloats();
                FloatVector infinity = FloatVector.broadcast(FLOATS, Float.POSITIVE_INFINITY);
                // special values
                VectorMask<Float> slowIsUsual2 = slowY3.compare(VectorOperators.LT, infinity);
                // formula
                FloatVector slowResult1 = slowY3;
                if (!slowIsUsual2.allTrue()) {
                    // formula
                    FloatVector slowY4 = slowY3.add(slowT5);
                    slowResult1 = slowY4.blend(slowResult1, slowIsUsual2);
                }
                FloatVector slowT6 = slowResult1.abs();
                FloatVector slowY5 = slowT6.div(square);
                FloatVector slowResult2 = slowY5;
                if (!slowIsUsual1.allTrue()) {
                    slowResult2 = y1.blend(slowResult2, slowIsUsual1);
                }
                result = slowResult2.blend(result, isUsual);
            }
            if (isWhole) {
                result.intoMemorySegment(dst, start * Float.BYTES, order);
            } else {
                result.intoMemorySegment(dst, start * Float.BYTES, order, lanes);
            }
        }

        /**
         * {@link EverythingKernels#wide(float)} of each lane.
         *
         * @param x a vector of any species; that of {@link FloatVector#SPECIES_PREFERRED} is fast
         * @return the results, in the lanes of their inputs
         */
        public static FloatVector wide(FloatVector x) {
            if (x.species() != WHOLE_FLOATS || WHOLE_FLOATS.length() < 4 || WHOLE_FLOATS.length() > 16) {
                return wideByArray(x);
            }
            if (WHOLE_FLOATS.length() == 16) {
                LongVector pairs = x.reinterpretAsLongs();
                LongVector results = pairs;
                for (int i = 0; i < 8; i++) {
                    results = results.slice(1).withLane(7, widePair(pairs.lane(0)));
                    pairs = pairs.slice(1);
                }
                return results.reinterpretAsFloats();
            }
            FloatVector y = x;
            y = y.withLane(0, EverythingKernels.wide(x.lane(0)));
            y = y.withLane(1, EverythingKernels.wide(x.lane(1)));
            y = y.withLane(2, EverythingKernels.wide(x.lane(2)));
            y = y.withLane(3, EverythingKernels.wide(x.lane(3)));
            if (WHOLE_FLOATS.length() == 4) {
                return y;
            }
            y = y.withLane(4, EverythingKernels.wide(x.lane(4)));
            y = y.withLane(5, EverythingKernels.wide(x.lane(5)));
            y = y.withLane(6, EverythingKernels.wide(x.lane(6)));
            y = y.withLane(7, EverythingKernels.wide(x.lane(7)));
            return y;
        }

        private static long widePair(long pair) {
            int low = Float.floatToRawIntBits(EverythingKernels.wide(Float.intBitsToFloat((int) pair)));
            int high = Float.floatToRawIntBits(EverythingKernels.wide(Float.intBitsToFloat((int) (pair >>> 32))));
            return Integer.toUnsignedLong(low) | (long) high << 32;
        }

        private static FloatVector wideByArray(FloatVector x) {
            float[] lanes = x.toArray();
            for (int i = 0; i < lanes.length; i += HALF_FLOATS.length()) {
                widePart(lanes, i, lanes, i, Math.min(HALF_FLOATS.length(), lanes.length - i));
            }
            return FloatVector.fromArray(x.species(), lanes, 0);
        }

        static void wide(float[] src, int srcOffset, float[] dst, int dstOffset, int length) {
            if (length <= HALF_FLOATS.length()) {
                widePart(src, srcOffset, dst, dstOffset, length);
                return;
            }
            if (length <= 2 * HALF_FLOATS.length()) {
                wideLoop(src, srcOffset, dst, dstOffset, 1, (length - HALF_FLOATS.length()));
                return;
            }
            int end = length - length % (2 * HALF_FLOATS.length());
            int last = length - HALF_FLOATS.length();
            FloatVector inputs = FloatVector.fromArray(HALF_FLOATS, src, srcOffset + last);
            wideLoop(src, srcOffset, dst, dstOffset, end, HALF_FLOATS.length());
            if (end < length) {
                inputs.intoArray(dst, dstOffset + last);
                if (end < last) {
                    wideLoop(src, srcOffset + end, dst, dstOffset + end, 1, (last - end));
                } else {
                    widePart(src, srcOffset + last, dst, dstOffset + last, HALF_FLOATS.length());
                }
            }
        }

        private static void wideLoop(float[] src, int srcOffset, float[] dst, int dstOffset,
                int end, int gap) {
            DoubleVector constant = DoubleVector.broadcast(DOUBLES, WideTables.DOUBLE_CONSTANTS[0]);
            LongVector mask = LongVector.broadcast(DoubleLanes.LONGS, WideTables.LONG_CONSTANTS[0]);
            DoubleVector nan = DoubleVector.broadcast(DOUBLES, WideTables.DOUBLE_CONSTANTS[1]);
            for (int i = 0; i < end; i += 2 * HALF_FLOATS.length()) {
                FloatVector x = FloatVector.fromArray(HALF_FLOATS, src, srcOffset + i);
                FloatVector xb = FloatVector.fromArray(HALF_FLOATS, src, srcOffset + gap + i);
                // formula
                DoubleVector t1 = (DoubleVector) x.convertShape(VectorOperators.F2D, DOUBLES, 0);
                DoubleVector t1b = (DoubleVector) xb.convertShape(VectorOperators.F2D, DOUBLES, 0);
                DoubleVector t2 = t1.fma(t1, constant);
                DoubleVector t2b = t1b.fma(t1b, constant);
                DoubleVector t3 = t2.add(t1);
                DoubleVector t3b = t2b.add(t1b);
                DoubleVector t4 = t3.sub(constant);
                DoubleVector t4b = t3b.sub(constant);
                DoubleVector square = t4.mul(t4);
                DoubleVector squareb = t4b.mul(t4b);
                DoubleVector t5 = square.div(constant);
                DoubleVector t5b = squareb.div(constant);
                DoubleVector t6 = t5.sqrt();
                DoubleVector t6b = t5b.sqrt();
                DoubleVector t7 = t6.neg();
                DoubleVector t7b = t6b.neg();
                DoubleVector t8 = t7.abs();
                DoubleVector t8b = t7b.abs();
                VectorMask<Float> isLess1 = t1.compare(VectorOperators.LT, constant).cast(HALF_FLOATS);
                VectorMask<Float> isLess1b = t1b.compare(VectorOperators.LT, constant).cast(HALF_FLOATS);
                VectorMask<Float> isAtMost1 = constant.compare(VectorOperators.LE, t8).cast(HALF_FLOATS);
                VectorMask<Float> isAtMost1b = constant.compare(VectorOperators.LE, t8b).cast(HALF_FLOATS);
                VectorMask<Float> isNumber = t1.compare(VectorOperators.EQ, t1).cast(HALF_FLOATS);
                VectorMask<Float> isNumberb = t1b.compare(VectorOperators.EQ, t1b).cast(HALF_FLOATS);
                VectorMask<Float> both = isLess1.and(isNumber);
                VectorMask<Float> bothb = isLess1b.and(isNumberb);
                VectorMask<Float> either1 = both.or(isAtMost1);
                VectorMask<Float> either1b = bothb.or(isAtMost1b);
                DoubleVector w1 = t7.blend(t8, either1.cast(DOUBLES));
                DoubleVector w1b = t7b.blend(t8b, either1b.cast(DOUBLES));
                IntVector k1 = (IntVector) w1.convertShape(VectorOperators.D2I, HALF_INTS, 0);
                IntVector k1b = (IntVector) w1b.convertShape(VectorOperators.D2I, HALF_INTS, 0);
                DoubleVector t9 = (DoubleVector) k1.convertShape(VectorOperators.I2D, DOUBLES, 0);
                DoubleVector t9b = (DoubleVector) k1b.convertShape(VectorOperators.I2D, DOUBLES, 0);
                DoubleVector t10 = t9.add(w1);
                DoubleVector t10b = t9b.add(w1b);
                LongVector valueBits = t10.reinterpretAsLongs();
                LongVector valueBitsb = t10b.reinterpretAsLongs();
                LongVector k2 = (LongVector) k1.convertShape(VectorOperators.I2L, DoubleLanes.LONGS, 0);
                LongVector k2b = (LongVector) k1b.convertShape(VectorOperators.I2L, DoubleLanes.LONGS, 0);
                LongVector k3 = valueBits.and(mask);
                LongVector k3b = valueBitsb.and(mask);
                LongVector k4 = k3.or(k2);
                LongVector k4b = k3b.or(k2b);
                LongVector k5 = k4.lanewise(VectorOperators.XOR, valueBits);
                LongVector k5b = k4b.lanewise(VectorOperators.XOR, valueBitsb);
                LongVector k6 = k5.add(k2);
                LongVector k6b = k5b.add(k2b);
                LongVector k7 = k6.sub(mask);
                LongVector k7b = k6b.sub(mask);
                LongVector k8 = k7.lanewise(VectorOperators.LSHL, 11);
                LongVector k8b = k7b.lanewise(VectorOperators.LSHL, 11);
                LongVector k9 = k8.lanewise(VectorOperators.ASHR, 1);
                LongVector k9b = k8b.lanewise(VectorOperators.ASHR, 1);
                LongVector k10 = k9.lanewise(VectorOperators.LSHR, 40);
                LongVector k10b = k9b.lanewise(VectorOperators.LSHR, 40);
                LongVector k11 = k10.lanewise(VectorOperators.LSHL, k2);
                LongVector k11b = k10b.lanewise(VectorOperators.LSHL, k2b);
                LongVector k12 = k11.lanewise(VectorOperators.ASHR, k10);
                LongVector k12b = k11b.lanewise(VectorOperators.ASHR, k10b);
                LongVector k13 = k12.lanewise(VectorOperators.LSHR, k10);
                LongVector k13b = k12b.lanewise(VectorOperators.LSHR, k10b);
                VectorMask<Float> isLess2 = k13.compare(VectorOperators.LT, k2).cast(HALF_FLOATS);
                VectorMask<Float> isLess2b = k13b.compare(VectorOperators.LT, k2b).cast(HALF_FLOATS);
                VectorMask<Float> isAtMost2 = k13.compare(VectorOperators.LE, mask).cast(HALF_FLOATS);
                VectorMask<Float> isAtMost2b = k13b.compare(VectorOperators.LE, mask).cast(HALF_FLOATS);
                VectorMask<Float> isEqual1 = k13.compare(VectorOperators.EQ, k10).cast(HALF_FLOATS);
                VectorMask<Float> isEqual1b = k13b.compare(VectorOperators.EQ, k10b).cast(HALF_FLOATS);
                VectorMask<Float> either2 = isAtMost2.or(isEqual1);
                VectorMask<Float> either2b = isAtMost2b.or(isEqual1b);
                VectorMask<Float> either3 = isLess2.or(either2);
                VectorMask<Float> either3b = isLess2b.or(either2b);
                LongVector w2 = mask.blend(k13, either3.cast(DoubleLanes.LONGS));
                LongVector w2b = mask.blend(k13b, either3b.cast(DoubleLanes.LONGS));
                DoubleVector t11 = w2.reinterpretAsDoubles();
                DoubleVector t11b = w2b.reinterpretAsDoubles();
                DoubleVector t12 = nan.neg();
                DoubleVector t12b = nan.neg();
                VectorMask<Float> isEqual2 = t11.compare(VectorOperators.EQ, t12).cast(HALF_FLOATS);
                VectorMask<Float> isEqual2b = t11b.compare(VectorOperators.EQ, t12b).cast(HALF_FLOATS);
                DoubleVector w3 = t11.blend(t12, isEqual2.cast(DOUBLES));
                DoubleVector w3b = t11b.blend(t12b, isEqual2b.cast(DOUBLES));
                IntVector k14 = (IntVector) w2.convertShape(VectorOperators.L2I, HALF_INTS, 0);
                IntVector k14b = (IntVector) w2b.convertShape(VectorOperators.L2I, HALF_INTS, 0);
                DoubleVector t13 = (DoubleVector) k14.convertShape(VectorOperators.I2D, DOUBLES, 0);
                DoubleVector t13b = (DoubleVector) k14b.convertShape(VectorOperators.I2D, DOUBLES, 0);
                DoubleVector t14 = w3.add(t13);
                DoubleVector t14b = w3b.add(t13b);
                FloatVector y = (FloatVector) t14.convertShape(VectorOperators.D2F, HALF_FLOATS, 0);
                FloatVector yb = (FloatVector) t14b.convertShape(VectorOperators.D2F, HALF_FLOATS, 0);
                y.intoArray(dst, dstOffset + i);
                yb.intoArray(dst, dstOffset + gap + i);
            }
        }

        static void widePart(float[] src, int srcOffset, float[] dst, int dstOffset, int length) {
            if (length == 0) {
                return;
            }
            boolean isWhole = length == HALF_FLOATS.length();
            VectorMask<Float> lanes = HALF_FLOATS.indexInRange(0, length);
            FloatVector x = isWhole ? FloatVector.fromArray(HALF_FLOATS, src, srcOffset) : FloatVector.fromArray(HALF_FLOATS, src, srcOffset, lanes);
            // formula
            DoubleVector t1 = (DoubleVector) x.convertShape(VectorOperators.F2D, DOUBLES, 0);
            DoubleVector constant = DoubleVector.broadcast(DOUBLES, 0x1.8p1);
            DoubleVector t2 = t1.fma(t1, constant);
            DoubleVector t3 = t2.add(t1);
            DoubleVector t4 = t3.sub(constant);
            DoubleVector square = t4.mul(t4);
            DoubleVector t5 = square.div(constant);
            DoubleVector t6 = t5.sqrt();
            DoubleVector t7 = t6.neg();
            DoubleVector t8 = t7.abs();
            VectorMask<Float> isLess1 = t1.compare(VectorOperators.LT, constant).cast(HALF_FLOATS);
            VectorMask<Float> isAtMost1 = constant.compare(VectorOperators.LE, t8).cast(HALF_FLOATS);
            VectorMask<Float> isNumber = t1.compare(VectorOperators.EQ, t1).cast(HALF_FLOATS);
            VectorMask<Float> both = isLess1.and(isNumber);
            VectorMask<Float> either1 = both.or(isAtMost1);
            DoubleVector w1 = t7.blend(t8, either1.cast(DOUBLES));
            IntVector k1 = (IntVector) w1.convertShape(VectorOperators.D2I, HALF_INTS, 0);
            DoubleVector t9 = (DoubleVector) k1.convertShape(VectorOperators.I2D, DOUBLES, 0);
            DoubleVector t10 = t9.add(w1);
            LongVector valueBits = t10.reinterpretAsLongs();
            LongVector k2 = (LongVector) k1.convertShape(VectorOperators.I2L, DoubleLanes.LONGS, 0);
            LongVector mask = LongVector.broadcast(DoubleLanes.LONGS, 0x000fffffffffffffL);
            LongVector k3 = valueBits.and(mask);
            LongVector k4 = k3.or(k2);
            LongVector k5 = k4.lanewise(VectorOperators.XOR, valueBits);
            LongVector k6 = k5.add(k2);
            LongVector k7 = k6.sub(mask);
            LongVector k8 = k7.lanewise(VectorOperators.LSHL, 11);
            LongVector k9 = k8.lanewise(VectorOperators.ASHR, 1);
            LongVector k10 = k9.lanewise(VectorOperators.LSHR, 40);
            LongVector k11 = k10.lanewise(VectorOperators.LSHL, k2);
            LongVector k12 = k11.lanewise(VectorOperators.ASHR, k10);
            LongVector k13 = k12.lanewise(VectorOperators.LSHR, k10);
            VectorMask<Float> isLess2 = k13.compare(VectorOperators.LT, k2).cast(HALF_FLOATS);
            VectorMask<Float> isAtMost2 = k13.compare(VectorOperators.LE, mask).cast(HALF_FLOATS);
            VectorMask<Float> isEqual1 = k13.compare(VectorOperators.EQ, k10).cast(HALF_FLOATS);
            VectorMask<Float> either2 = isAtMost2.or(isEqual1);
            VectorMask<Float> either3 = isLess2.or(either2);
            LongVector w2 = mask.blend(k13, either3.cast(DoubleLanes.LONGS));
            DoubleVector t11 = w2.reinterpretAsDoubles();
            DoubleVector nan = DoubleVector.broadcast(DOUBLES, Double.NaN);
            DoubleVector t12 = nan.neg();
            VectorMask<Float> isEqual2 = t11.compare(VectorOperators.EQ, t12).cast(HALF_FLOATS);
            DoubleVector w3 = t11.blend(t12, isEqual2.cast(DOUBLES));
            IntVector k14 = (IntVector) w2.convertShape(VectorOperators.L2I, HALF_INTS, 0);
            DoubleVector t13 = (DoubleVector) k14.convertShape(VectorOperators.I2D, DOUBLES, 0);
            DoubleVector t14 = w3.add(t13);
            FloatVector y = (FloatVector) t14.convertShape(VectorOperators.D2F, HALF_FLOATS, 0);
            if (isWhole) {
                y.intoArray(dst, dstOffset);
            } else {
                y.intoArray(dst, dstOffset, lanes);
            }
        }

        static void wide(MemorySegment src, MemorySegment dst, long length) {
            if (length <= HALF_FLOATS.length()) {
                widePart(src, dst, 0, (int) length);
                return;
            }
            if (length <= 2 * HALF_FLOATS.length()) {
                wideLoop(src, dst, 0, 1, (int) (length - HALF_FLOATS.length()));
                return;
            }
            long end = length - length % (2 * HALF_FLOATS.length());
            ByteOrder order = ByteOrder.nativeOrder();
            long last = length - HALF_FLOATS.length();
            FloatVector inputs = FloatVector.fromMemorySegment(HALF_FLOATS, src, last * Float.BYTES, order);
            wideLoop(src, dst, 0, end, HALF_FLOATS.length());
            if (end < length) {
                inputs.intoMemorySegment(dst, last * Float.BYTES, order);
                if (end < last) {
                    wideLoop(src, dst, end, 1, (int) (last - end));
                } else {
                    widePart(src, dst, last, HALF_FLOATS.length());
                }
            }
        }

        private static void wideLoop(MemorySegment src, MemorySegment dst, long start, long end,
                int gap) {
            ByteOrder order = ByteOrder.nativeOrder();
            DoubleVector constant = DoubleVector.broadcast(DOUBLES, WideTables.DOUBLE_CONSTANTS[0]);
            LongVector mask = LongVector.broadcast(DoubleLanes.LONGS, WideTables.LONG_CONSTANTS[0]);
            DoubleVector nan = DoubleVector.broadcast(DOUBLES, WideTables.DOUBLE_CONSTANTS[1]);
            for (long i = 0; i < end; i += 2 * HALF_FLOATS.length()) {
                FloatVector x = FloatVector.fromMemorySegment(HALF_FLOATS, src, (start + i) * Float.BYTES, order);
                FloatVector xb = FloatVector.fromMemorySegment(HALF_FLOATS, src, (start + gap + i) * Float.BYTES, order);
                // formula
                DoubleVector t1 = (DoubleVector) x.convertShape(VectorOperators.F2D, DOUBLES, 0);
                DoubleVector t1b = (DoubleVector) xb.convertShape(VectorOperators.F2D, DOUBLES, 0);
                DoubleVector t2 = t1.fma(t1, constant);
                DoubleVector t2b = t1b.fma(t1b, constant);
                DoubleVector t3 = t2.add(t1);
                DoubleVector t3b = t2b.add(t1b);
                DoubleVector t4 = t3.sub(constant);
                DoubleVector t4b = t3b.sub(constant);
                DoubleVector square = t4.mul(t4);
                DoubleVector squareb = t4b.mul(t4b);
                DoubleVector t5 = square.div(constant);
                DoubleVector t5b = squareb.div(constant);
                DoubleVector t6 = t5.sqrt();
                DoubleVector t6b = t5b.sqrt();
                DoubleVector t7 = t6.neg();
                DoubleVector t7b = t6b.neg();
                DoubleVector t8 = t7.abs();
                DoubleVector t8b = t7b.abs();
                VectorMask<Float> isLess1 = t1.compare(VectorOperators.LT, constant).cast(HALF_FLOATS);
                VectorMask<Float> isLess1b = t1b.compare(VectorOperators.LT, constant).cast(HALF_FLOATS);
                VectorMask<Float> isAtMost1 = constant.compare(VectorOperators.LE, t8).cast(HALF_FLOATS);
                VectorMask<Float> isAtMost1b = constant.compare(VectorOperators.LE, t8b).cast(HALF_FLOATS);
                VectorMask<Float> isNumber = t1.compare(VectorOperators.EQ, t1).cast(HALF_FLOATS);
                VectorMask<Float> isNumberb = t1b.compare(VectorOperators.EQ, t1b).cast(HALF_FLOATS);
                VectorMask<Float> both = isLess1.and(isNumber);
                VectorMask<Float> bothb = isLess1b.and(isNumberb);
                VectorMask<Float> either1 = both.or(isAtMost1);
                VectorMask<Float> either1b = bothb.or(isAtMost1b);
                DoubleVector w1 = t7.blend(t8, either1.cast(DOUBLES));
                DoubleVector w1b = t7b.blend(t8b, either1b.cast(DOUBLES));
                IntVector k1 = (IntVector) w1.convertShape(VectorOperators.D2I, HALF_INTS, 0);
                IntVector k1b = (IntVector) w1b.convertShape(VectorOperators.D2I, HALF_INTS, 0);
                DoubleVector t9 = (DoubleVector) k1.convertShape(VectorOperators.I2D, DOUBLES, 0);
                DoubleVector t9b = (DoubleVector) k1b.convertShape(VectorOperators.I2D, DOUBLES, 0);
                DoubleVector t10 = t9.add(w1);
                DoubleVector t10b = t9b.add(w1b);
                LongVector valueBits = t10.reinterpretAsLongs();
                LongVector valueBitsb = t10b.reinterpretAsLongs();
                LongVector k2 = (LongVector) k1.convertShape(VectorOperators.I2L, DoubleLanes.LONGS, 0);
                LongVector k2b = (LongVector) k1b.convertShape(VectorOperators.I2L, DoubleLanes.LONGS, 0);
                LongVector k3 = valueBits.and(mask);
                LongVector k3b = valueBitsb.and(mask);
                LongVector k4 = k3.or(k2);
                LongVector k4b = k3b.or(k2b);
                LongVector k5 = k4.lanewise(VectorOperators.XOR, valueBits);
                LongVector k5b = k4b.lanewise(VectorOperators.XOR, valueBitsb);
                LongVector k6 = k5.add(k2);
                LongVector k6b = k5b.add(k2b);
                LongVector k7 = k6.sub(mask);
                LongVector k7b = k6b.sub(mask);
                LongVector k8 = k7.lanewise(VectorOperators.LSHL, 11);
                LongVector k8b = k7b.lanewise(VectorOperators.LSHL, 11);
                LongVector k9 = k8.lanewise(VectorOperators.ASHR, 1);
                LongVector k9b = k8b.lanewise(VectorOperators.ASHR, 1);
                LongVector k10 = k9.lanewise(VectorOperators.LSHR, 40);
                LongVector k10b = k9b.lanewise(VectorOperators.LSHR, 40);
                LongVector k11 = k10.lanewise(VectorOperators.LSHL, k2);
                LongVector k11b = k10b.lanewise(VectorOperators.LSHL, k2b);
                LongVector k12 = k11.lanewise(VectorOperators.ASHR, k10);
                LongVector k12b = k11b.lanewise(VectorOperators.ASHR, k10b);
                LongVector k13 = k12.lanewise(VectorOperators.LSHR, k10);
                LongVector k13b = k12b.lanewise(VectorOperators.LSHR, k10b);
                VectorMask<Float> isLess2 = k13.compare(VectorOperators.LT, k2).cast(HALF_FLOATS);
                VectorMask<Float> isLess2b = k13b.compare(VectorOperators.LT, k2b).cast(HALF_FLOATS);
                VectorMask<Float> isAtMost2 = k13.compare(VectorOperators.LE, mask).cast(HALF_FLOATS);
                VectorMask<Float> isAtMost2b = k13b.compare(VectorOperators.LE, mask).cast(HALF_FLOATS);
                VectorMask<Float> isEqual1 = k13.compare(VectorOperators.EQ, k10).cast(HALF_FLOATS);
                VectorMask<Float> isEqual1b = k13b.compare(VectorOperators.EQ, k10b).cast(HALF_FLOATS);
                VectorMask<Float> either2 = isAtMost2.or(isEqual1);
                VectorMask<Float> either2b = isAtMost2b.or(isEqual1b);
                VectorMask<Float> either3 = isLess2.or(either2);
                VectorMask<Float> either3b = isLess2b.or(either2b);
                LongVector w2 = mask.blend(k13, either3.cast(DoubleLanes.LONGS));
                LongVector w2b = mask.blend(k13b, either3b.cast(DoubleLanes.LONGS));
                DoubleVector t11 = w2.reinterpretAsDoubles();
                DoubleVector t11b = w2b.reinterpretAsDoubles();
                DoubleVector t12 = nan.neg();
                DoubleVector t12b = nan.neg();
                VectorMask<Float> isEqual2 = t11.compare(VectorOperators.EQ, t12).cast(HALF_FLOATS);
                VectorMask<Float> isEqual2b = t11b.compare(VectorOperators.EQ, t12b).cast(HALF_FLOATS);
                DoubleVector w3 = t11.blend(t12, isEqual2.cast(DOUBLES));
                DoubleVector w3b = t11b.blend(t12b, isEqual2b.cast(DOUBLES));
                IntVector k14 = (IntVector) w2.convertShape(VectorOperators.L2I, HALF_INTS, 0);
                IntVector k14b = (IntVector) w2b.convertShape(VectorOperators.L2I, HALF_INTS, 0);
                DoubleVector t13 = (DoubleVector) k14.convertShape(VectorOperators.I2D, DOUBLES, 0);
                DoubleVector t13b = (DoubleVector) k14b.convertShape(VectorOperators.I2D, DOUBLES, 0);
                DoubleVector t14 = w3.add(t13);
                DoubleVector t14b = w3b.add(t13b);
                FloatVector y = (FloatVector) t14.convertShape(VectorOperators.D2F, HALF_FLOATS, 0);
                FloatVector yb = (FloatVector) t14b.convertShape(VectorOperators.D2F, HALF_FLOATS, 0);
                y.intoMemorySegment(dst, (start + i) * Float.BYTES, order);
                yb.intoMemorySegment(dst, (start + gap + i) * Float.BYTES, order);
            }
        }

        static void widePart(MemorySegment src, MemorySegment dst, long start, int length) {
            if (length == 0) {
                return;
            }
            ByteOrder order = ByteOrder.nativeOrder();
            boolean isWhole = length == HALF_FLOATS.length();
            VectorMask<Float> lanes = HALF_FLOATS.indexInRange(0, length);
            FloatVector x = isWhole ? FloatVector.fromMemorySegment(HALF_FLOATS, src, start * Float.BYTES, order) : FloatVector.fromMemorySegment(HALF_FLOATS, src, start * Float.BYTES, order, lanes);
            // formula
            DoubleVector t1 = (DoubleVector) x.convertShape(VectorOperators.F2D, DOUBLES, 0);
            DoubleVector constant = DoubleVector.broadcast(DOUBLES, 0x1.8p1);
            DoubleVector t2 = t1.fma(t1, constant);
            DoubleVector t3 = t2.add(t1);
            DoubleVector t4 = t3.sub(constant);
            DoubleVector square = t4.mul(t4);
            DoubleVector t5 = square.div(constant);
            DoubleVector t6 = t5.sqrt();
            DoubleVector t7 = t6.neg();
            DoubleVector t8 = t7.abs();
            VectorMask<Float> isLess1 = t1.compare(VectorOperators.LT, constant).cast(HALF_FLOATS);
            VectorMask<Float> isAtMost1 = constant.compare(VectorOperators.LE, t8).cast(HALF_FLOATS);
            VectorMask<Float> isNumber = t1.compare(VectorOperators.EQ, t1).cast(HALF_FLOATS);
            VectorMask<Float> both = isLess1.and(isNumber);
            VectorMask<Float> either1 = both.or(isAtMost1);
            DoubleVector w1 = t7.blend(t8, either1.cast(DOUBLES));
            IntVector k1 = (IntVector) w1.convertShape(VectorOperators.D2I, HALF_INTS, 0);
            DoubleVector t9 = (DoubleVector) k1.convertShape(VectorOperators.I2D, DOUBLES, 0);
            DoubleVector t10 = t9.add(w1);
            LongVector valueBits = t10.reinterpretAsLongs();
            LongVector k2 = (LongVector) k1.convertShape(VectorOperators.I2L, DoubleLanes.LONGS, 0);
            LongVector mask = LongVector.broadcast(DoubleLanes.LONGS, 0x000fffffffffffffL);
            LongVector k3 = valueBits.and(mask);
            LongVector k4 = k3.or(k2);
            LongVector k5 = k4.lanewise(VectorOperators.XOR, valueBits);
            LongVector k6 = k5.add(k2);
            LongVector k7 = k6.sub(mask);
            LongVector k8 = k7.lanewise(VectorOperators.LSHL, 11);
            LongVector k9 = k8.lanewise(VectorOperators.ASHR, 1);
            LongVector k10 = k9.lanewise(VectorOperators.LSHR, 40);
            LongVector k11 = k10.lanewise(VectorOperators.LSHL, k2);
            LongVector k12 = k11.lanewise(VectorOperators.ASHR, k10);
            LongVector k13 = k12.lanewise(VectorOperators.LSHR, k10);
            VectorMask<Float> isLess2 = k13.compare(VectorOperators.LT, k2).cast(HALF_FLOATS);
            VectorMask<Float> isAtMost2 = k13.compare(VectorOperators.LE, mask).cast(HALF_FLOATS);
            VectorMask<Float> isEqual1 = k13.compare(VectorOperators.EQ, k10).cast(HALF_FLOATS);
            VectorMask<Float> either2 = isAtMost2.or(isEqual1);
            VectorMask<Float> either3 = isLess2.or(either2);
            LongVector w2 = mask.blend(k13, either3.cast(DoubleLanes.LONGS));
            DoubleVector t11 = w2.reinterpretAsDoubles();
            DoubleVector nan = DoubleVector.broadcast(DOUBLES, Double.NaN);
            DoubleVector t12 = nan.neg();
            VectorMask<Float> isEqual2 = t11.compare(VectorOperators.EQ, t12).cast(HALF_FLOATS);
            DoubleVector w3 = t11.blend(t12, isEqual2.cast(DOUBLES));
            IntVector k14 = (IntVector) w2.convertShape(VectorOperators.L2I, HALF_INTS, 0);
            DoubleVector t13 = (DoubleVector) k14.convertShape(VectorOperators.I2D, DOUBLES, 0);
            DoubleVector t14 = w3.add(t13);
            FloatVector y = (FloatVector) t14.convertShape(VectorOperators.D2F, HALF_FLOATS, 0);
            if (isWhole) {
                y.intoMemorySegment(dst, start * Float.BYTES, order);
            } else {
                y.intoMemorySegment(dst, start * Float.BYTES, order, lanes);
            }
        }

        /**
         * {@link EverythingKernels#same(float)} of each lane.
         *
         * @param x a vector of any species; that of {@link FloatVector#SPECIES_PREFERRED} is fast
         * @return the results, in the lanes of their inputs
         */
        public static FloatVector same(FloatVector x) {
            if (x.species() != FLOATS) {
                return sameByArray(x);
            }
            return x;
        }

        private static FloatVector sameByArray(FloatVector x) {
            float[] lanes = x.toArray();
            for (int i = 0; i < lanes.length; i += FLOATS.length()) {
                samePart(lanes, i, lanes, i, Math.min(FLOATS.length(), lanes.length - i));
            }
            return FloatVector.fromArray(x.species(), lanes, 0);
        }

        static void same(float[] src, int srcOffset, float[] dst, int dstOffset, int length) {
            if (length <= FLOATS.length()) {
                samePart(src, srcOffset, dst, dstOffset, length);
                return;
            }
            if (length <= 2 * FLOATS.length()) {
                sameLoop(src, srcOffset, dst, dstOffset, 1, (length - FLOATS.length()));
                return;
            }
            int end = length - length % (2 * FLOATS.length());
            int last = length - FLOATS.length();
            FloatVector inputs = FloatVector.fromArray(FLOATS, src, srcOffset + last);
            sameLoop(src, srcOffset, dst, dstOffset, end, FLOATS.length());
            if (end < length) {
                inputs.intoArray(dst, dstOffset + last);
                if (end < last) {
                    sameLoop(src, srcOffset + end, dst, dstOffset + end, 1, (last - end));
                } else {
                    samePart(src, srcOffset + last, dst, dstOffset + last, FLOATS.length());
                }
            }
        }

        private static void sameLoop(float[] src, int srcOffset, float[] dst, int dstOffset,
                int end, int gap) {
            for (int i = 0; i < end; i += 2 * FLOATS.length()) {
                FloatVector x = FloatVector.fromArray(FLOATS, src, srcOffset + i);
                FloatVector xb = FloatVector.fromArray(FLOATS, src, srcOffset + gap + i);
                x.intoArray(dst, dstOffset + i);
                xb.intoArray(dst, dstOffset + gap + i);
            }
        }

        static void samePart(float[] src, int srcOffset, float[] dst, int dstOffset, int length) {
            if (length == 0) {
                return;
            }
            boolean isWhole = length == FLOATS.length();
            VectorMask<Float> lanes = FLOATS.indexInRange(0, length);
            FloatVector x = isWhole ? FloatVector.fromArray(FLOATS, src, srcOffset) : FloatVector.fromArray(FLOATS, src, srcOffset, lanes);
            if (isWhole) {
                x.intoArray(dst, dstOffset);
            } else {
                x.intoArray(dst, dstOffset, lanes);
            }
        }

        static void same(MemorySegment src, MemorySegment dst, long length) {
            if (length <= FLOATS.length()) {
                samePart(src, dst, 0, (int) length);
                return;
            }
            if (length <= 2 * FLOATS.length()) {
                sameLoop(src, dst, 0, 1, (int) (length - FLOATS.length()));
                return;
            }
            long end = length - length % (2 * FLOATS.length());
            ByteOrder order = ByteOrder.nativeOrder();
            long last = length - FLOATS.length();
            FloatVector inputs = FloatVector.fromMemorySegment(FLOATS, src, last * Float.BYTES, order);
            sameLoop(src, dst, 0, end, FLOATS.length());
            if (end < length) {
                inputs.intoMemorySegment(dst, last * Float.BYTES, order);
                if (end < last) {
                    sameLoop(src, dst, end, 1, (int) (last - end));
                } else {
                    samePart(src, dst, last, FLOATS.length());
                }
            }
        }

        private static void sameLoop(MemorySegment src, MemorySegment dst, long start, long end,
                int gap) {
            ByteOrder order = ByteOrder.nativeOrder();
            for (long i = 0; i < end; i += 2 * FLOATS.length()) {
                FloatVector x = FloatVector.fromMemorySegment(FLOATS, src, (start + i) * Float.BYTES, order);
                FloatVector xb = FloatVector.fromMemorySegment(FLOATS, src, (start + gap + i) * Float.BYTES, order);
                x.intoMemorySegment(dst, (start + i) * Float.BYTES, order);
                xb.intoMemorySegment(dst, (start + gap + i) * Float.BYTES, order);
            }
        }

        static void samePart(MemorySegment src, MemorySegment dst, long start, int length) {
            if (length == 0) {
                return;
            }
            ByteOrder order = ByteOrder.nativeOrder();
            boolean isWhole = length == FLOATS.length();
            VectorMask<Float> lanes = FLOATS.indexInRange(0, length);
            FloatVector x = isWhole ? FloatVector.fromMemorySegment(FLOATS, src, start * Float.BYTES, order) : FloatVector.fromMemorySegment(FLOATS, src, start * Float.BYTES, order, lanes);
            if (isWhole) {
                x.intoMemorySegment(dst, start * Float.BYTES, order);
            } else {
                x.intoMemorySegment(dst, start * Float.BYTES, order, lanes);
            }
        }
    }
}

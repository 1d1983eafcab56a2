// Made by Ulpforge from its lock files; changes will be lost.
package org.example;

import dev.ulpforge.runtime.Fma;
import dev.ulpforge.runtime.RegisterTable;
import dev.ulpforge.runtime.Span;
import dev.ulpforge.runtime.TableEntries;
import dev.ulpforge.runtime.VectorModule;
import java.lang.Float;
import java.lang.Integer;
import java.lang.Math;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * Kernels made by Ulpforge. Every form of a kernel returns the same bits for the same input.
 */
public final class EverythingKernels {
    private EverythingKernels() {
    }

    /**
     * Every operation there is.
     *
     * @param x any float
     * @return the same bits as every other form of this kernel, on every machine
     */
    public static float everything(float x) {
        int v1 = Float.floatToRawIntBits(x);
        int v3 = v1 & 0x7fffffff;
        boolean v5 = v3 < 0x42ae0000;
        float v8 = Fma.fma(x, 0x1.715476p2f, 0x1.8p23f);
        int v9 = Float.floatToRawIntBits(v8);
        float v10 = v8 - 0x1.8p23f;
        float v11 = v10 * v10;
        int v12 = EverythingTables.TABLE_12[v9 & 3];
        int v13 = v9 << 21;
        int v14 = v12 + v13;
        float v15 = Float.intBitsToFloat(v14);
        float v52 = Fma.fma(v15, v11, v15);
        float v53 = v5 ? v52 : everythingRare53(x);
        return v53;
    }

    private static float everythingRare48(float x) {
        float v8 = Fma.fma(x, 0x1.715476p2f, 0x1.8p23f);
        int v9 = Float.floatToRawIntBits(v8);
        float v16 = (float) Math.sqrt(x);
        float v17 = -v16;
        float v21 = Float.intBitsToFloat(0xffc00000);
        boolean v22 = x != x;
        boolean v23 = !v22;
        float v24 = v23 ? v17 : v21;
        int v25 = (int) v24;
        float v26 = (float) v25;
        int v27 = v9 >> 2;
        int v28 = v9 >>> 31;
        int v29 = v27 - v28;
        int v30 = Math.min(v29, 0x42ae0000);
        int v32 = Math.max(v30, 0x00000000);
        int v33 = v32 | 0x00000000;
        int v34 = v33 ^ v9;
        int v35 = EverythingTables.TABLE_35[v34 & 1];
        int v36 = EverythingTables.TABLE_12[v35 & 3];
        boolean v40 = v36 <= 0x00000000;
        boolean v41 = v36 == 0x00000000;
        boolean v42 = v40 & v41;
        int v43 = v42 ? v36 : v35;
        float v44 = Float.intBitsToFloat(v43);
        float v47 = v44 + v26;
        return v47;
    }

    private static float everythingRare51(float x) {
        float v8 = Fma.fma(x, 0x1.715476p2f, 0x1.8p23f);
        int v9 = Float.floatToRawIntBits(v8);
        int v12 = EverythingTables.TABLE_12[v9 & 3];
        int v13 = v9 << 21;
        int v14 = v12 + v13;
        float v15 = Float.intBitsToFloat(v14);
        return v15;
    }

    private static float everythingRare53(float x) {
        float v8 = Fma.fma(x, 0x1.715476p2f, 0x1.8p23f);
        int v9 = Float.floatToRawIntBits(v8);
        float v10 = v8 - 0x1.8p23f;
        float v11 = v10 * v10;
        float v16 = (float) Math.sqrt(x);
        float v17 = -v16;
        float v19 = 0x1.0p0f;
        float v21 = Float.intBitsToFloat(0xffc00000);
        boolean v22 = x != x;
        boolean v23 = !v22;
        float v24 = v23 ? v17 : v21;
        int v25 = (int) v24;
        float v26 = (float) v25;
        int v27 = v9 >> 2;
        int v28 = v9 >>> 31;
        int v29 = v27 - v28;
        int v30 = Math.min(v29, 0x42ae0000);
        int v32 = Math.max(v30, 0x00000000);
        int v33 = v32 | 0x00000000;
        int v34 = v33 ^ v9;
        int v35 = EverythingTables.TABLE_35[v34 & 1];
        int v36 = EverythingTables.TABLE_12[v35 & 3];
        boolean v37 = v26 <= v19;
        boolean v38 = v26 == v17;
        boolean v39 = v37 | v38;
        boolean v40 = v36 <= 0x00000000;
        boolean v41 = v36 == 0x00000000;
        boolean v42 = v40 & v41;
        int v43 = v42 ? v36 : v35;
        float v44 = Float.intBitsToFloat(v43);
        boolean v46 = v44 < Float.POSITIVE_INFINITY;
        float v48 = v46 ? v44 : everythingRare48(x);
        float v49 = Math.abs(v48);
        float v50 = v49 / v11;
        float v51 = v39 ? v50 : everythingRare51(x);
        return v51;
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
     * {@link #everything(float)} of each element of a stretch.
     *
     * @param src the inputs
     * @param srcOffset where they start
     * @param dst the results; may be {@code src}
     * @param dstOffset where they start
     * @param length how many
     * @throws IndexOutOfBoundsException if a stretch is not within its array
     * @throws IllegalArgumentException if the stretches overlap without being the same
     */
    public static void everything(float[] src, int srcOffset, float[] dst, int dstOffset,
            int length) {
        Span.check(src, srcOffset, dst, dstOffset, length);
        if (VectorModule.PRESENT) {
            Vectors.everything(src, srcOffset, dst, dstOffset, length);
        } else {
            for (int i = 0; i < length; i++) {
                dst[dstOffset + i] = everything(src[srcOffset + i]);
            }
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
        if (VectorModule.PRESENT) {
            Vectors.everything(src, dst, length);
        } else {
            for (long i = 0; i < length; i++) {
                dst.set(ValueLayout.JAVA_FLOAT_UNALIGNED, i * Float.BYTES, everything(src.get(ValueLayout.JAVA_FLOAT_UNALIGNED, i * Float.BYTES)));
            }
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
     * {@link #same(float)} of each element of a stretch.
     *
     * @param src the inputs
     * @param srcOffset where they start
     * @param dst the results; may be {@code src}
     * @param dstOffset where they start
     * @param length how many
     * @throws IndexOutOfBoundsException if a stretch is not within its array
     * @throws IllegalArgumentException if the stretches overlap without being the same
     */
    public static void same(float[] src, int srcOffset, float[] dst, int dstOffset, int length) {
        Span.check(src, srcOffset, dst, dstOffset, length);
        if (VectorModule.PRESENT) {
            Vectors.same(src, srcOffset, dst, dstOffset, length);
        } else {
            for (int i = 0; i < length; i++) {
                dst[dstOffset + i] = same(src[srcOffset + i]);
            }
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
        if (VectorModule.PRESENT) {
            Vectors.same(src, dst, length);
        } else {
            for (long i = 0; i < length; i++) {
                dst.set(ValueLayout.JAVA_FLOAT_UNALIGNED, i * Float.BYTES, same(src.get(ValueLayout.JAVA_FLOAT_UNALIGNED, i * Float.BYTES)));
            }
        }
    }

    private static final class EverythingTables {
        static final int[] TABLE_12 = TableEntries.repeated(0x3f800000, 0x3f9837f0, 0x3fb504f3, 0x3fd744fd);

        static final int[] TABLE_35 = TableEntries.repeated(0x00000000, 0xffffffff);
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
         * @param x a vector of any species; that of {@link FloatVector#SPECIES_PREFERRED} is fast
         * @return {@link EverythingKernels#everything(float)} of each lane
         */
        public static FloatVector everything(FloatVector x) {
            if (x.species() != FLOATS) {
                return everythingByArray(x);
            }
            IntVector v2 = IntVector.broadcast(INTS, 0x7fffffff);
            IntVector v4 = IntVector.broadcast(INTS, 0x42ae0000);
            FloatVector v6 = FloatVector.broadcast(FLOATS, 0x1.715476p2f);
            FloatVector v7 = FloatVector.broadcast(FLOATS, 0x1.8p23f);
            IntVector v1 = x.reinterpretAsInts();
            IntVector v3 = v1.and(v2);
            VectorMask<Float> v5 = v3.compare(VectorOperators.LT, v4).cast(FLOATS);
            if (!v5.allTrue()) {
                return everythingByArray(x);
            }
            FloatVector v8 = x.fma(v6, v7);
            IntVector v9 = v8.reinterpretAsInts();
            IntVector v12 = RegisterTable.lookup4(EverythingTables.TABLE_12, v9);
            FloatVector v10 = v8.sub(v7);
            FloatVector v11 = v10.mul(v10);
            IntVector v13 = v9.lanewise(VectorOperators.LSHL, 21);
            IntVector v14 = v12.add(v13);
            FloatVector v15 = v14.reinterpretAsFloats();
            FloatVector v52 = v15.fma(v11, v15);
            FloatVector v53 = v52;
            return v53;
        }

        private static FloatVector everythingByArray(FloatVector x) {
            float[] lanes = x.toArray();
            for (int i = 0; i < lanes.length; i += FLOATS.length()) {
                everythingPart(lanes, i, lanes, i, Math.min(FLOATS.length(), lanes.length - i));
            }
            return FloatVector.fromArray(x.species(), lanes, 0);
        }

        static void everything(float[] src, int srcOffset, float[] dst, int dstOffset, int length) {
            IntVector v2 = IntVector.broadcast(INTS, 0x7fffffff);
            IntVector v4 = IntVector.broadcast(INTS, 0x42ae0000);
            FloatVector v6 = FloatVector.broadcast(FLOATS, 0x1.715476p2f);
            FloatVector v7 = FloatVector.broadcast(FLOATS, 0x1.8p23f);
            int i = 0;
            for (int bound = FLOATS.loopBound(length) - FLOATS.length(); i < bound; i += 2 * FLOATS.length()) {
                int ib = i + FLOATS.length();
                FloatVector x = FloatVector.fromArray(FLOATS, src, srcOffset + i);
                FloatVector xb = FloatVector.fromArray(FLOATS, src, srcOffset + ib);
                IntVector v1 = x.reinterpretAsInts();
                IntVector v1b = xb.reinterpretAsInts();
                IntVector v3 = v1.and(v2);
                IntVector v3b = v1b.and(v2);
                VectorMask<Float> v5 = v3.compare(VectorOperators.LT, v4).cast(FLOATS);
                VectorMask<Float> v5b = v3b.compare(VectorOperators.LT, v4).cast(FLOATS);
                if (!v5.and(v5b).allTrue()) {
                    everythingPart(src, srcOffset + i, dst, dstOffset + i, FLOATS.length());
                    everythingPart(src, srcOffset + ib, dst, dstOffset + ib, FLOATS.length());
                    continue;
                }
                FloatVector v8 = x.fma(v6, v7);
                FloatVector v8b = xb.fma(v6, v7);
                IntVector v9 = v8.reinterpretAsInts();
                IntVector v9b = v8b.reinterpretAsInts();
                IntVector v12 = INTS.length() >= 4 ? v9.selectFrom(IntVector.fromArray(INTS, EverythingTables.TABLE_12, 0)) : RegisterTable.lookup4(EverythingTables.TABLE_12, v9);
                IntVector v12b = INTS.length() >= 4 ? v9b.selectFrom(IntVector.fromArray(INTS, EverythingTables.TABLE_12, 0)) : RegisterTable.lookup4(EverythingTables.TABLE_12, v9b);
                FloatVector v10 = v8.sub(v7);
                FloatVector v10b = v8b.sub(v7);
                FloatVector v11 = v10.mul(v10);
                FloatVector v11b = v10b.mul(v10b);
                IntVector v13 = v9.lanewise(VectorOperators.LSHL, 21);
                IntVector v13b = v9b.lanewise(VectorOperators.LSHL, 21);
                IntVector v14 = v12.add(v13);
                IntVector v14b = v12b.add(v13b);
                FloatVector v15 = v14.reinterpretAsFloats();
                FloatVector v15b = v14b.reinterpretAsFloats();
                FloatVector v52 = v15.fma(v11, v15);
                FloatVector v52b = v15b.fma(v11b, v15b);
                FloatVector v53 = v52;
                FloatVector v53b = v52b;
                v53.intoArray(dst, dstOffset + i);
                v53b.intoArray(dst, dstOffset + ib);
            }
            while (i < length) {
                int count = Math.min(FLOATS.length(), length - i);
                everythingPart(src, srcOffset + i, dst, dstOffset + i, count);
                i += count;
            }
        }

        static void everythingPart(float[] src, int srcOffset, float[] dst, int dstOffset,
                int length) {
            VectorMask<Float> lanes = FLOATS.indexInRange(0, length);
            FloatVector x = FloatVector.fromArray(FLOATS, src, srcOffset, lanes);
            FloatVector v6 = FloatVector.broadcast(FLOATS, 0x1.715476p2f);
            FloatVector v7 = FloatVector.broadcast(FLOATS, 0x1.8p23f);
            FloatVector v8 = x.fma(v6, v7);
            IntVector v9 = v8.reinterpretAsInts();
            IntVector v12 = INTS.length() >= 4 ? v9.selectFrom(IntVector.fromArray(INTS, EverythingTables.TABLE_12, 0)) : RegisterTable.lookup4(EverythingTables.TABLE_12, v9);
            IntVector v1 = x.reinterpretAsInts();
            IntVector v2 = IntVector.broadcast(INTS, 0x7fffffff);
            IntVector v3 = v1.and(v2);
            IntVector v4 = IntVector.broadcast(INTS, 0x42ae0000);
            VectorMask<Float> v5 = v3.compare(VectorOperators.LT, v4).cast(FLOATS);
            FloatVector v10 = v8.sub(v7);
            FloatVector v11 = v10.mul(v10);
            IntVector v13 = v9.lanewise(VectorOperators.LSHL, 21);
            IntVector v14 = v12.add(v13);
            FloatVector v15 = v14.reinterpretAsFloats();
            FloatVector v52 = v15.fma(v11, v15);
            FloatVector v53 = v52;
            if (!v5.allTrue()) {
                IntVector v27 = v9.lanewise(VectorOperators.ASHR, 2);
                IntVector v28 = v9.lanewise(VectorOperators.LSHR, 31);
                IntVector v29 = v27.sub(v28);
                IntVector v30 = v29.min(v4);
                IntVector v31 = IntVector.broadcast(INTS, 0x00000000);
                IntVector v32 = v30.max(v31);
                IntVector v33 = v32.or(v31);
                IntVector v34 = v33.lanewise(VectorOperators.XOR, v9);
                IntVector v35 = INTS.length() >= 2 ? v34.selectFrom(IntVector.fromArray(INTS, EverythingTables.TABLE_35, 0)) : RegisterTable.lookup2(EverythingTables.TABLE_35, v34);
                IntVector v36 = INTS.length() >= 4 ? v35.selectFrom(IntVector.fromArray(INTS, EverythingTables.TABLE_12, 0)) : RegisterTable.lookup4(EverythingTables.TABLE_12, v35);
                FloatVector v16 = x.sqrt();
                FloatVector v17 = v16.neg();
                FloatVector v18 = FloatVector.broadcast(FLOATS, -0x1.0p0f);
                FloatVector v19 = v18.neg();
                FloatVector v20 = FloatVector.broadcast(FLOATS, Float.NaN);
                FloatVector v21 = v20.neg();
                VectorMask<Float> v22 = x.compare(VectorOperators.NE, x);
                VectorMask<Float> v23 = v22.not();
                FloatVector v24 = v21.blend(v17, v23);
                IntVector v25 = (IntVector) v24.convert(VectorOperators.F2I, 0);
                FloatVector v26 = (FloatVector) v25.convert(VectorOperators.I2F, 0);
                VectorMask<Float> v37 = v26.compare(VectorOperators.LE, v19);
                VectorMask<Float> v38 = v26.compare(VectorOperators.EQ, v17);
                VectorMask<Float> v39 = v37.or(v38);
                VectorMask<Float> v40 = v36.compare(VectorOperators.LE, v31).cast(FLOATS);
                VectorMask<Float> v41 = v36.compare(VectorOperators.EQ, v31).cast(FLOATS);
                VectorMask<Float> v42 = v40.and(v41);
                IntVector v43 = v35.blend(v36, v42.cast(INTS));
                FloatVector v44 = v43.reinterpretAsFloats();
                FloatVector v45 = FloatVector.broadcast(FLOATS, Float.POSITIVE_INFINITY);
                VectorMask<Float> v46 = v44.compare(VectorOperators.LT, v45);
                FloatVector v48 = v44;
                if (!v46.allTrue()) {
                    FloatVector v47 = v44.add(v26);
                    v48 = v47.blend(v48, v46);
                }
                FloatVector v49 = v48.abs();
                FloatVector v50 = v49.div(v11);
                FloatVector v51 = v50;
                if (!v39.allTrue()) {
                    v51 = v15.blend(v51, v39);
                }
                v53 = v51.blend(v53, v5);
            }
            v53.intoArray(dst, dstOffset, lanes);
        }

        static void everything(MemorySegment src, MemorySegment dst, long length) {
            ByteOrder order = ByteOrder.nativeOrder();
            IntVector v2 = IntVector.broadcast(INTS, 0x7fffffff);
            IntVector v4 = IntVector.broadcast(INTS, 0x42ae0000);
            FloatVector v6 = FloatVector.broadcast(FLOATS, 0x1.715476p2f);
            FloatVector v7 = FloatVector.broadcast(FLOATS, 0x1.8p23f);
            IntVector table12from0 = IntVector.fromArray(INTS, EverythingTables.TABLE_12, 0);
            long i = 0;
            for (long bound = FLOATS.loopBound(length) - FLOATS.length(); i < bound; i += 2 * FLOATS.length()) {
                long ib = i + FLOATS.length();
                FloatVector x = FloatVector.fromMemorySegment(FLOATS, src, i * Float.BYTES, order);
                FloatVector xb = FloatVector.fromMemorySegment(FLOATS, src, ib * Float.BYTES, order);
                IntVector v1 = x.reinterpretAsInts();
                IntVector v1b = xb.reinterpretAsInts();
                IntVector v3 = v1.and(v2);
                IntVector v3b = v1b.and(v2);
                VectorMask<Float> v5 = v3.compare(VectorOperators.LT, v4).cast(FLOATS);
                VectorMask<Float> v5b = v3b.compare(VectorOperators.LT, v4).cast(FLOATS);
                if (!v5.and(v5b).allTrue()) {
                    everythingPart(src, dst, i, FLOATS.length());
                    everythingPart(src, dst, ib, FLOATS.length());
                    continue;
                }
                FloatVector v8 = x.fma(v6, v7);
                FloatVector v8b = xb.fma(v6, v7);
                IntVector v9 = v8.reinterpretAsInts();
                IntVector v9b = v8b.reinterpretAsInts();
                IntVector v12 = INTS.length() >= 4 ? v9.selectFrom(table12from0) : RegisterTable.lookup4(EverythingTables.TABLE_12, v9);
                IntVector v12b = INTS.length() >= 4 ? v9b.selectFrom(table12from0) : RegisterTable.lookup4(EverythingTables.TABLE_12, v9b);
                FloatVector v10 = v8.sub(v7);
                FloatVector v10b = v8b.sub(v7);
                FloatVector v11 = v10.mul(v10);
                FloatVector v11b = v10b.mul(v10b);
                IntVector v13 = v9.lanewise(VectorOperators.LSHL, 21);
                IntVector v13b = v9b.lanewise(VectorOperators.LSHL, 21);
                IntVector v14 = v12.add(v13);
                IntVector v14b = v12b.add(v13b);
                FloatVector v15 = v14.reinterpretAsFloats();
                FloatVector v15b = v14b.reinterpretAsFloats();
                FloatVector v52 = v15.fma(v11, v15);
                FloatVector v52b = v15b.fma(v11b, v15b);
                FloatVector v53 = v52;
                FloatVector v53b = v52b;
                v53.intoMemorySegment(dst, i * Float.BYTES, order);
                v53b.intoMemorySegment(dst, ib * Float.BYTES, order);
            }
            while (i < length) {
                int count = (int) Math.min(FLOATS.length(), length - i);
                everythingPart(src, dst, i, count);
                i += count;
            }
        }

        static void everythingPart(MemorySegment src, MemorySegment dst, long start, int length) {
            ByteOrder order = ByteOrder.nativeOrder();
            VectorMask<Float> lanes = FLOATS.indexInRange(0, length);
            FloatVector x = FloatVector.fromMemorySegment(FLOATS, src, start * Float.BYTES, order, lanes);
            FloatVector v6 = FloatVector.broadcast(FLOATS, 0x1.715476p2f);
            FloatVector v7 = FloatVector.broadcast(FLOATS, 0x1.8p23f);
            FloatVector v8 = x.fma(v6, v7);
            IntVector v9 = v8.reinterpretAsInts();
            IntVector v12 = INTS.length() >= 4 ? v9.selectFrom(IntVector.fromArray(INTS, EverythingTables.TABLE_12, 0)) : RegisterTable.lookup4(EverythingTables.TABLE_12, v9);
            IntVector v1 = x.reinterpretAsInts();
            IntVector v2 = IntVector.broadcast(INTS, 0x7fffffff);
            IntVector v3 = v1.and(v2);
            IntVector v4 = IntVector.broadcast(INTS, 0x42ae0000);
            VectorMask<Float> v5 = v3.compare(VectorOperators.LT, v4).cast(FLOATS);
            FloatVector v10 = v8.sub(v7);
            FloatVector v11 = v10.mul(v10);
            IntVector v13 = v9.lanewise(VectorOperators.LSHL, 21);
            IntVector v14 = v12.add(v13);
            FloatVector v15 = v14.reinterpretAsFloats();
            FloatVector v52 = v15.fma(v11, v15);
            FloatVector v53 = v52;
            if (!v5.allTrue()) {
                IntVector v27 = v9.lanewise(VectorOperators.ASHR, 2);
                IntVector v28 = v9.lanewise(VectorOperators.LSHR, 31);
                IntVector v29 = v27.sub(v28);
                IntVector v30 = v29.min(v4);
                IntVector v31 = IntVector.broadcast(INTS, 0x00000000);
                IntVector v32 = v30.max(v31);
                IntVector v33 = v32.or(v31);
                IntVector v34 = v33.lanewise(VectorOperators.XOR, v9);
                IntVector v35 = INTS.length() >= 2 ? v34.selectFrom(IntVector.fromArray(INTS, EverythingTables.TABLE_35, 0)) : RegisterTable.lookup2(EverythingTables.TABLE_35, v34);
                IntVector v36 = INTS.length() >= 4 ? v35.selectFrom(IntVector.fromArray(INTS, EverythingTables.TABLE_12, 0)) : RegisterTable.lookup4(EverythingTables.TABLE_12, v35);
                FloatVector v16 = x.sqrt();
                FloatVector v17 = v16.neg();
                FloatVector v18 = FloatVector.broadcast(FLOATS, -0x1.0p0f);
                FloatVector v19 = v18.neg();
                FloatVector v20 = FloatVector.broadcast(FLOATS, Float.NaN);
                FloatVector v21 = v20.neg();
                VectorMask<Float> v22 = x.compare(VectorOperators.NE, x);
                VectorMask<Float> v23 = v22.not();
                FloatVector v24 = v21.blend(v17, v23);
                IntVector v25 = (IntVector) v24.convert(VectorOperators.F2I, 0);
                FloatVector v26 = (FloatVector) v25.convert(VectorOperators.I2F, 0);
                VectorMask<Float> v37 = v26.compare(VectorOperators.LE, v19);
                VectorMask<Float> v38 = v26.compare(VectorOperators.EQ, v17);
                VectorMask<Float> v39 = v37.or(v38);
                VectorMask<Float> v40 = v36.compare(VectorOperators.LE, v31).cast(FLOATS);
                VectorMask<Float> v41 = v36.compare(VectorOperators.EQ, v31).cast(FLOATS);
                VectorMask<Float> v42 = v40.and(v41);
                IntVector v43 = v35.blend(v36, v42.cast(INTS));
                FloatVector v44 = v43.reinterpretAsFloats();
                FloatVector v45 = FloatVector.broadcast(FLOATS, Float.POSITIVE_INFINITY);
                VectorMask<Float> v46 = v44.compare(VectorOperators.LT, v45);
                FloatVector v48 = v44;
                if (!v46.allTrue()) {
                    FloatVector v47 = v44.add(v26);
                    v48 = v47.blend(v48, v46);
                }
                FloatVector v49 = v48.abs();
                FloatVector v50 = v49.div(v11);
                FloatVector v51 = v50;
                if (!v39.allTrue()) {
                    v51 = v15.blend(v51, v39);
                }
                v53 = v51.blend(v53, v5);
            }
            v53.intoMemorySegment(dst, start * Float.BYTES, order, lanes);
        }

        /**
         * @param x a vector of any species; that of {@link FloatVector#SPECIES_PREFERRED} is fast
         * @return {@link EverythingKernels#same(float)} of each lane
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
            int i = 0;
            for (int bound = FLOATS.loopBound(length) - FLOATS.length(); i < bound; i += 2 * FLOATS.length()) {
                int ib = i + FLOATS.length();
                FloatVector x = FloatVector.fromArray(FLOATS, src, srcOffset + i);
                FloatVector xb = FloatVector.fromArray(FLOATS, src, srcOffset + ib);
                x.intoArray(dst, dstOffset + i);
                xb.intoArray(dst, dstOffset + ib);
            }
            while (i < length) {
                int count = Math.min(FLOATS.length(), length - i);
                samePart(src, srcOffset + i, dst, dstOffset + i, count);
                i += count;
            }
        }

        static void samePart(float[] src, int srcOffset, float[] dst, int dstOffset, int length) {
            VectorMask<Float> lanes = FLOATS.indexInRange(0, length);
            FloatVector x = FloatVector.fromArray(FLOATS, src, srcOffset, lanes);
            x.intoArray(dst, dstOffset, lanes);
        }

        static void same(MemorySegment src, MemorySegment dst, long length) {
            ByteOrder order = ByteOrder.nativeOrder();
            long i = 0;
            for (long bound = FLOATS.loopBound(length) - FLOATS.length(); i < bound; i += 2 * FLOATS.length()) {
                long ib = i + FLOATS.length();
                FloatVector x = FloatVector.fromMemorySegment(FLOATS, src, i * Float.BYTES, order);
                FloatVector xb = FloatVector.fromMemorySegment(FLOATS, src, ib * Float.BYTES, order);
                x.intoMemorySegment(dst, i * Float.BYTES, order);
                xb.intoMemorySegment(dst, ib * Float.BYTES, order);
            }
            while (i < length) {
                int count = (int) Math.min(FLOATS.length(), length - i);
                samePart(src, dst, i, count);
                i += count;
            }
        }

        static void samePart(MemorySegment src, MemorySegment dst, long start, int length) {
            ByteOrder order = ByteOrder.nativeOrder();
            VectorMask<Float> lanes = FLOATS.indexInRange(0, length);
            FloatVector x = FloatVector.fromMemorySegment(FLOATS, src, start * Float.BYTES, order, lanes);
            x.intoMemorySegment(dst, start * Float.BYTES, order, lanes);
        }
    }
}

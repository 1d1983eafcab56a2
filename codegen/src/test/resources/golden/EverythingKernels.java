// Made by Ulpforge from its lock files; changes will be lost.
package org.example;

import dev.ulpforge.runtime.DoubleLanes;
import dev.ulpforge.runtime.Fma;
import dev.ulpforge.runtime.RegisterTable;
import dev.ulpforge.runtime.Span;
import dev.ulpforge.runtime.TableEntries;
import dev.ulpforge.runtime.VectorModule;
import java.lang.Double;
import java.lang.Float;
import java.lang.Integer;
import java.lang.Math;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
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
    private EverythingKernels() {
    }

    /**
     * Every operation of 32 bits there is.
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
     * Every operation on doubles and longs.
     * @param x any float
     * @return the same bits as every other form of this kernel, on every machine
     */
    public static float wide(float x) {
        double v1 = (double) x;
        double v3 = Fma.fma(v1, v1, 0x1.8p1);
        double v4 = v3 + v1;
        double v5 = v4 - 0x1.8p1;
        double v6 = v5 * v5;
        double v7 = v6 / 0x1.8p1;
        double v8 = Math.sqrt(v7);
        double v9 = -v8;
        double v10 = Math.abs(v9);
        boolean v11 = v1 < 0x1.8p1;
        boolean v12 = 0x1.8p1 <= v10;
        boolean v13 = v1 == v1;
        boolean v14 = v11 & v13;
        boolean v15 = v14 | v12;
        double v16 = v15 ? v10 : v9;
        int v17 = (int) v16;
        double v18 = (double) v17;
        double v19 = v18 + v16;
        long v20 = Double.doubleToRawLongBits(v19);
        long v21 = (long) v17;
        long v23 = v20 & 0x000fffffffffffffL;
        long v24 = v23 | v21;
        long v25 = v24 ^ v20;
        long v26 = v25 + v21;
        long v27 = v26 - 0x000fffffffffffffL;
        long v28 = v27 << 11;
        long v29 = v28 >> 1;
        long v30 = v29 >>> 40;
        long v31 = v30 << v21;
        long v32 = v31 >> v30;
        long v33 = v32 >>> v30;
        boolean v34 = v33 < v21;
        boolean v35 = v33 <= 0x000fffffffffffffL;
        boolean v36 = v33 == v30;
        boolean v37 = v35 | v36;
        boolean v38 = v34 | v37;
        long v39 = v38 ? v33 : 0x000fffffffffffffL;
        double v40 = Double.longBitsToDouble(v39);
        double v42 = Double.longBitsToDouble(0xfff8000000000000L);
        boolean v43 = v40 == v42;
        double v44 = v43 ? v42 : v40;
        int v45 = (int) v39;
        double v46 = (double) v45;
        double v47 = v44 + v46;
        float v48 = (float) v47;
        return v48;
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
     * {@link #wide(float)} of each element of a stretch.
     *
     * @param src the inputs
     * @param srcOffset where they start
     * @param dst the results; may be {@code src}
     * @param dstOffset where they start
     * @param length how many
     * @throws IndexOutOfBoundsException if a stretch is not within its array
     * @throws IllegalArgumentException if the stretches overlap without being the same
     */
    public static void wide(float[] src, int srcOffset, float[] dst, int dstOffset, int length) {
        Span.check(src, srcOffset, dst, dstOffset, length);
        if (VectorModule.PRESENT && DoubleLanes.ARE_FAST) {
            Vectors.wide(src, srcOffset, dst, dstOffset, length);
        } else {
            for (int i = 0; i < length; i++) {
                dst[dstOffset + i] = wide(src[srcOffset + i]);
            }
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
        if (VectorModule.PRESENT && DoubleLanes.ARE_FAST) {
            Vectors.wide(src, dst, length);
        } else {
            for (long i = 0; i < length; i++) {
                dst.set(ValueLayout.JAVA_FLOAT_UNALIGNED, i * Float.BYTES, wide(src.get(ValueLayout.JAVA_FLOAT_UNALIGNED, i * Float.BYTES)));
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

        private static final VectorSpecies<Float> WHOLE_FLOATS = DoubleLanes.WHOLE_FLOATS;

        private static final VectorSpecies<Float> HALF_FLOATS = DoubleLanes.FLOATS;

        private static final VectorSpecies<Integer> HALF_INTS = DoubleLanes.INTS;

        private static final VectorSpecies<Double> DOUBLES = DoubleLanes.DOUBLES;

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
         * @return {@link EverythingKernels#wide(float)} of each lane
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
            DoubleVector v2 = DoubleVector.broadcast(DOUBLES, 0x1.8p1);
            LongVector v22 = LongVector.broadcast(DoubleLanes.LONGS, 0x000fffffffffffffL);
            DoubleVector v41 = DoubleVector.broadcast(DOUBLES, Double.NaN);
            int i = 0;
            for (int bound = HALF_FLOATS.loopBound(length) - HALF_FLOATS.length(); i < bound; i += 2 * HALF_FLOATS.length()) {
                int ib = i + HALF_FLOATS.length();
                FloatVector x = FloatVector.fromArray(HALF_FLOATS, src, srcOffset + i);
                FloatVector xb = FloatVector.fromArray(HALF_FLOATS, src, srcOffset + ib);
                DoubleVector v1 = (DoubleVector) x.convertShape(VectorOperators.F2D, DOUBLES, 0);
                DoubleVector v1b = (DoubleVector) xb.convertShape(VectorOperators.F2D, DOUBLES, 0);
                DoubleVector v3 = v1.fma(v1, v2);
                DoubleVector v3b = v1b.fma(v1b, v2);
                DoubleVector v4 = v3.add(v1);
                DoubleVector v4b = v3b.add(v1b);
                DoubleVector v5 = v4.sub(v2);
                DoubleVector v5b = v4b.sub(v2);
                DoubleVector v6 = v5.mul(v5);
                DoubleVector v6b = v5b.mul(v5b);
                DoubleVector v7 = v6.div(v2);
                DoubleVector v7b = v6b.div(v2);
                DoubleVector v8 = v7.sqrt();
                DoubleVector v8b = v7b.sqrt();
                DoubleVector v9 = v8.neg();
                DoubleVector v9b = v8b.neg();
                DoubleVector v10 = v9.abs();
                DoubleVector v10b = v9b.abs();
                VectorMask<Float> v11 = v1.compare(VectorOperators.LT, v2).cast(HALF_FLOATS);
                VectorMask<Float> v11b = v1b.compare(VectorOperators.LT, v2).cast(HALF_FLOATS);
                VectorMask<Float> v12 = v2.compare(VectorOperators.LE, v10).cast(HALF_FLOATS);
                VectorMask<Float> v12b = v2.compare(VectorOperators.LE, v10b).cast(HALF_FLOATS);
                VectorMask<Float> v13 = v1.compare(VectorOperators.EQ, v1).cast(HALF_FLOATS);
                VectorMask<Float> v13b = v1b.compare(VectorOperators.EQ, v1b).cast(HALF_FLOATS);
                VectorMask<Float> v14 = v11.and(v13);
                VectorMask<Float> v14b = v11b.and(v13b);
                VectorMask<Float> v15 = v14.or(v12);
                VectorMask<Float> v15b = v14b.or(v12b);
                DoubleVector v16 = v9.blend(v10, v15.cast(DOUBLES));
                DoubleVector v16b = v9b.blend(v10b, v15b.cast(DOUBLES));
                IntVector v17 = (IntVector) v16.convertShape(VectorOperators.D2I, HALF_INTS, 0);
                IntVector v17b = (IntVector) v16b.convertShape(VectorOperators.D2I, HALF_INTS, 0);
                DoubleVector v18 = (DoubleVector) v17.convertShape(VectorOperators.I2D, DOUBLES, 0);
                DoubleVector v18b = (DoubleVector) v17b.convertShape(VectorOperators.I2D, DOUBLES, 0);
                DoubleVector v19 = v18.add(v16);
                DoubleVector v19b = v18b.add(v16b);
                LongVector v20 = v19.reinterpretAsLongs();
                LongVector v20b = v19b.reinterpretAsLongs();
                LongVector v21 = (LongVector) v17.convertShape(VectorOperators.I2L, DoubleLanes.LONGS, 0);
                LongVector v21b = (LongVector) v17b.convertShape(VectorOperators.I2L, DoubleLanes.LONGS, 0);
                LongVector v23 = v20.and(v22);
                LongVector v23b = v20b.and(v22);
                LongVector v24 = v23.or(v21);
                LongVector v24b = v23b.or(v21b);
                LongVector v25 = v24.lanewise(VectorOperators.XOR, v20);
                LongVector v25b = v24b.lanewise(VectorOperators.XOR, v20b);
                LongVector v26 = v25.add(v21);
                LongVector v26b = v25b.add(v21b);
                LongVector v27 = v26.sub(v22);
                LongVector v27b = v26b.sub(v22);
                LongVector v28 = v27.lanewise(VectorOperators.LSHL, 11);
                LongVector v28b = v27b.lanewise(VectorOperators.LSHL, 11);
                LongVector v29 = v28.lanewise(VectorOperators.ASHR, 1);
                LongVector v29b = v28b.lanewise(VectorOperators.ASHR, 1);
                LongVector v30 = v29.lanewise(VectorOperators.LSHR, 40);
                LongVector v30b = v29b.lanewise(VectorOperators.LSHR, 40);
                LongVector v31 = v30.lanewise(VectorOperators.LSHL, v21);
                LongVector v31b = v30b.lanewise(VectorOperators.LSHL, v21b);
                LongVector v32 = v31.lanewise(VectorOperators.ASHR, v30);
                LongVector v32b = v31b.lanewise(VectorOperators.ASHR, v30b);
                LongVector v33 = v32.lanewise(VectorOperators.LSHR, v30);
                LongVector v33b = v32b.lanewise(VectorOperators.LSHR, v30b);
                VectorMask<Float> v34 = v33.compare(VectorOperators.LT, v21).cast(HALF_FLOATS);
                VectorMask<Float> v34b = v33b.compare(VectorOperators.LT, v21b).cast(HALF_FLOATS);
                VectorMask<Float> v35 = v33.compare(VectorOperators.LE, v22).cast(HALF_FLOATS);
                VectorMask<Float> v35b = v33b.compare(VectorOperators.LE, v22).cast(HALF_FLOATS);
                VectorMask<Float> v36 = v33.compare(VectorOperators.EQ, v30).cast(HALF_FLOATS);
                VectorMask<Float> v36b = v33b.compare(VectorOperators.EQ, v30b).cast(HALF_FLOATS);
                VectorMask<Float> v37 = v35.or(v36);
                VectorMask<Float> v37b = v35b.or(v36b);
                VectorMask<Float> v38 = v34.or(v37);
                VectorMask<Float> v38b = v34b.or(v37b);
                LongVector v39 = v22.blend(v33, v38.cast(DoubleLanes.LONGS));
                LongVector v39b = v22.blend(v33b, v38b.cast(DoubleLanes.LONGS));
                DoubleVector v40 = v39.reinterpretAsDoubles();
                DoubleVector v40b = v39b.reinterpretAsDoubles();
                DoubleVector v42 = v41.neg();
                DoubleVector v42b = v41.neg();
                VectorMask<Float> v43 = v40.compare(VectorOperators.EQ, v42).cast(HALF_FLOATS);
                VectorMask<Float> v43b = v40b.compare(VectorOperators.EQ, v42b).cast(HALF_FLOATS);
                DoubleVector v44 = v40.blend(v42, v43.cast(DOUBLES));
                DoubleVector v44b = v40b.blend(v42b, v43b.cast(DOUBLES));
                IntVector v45 = (IntVector) v39.convertShape(VectorOperators.L2I, HALF_INTS, 0);
                IntVector v45b = (IntVector) v39b.convertShape(VectorOperators.L2I, HALF_INTS, 0);
                DoubleVector v46 = (DoubleVector) v45.convertShape(VectorOperators.I2D, DOUBLES, 0);
                DoubleVector v46b = (DoubleVector) v45b.convertShape(VectorOperators.I2D, DOUBLES, 0);
                DoubleVector v47 = v44.add(v46);
                DoubleVector v47b = v44b.add(v46b);
                FloatVector v48 = (FloatVector) v47.convertShape(VectorOperators.D2F, HALF_FLOATS, 0);
                FloatVector v48b = (FloatVector) v47b.convertShape(VectorOperators.D2F, HALF_FLOATS, 0);
                v48.intoArray(dst, dstOffset + i);
                v48b.intoArray(dst, dstOffset + ib);
            }
            while (i < length) {
                int count = Math.min(HALF_FLOATS.length(), length - i);
                widePart(src, srcOffset + i, dst, dstOffset + i, count);
                i += count;
            }
        }

        static void widePart(float[] src, int srcOffset, float[] dst, int dstOffset, int length) {
            VectorMask<Float> lanes = HALF_FLOATS.indexInRange(0, length);
            FloatVector x = FloatVector.fromArray(HALF_FLOATS, src, srcOffset, lanes);
            DoubleVector v1 = (DoubleVector) x.convertShape(VectorOperators.F2D, DOUBLES, 0);
            DoubleVector v2 = DoubleVector.broadcast(DOUBLES, 0x1.8p1);
            DoubleVector v3 = v1.fma(v1, v2);
            DoubleVector v4 = v3.add(v1);
            DoubleVector v5 = v4.sub(v2);
            DoubleVector v6 = v5.mul(v5);
            DoubleVector v7 = v6.div(v2);
            DoubleVector v8 = v7.sqrt();
            DoubleVector v9 = v8.neg();
            DoubleVector v10 = v9.abs();
            VectorMask<Float> v11 = v1.compare(VectorOperators.LT, v2).cast(HALF_FLOATS);
            VectorMask<Float> v12 = v2.compare(VectorOperators.LE, v10).cast(HALF_FLOATS);
            VectorMask<Float> v13 = v1.compare(VectorOperators.EQ, v1).cast(HALF_FLOATS);
            VectorMask<Float> v14 = v11.and(v13);
            VectorMask<Float> v15 = v14.or(v12);
            DoubleVector v16 = v9.blend(v10, v15.cast(DOUBLES));
            IntVector v17 = (IntVector) v16.convertShape(VectorOperators.D2I, HALF_INTS, 0);
            DoubleVector v18 = (DoubleVector) v17.convertShape(VectorOperators.I2D, DOUBLES, 0);
            DoubleVector v19 = v18.add(v16);
            LongVector v20 = v19.reinterpretAsLongs();
            LongVector v21 = (LongVector) v17.convertShape(VectorOperators.I2L, DoubleLanes.LONGS, 0);
            LongVector v22 = LongVector.broadcast(DoubleLanes.LONGS, 0x000fffffffffffffL);
            LongVector v23 = v20.and(v22);
            LongVector v24 = v23.or(v21);
            LongVector v25 = v24.lanewise(VectorOperators.XOR, v20);
            LongVector v26 = v25.add(v21);
            LongVector v27 = v26.sub(v22);
            LongVector v28 = v27.lanewise(VectorOperators.LSHL, 11);
            LongVector v29 = v28.lanewise(VectorOperators.ASHR, 1);
            LongVector v30 = v29.lanewise(VectorOperators.LSHR, 40);
            LongVector v31 = v30.lanewise(VectorOperators.LSHL, v21);
            LongVector v32 = v31.lanewise(VectorOperators.ASHR, v30);
            LongVector v33 = v32.lanewise(VectorOperators.LSHR, v30);
            VectorMask<Float> v34 = v33.compare(VectorOperators.LT, v21).cast(HALF_FLOATS);
            VectorMask<Float> v35 = v33.compare(VectorOperators.LE, v22).cast(HALF_FLOATS);
            VectorMask<Float> v36 = v33.compare(VectorOperators.EQ, v30).cast(HALF_FLOATS);
            VectorMask<Float> v37 = v35.or(v36);
            VectorMask<Float> v38 = v34.or(v37);
            LongVector v39 = v22.blend(v33, v38.cast(DoubleLanes.LONGS));
            DoubleVector v40 = v39.reinterpretAsDoubles();
            DoubleVector v41 = DoubleVector.broadcast(DOUBLES, Double.NaN);
            DoubleVector v42 = v41.neg();
            VectorMask<Float> v43 = v40.compare(VectorOperators.EQ, v42).cast(HALF_FLOATS);
            DoubleVector v44 = v40.blend(v42, v43.cast(DOUBLES));
            IntVector v45 = (IntVector) v39.convertShape(VectorOperators.L2I, HALF_INTS, 0);
            DoubleVector v46 = (DoubleVector) v45.convertShape(VectorOperators.I2D, DOUBLES, 0);
            DoubleVector v47 = v44.add(v46);
            FloatVector v48 = (FloatVector) v47.convertShape(VectorOperators.D2F, HALF_FLOATS, 0);
            v48.intoArray(dst, dstOffset, lanes);
        }

        static void wide(MemorySegment src, MemorySegment dst, long length) {
            ByteOrder order = ByteOrder.nativeOrder();
            DoubleVector v2 = DoubleVector.broadcast(DOUBLES, 0x1.8p1);
            LongVector v22 = LongVector.broadcast(DoubleLanes.LONGS, 0x000fffffffffffffL);
            DoubleVector v41 = DoubleVector.broadcast(DOUBLES, Double.NaN);
            long i = 0;
            for (long bound = HALF_FLOATS.loopBound(length) - HALF_FLOATS.length(); i < bound; i += 2 * HALF_FLOATS.length()) {
                long ib = i + HALF_FLOATS.length();
                FloatVector x = FloatVector.fromMemorySegment(HALF_FLOATS, src, i * Float.BYTES, order);
                FloatVector xb = FloatVector.fromMemorySegment(HALF_FLOATS, src, ib * Float.BYTES, order);
                DoubleVector v1 = (DoubleVector) x.convertShape(VectorOperators.F2D, DOUBLES, 0);
                DoubleVector v1b = (DoubleVector) xb.convertShape(VectorOperators.F2D, DOUBLES, 0);
                DoubleVector v3 = v1.fma(v1, v2);
                DoubleVector v3b = v1b.fma(v1b, v2);
                DoubleVector v4 = v3.add(v1);
                DoubleVector v4b = v3b.add(v1b);
                DoubleVector v5 = v4.sub(v2);
                DoubleVector v5b = v4b.sub(v2);
                DoubleVector v6 = v5.mul(v5);
                DoubleVector v6b = v5b.mul(v5b);
                DoubleVector v7 = v6.div(v2);
                DoubleVector v7b = v6b.div(v2);
                DoubleVector v8 = v7.sqrt();
                DoubleVector v8b = v7b.sqrt();
                DoubleVector v9 = v8.neg();
                DoubleVector v9b = v8b.neg();
                DoubleVector v10 = v9.abs();
                DoubleVector v10b = v9b.abs();
                VectorMask<Float> v11 = v1.compare(VectorOperators.LT, v2).cast(HALF_FLOATS);
                VectorMask<Float> v11b = v1b.compare(VectorOperators.LT, v2).cast(HALF_FLOATS);
                VectorMask<Float> v12 = v2.compare(VectorOperators.LE, v10).cast(HALF_FLOATS);
                VectorMask<Float> v12b = v2.compare(VectorOperators.LE, v10b).cast(HALF_FLOATS);
                VectorMask<Float> v13 = v1.compare(VectorOperators.EQ, v1).cast(HALF_FLOATS);
                VectorMask<Float> v13b = v1b.compare(VectorOperators.EQ, v1b).cast(HALF_FLOATS);
                VectorMask<Float> v14 = v11.and(v13);
                VectorMask<Float> v14b = v11b.and(v13b);
                VectorMask<Float> v15 = v14.or(v12);
                VectorMask<Float> v15b = v14b.or(v12b);
                DoubleVector v16 = v9.blend(v10, v15.cast(DOUBLES));
                DoubleVector v16b = v9b.blend(v10b, v15b.cast(DOUBLES));
                IntVector v17 = (IntVector) v16.convertShape(VectorOperators.D2I, HALF_INTS, 0);
                IntVector v17b = (IntVector) v16b.convertShape(VectorOperators.D2I, HALF_INTS, 0);
                DoubleVector v18 = (DoubleVector) v17.convertShape(VectorOperators.I2D, DOUBLES, 0);
                DoubleVector v18b = (DoubleVector) v17b.convertShape(VectorOperators.I2D, DOUBLES, 0);
                DoubleVector v19 = v18.add(v16);
                DoubleVector v19b = v18b.add(v16b);
                LongVector v20 = v19.reinterpretAsLongs();
                LongVector v20b = v19b.reinterpretAsLongs();
                LongVector v21 = (LongVector) v17.convertShape(VectorOperators.I2L, DoubleLanes.LONGS, 0);
                LongVector v21b = (LongVector) v17b.convertShape(VectorOperators.I2L, DoubleLanes.LONGS, 0);
                LongVector v23 = v20.and(v22);
                LongVector v23b = v20b.and(v22);
                LongVector v24 = v23.or(v21);
                LongVector v24b = v23b.or(v21b);
                LongVector v25 = v24.lanewise(VectorOperators.XOR, v20);
                LongVector v25b = v24b.lanewise(VectorOperators.XOR, v20b);
                LongVector v26 = v25.add(v21);
                LongVector v26b = v25b.add(v21b);
                LongVector v27 = v26.sub(v22);
                LongVector v27b = v26b.sub(v22);
                LongVector v28 = v27.lanewise(VectorOperators.LSHL, 11);
                LongVector v28b = v27b.lanewise(VectorOperators.LSHL, 11);
                LongVector v29 = v28.lanewise(VectorOperators.ASHR, 1);
                LongVector v29b = v28b.lanewise(VectorOperators.ASHR, 1);
                LongVector v30 = v29.lanewise(VectorOperators.LSHR, 40);
                LongVector v30b = v29b.lanewise(VectorOperators.LSHR, 40);
                LongVector v31 = v30.lanewise(VectorOperators.LSHL, v21);
                LongVector v31b = v30b.lanewise(VectorOperators.LSHL, v21b);
                LongVector v32 = v31.lanewise(VectorOperators.ASHR, v30);
                LongVector v32b = v31b.lanewise(VectorOperators.ASHR, v30b);
                LongVector v33 = v32.lanewise(VectorOperators.LSHR, v30);
                LongVector v33b = v32b.lanewise(VectorOperators.LSHR, v30b);
                VectorMask<Float> v34 = v33.compare(VectorOperators.LT, v21).cast(HALF_FLOATS);
                VectorMask<Float> v34b = v33b.compare(VectorOperators.LT, v21b).cast(HALF_FLOATS);
                VectorMask<Float> v35 = v33.compare(VectorOperators.LE, v22).cast(HALF_FLOATS);
                VectorMask<Float> v35b = v33b.compare(VectorOperators.LE, v22).cast(HALF_FLOATS);
                VectorMask<Float> v36 = v33.compare(VectorOperators.EQ, v30).cast(HALF_FLOATS);
                VectorMask<Float> v36b = v33b.compare(VectorOperators.EQ, v30b).cast(HALF_FLOATS);
                VectorMask<Float> v37 = v35.or(v36);
                VectorMask<Float> v37b = v35b.or(v36b);
                VectorMask<Float> v38 = v34.or(v37);
                VectorMask<Float> v38b = v34b.or(v37b);
                LongVector v39 = v22.blend(v33, v38.cast(DoubleLanes.LONGS));
                LongVector v39b = v22.blend(v33b, v38b.cast(DoubleLanes.LONGS));
                DoubleVector v40 = v39.reinterpretAsDoubles();
                DoubleVector v40b = v39b.reinterpretAsDoubles();
                DoubleVector v42 = v41.neg();
                DoubleVector v42b = v41.neg();
                VectorMask<Float> v43 = v40.compare(VectorOperators.EQ, v42).cast(HALF_FLOATS);
                VectorMask<Float> v43b = v40b.compare(VectorOperators.EQ, v42b).cast(HALF_FLOATS);
                DoubleVector v44 = v40.blend(v42, v43.cast(DOUBLES));
                DoubleVector v44b = v40b.blend(v42b, v43b.cast(DOUBLES));
                IntVector v45 = (IntVector) v39.convertShape(VectorOperators.L2I, HALF_INTS, 0);
                IntVector v45b = (IntVector) v39b.convertShape(VectorOperators.L2I, HALF_INTS, 0);
                DoubleVector v46 = (DoubleVector) v45.convertShape(VectorOperators.I2D, DOUBLES, 0);
                DoubleVector v46b = (DoubleVector) v45b.convertShape(VectorOperators.I2D, DOUBLES, 0);
                DoubleVector v47 = v44.add(v46);
                DoubleVector v47b = v44b.add(v46b);
                FloatVector v48 = (FloatVector) v47.convertShape(VectorOperators.D2F, HALF_FLOATS, 0);
                FloatVector v48b = (FloatVector) v47b.convertShape(VectorOperators.D2F, HALF_FLOATS, 0);
                v48.intoMemorySegment(dst, i * Float.BYTES, order);
                v48b.intoMemorySegment(dst, ib * Float.BYTES, order);
            }
            while (i < length) {
                int count = (int) Math.min(HALF_FLOATS.length(), length - i);
                widePart(src, dst, i, count);
                i += count;
            }
        }

        static void widePart(MemorySegment src, MemorySegment dst, long start, int length) {
            ByteOrder order = ByteOrder.nativeOrder();
            VectorMask<Float> lanes = HALF_FLOATS.indexInRange(0, length);
            FloatVector x = FloatVector.fromMemorySegment(HALF_FLOATS, src, start * Float.BYTES, order, lanes);
            DoubleVector v1 = (DoubleVector) x.convertShape(VectorOperators.F2D, DOUBLES, 0);
            DoubleVector v2 = DoubleVector.broadcast(DOUBLES, 0x1.8p1);
            DoubleVector v3 = v1.fma(v1, v2);
            DoubleVector v4 = v3.add(v1);
            DoubleVector v5 = v4.sub(v2);
            DoubleVector v6 = v5.mul(v5);
            DoubleVector v7 = v6.div(v2);
            DoubleVector v8 = v7.sqrt();
            DoubleVector v9 = v8.neg();
            DoubleVector v10 = v9.abs();
            VectorMask<Float> v11 = v1.compare(VectorOperators.LT, v2).cast(HALF_FLOATS);
            VectorMask<Float> v12 = v2.compare(VectorOperators.LE, v10).cast(HALF_FLOATS);
            VectorMask<Float> v13 = v1.compare(VectorOperators.EQ, v1).cast(HALF_FLOATS);
            VectorMask<Float> v14 = v11.and(v13);
            VectorMask<Float> v15 = v14.or(v12);
            DoubleVector v16 = v9.blend(v10, v15.cast(DOUBLES));
            IntVector v17 = (IntVector) v16.convertShape(VectorOperators.D2I, HALF_INTS, 0);
            DoubleVector v18 = (DoubleVector) v17.convertShape(VectorOperators.I2D, DOUBLES, 0);
            DoubleVector v19 = v18.add(v16);
            LongVector v20 = v19.reinterpretAsLongs();
            LongVector v21 = (LongVector) v17.convertShape(VectorOperators.I2L, DoubleLanes.LONGS, 0);
            LongVector v22 = LongVector.broadcast(DoubleLanes.LONGS, 0x000fffffffffffffL);
            LongVector v23 = v20.and(v22);
            LongVector v24 = v23.or(v21);
            LongVector v25 = v24.lanewise(VectorOperators.XOR, v20);
            LongVector v26 = v25.add(v21);
            LongVector v27 = v26.sub(v22);
            LongVector v28 = v27.lanewise(VectorOperators.LSHL, 11);
            LongVector v29 = v28.lanewise(VectorOperators.ASHR, 1);
            LongVector v30 = v29.lanewise(VectorOperators.LSHR, 40);
            LongVector v31 = v30.lanewise(VectorOperators.LSHL, v21);
            LongVector v32 = v31.lanewise(VectorOperators.ASHR, v30);
            LongVector v33 = v32.lanewise(VectorOperators.LSHR, v30);
            VectorMask<Float> v34 = v33.compare(VectorOperators.LT, v21).cast(HALF_FLOATS);
            VectorMask<Float> v35 = v33.compare(VectorOperators.LE, v22).cast(HALF_FLOATS);
            VectorMask<Float> v36 = v33.compare(VectorOperators.EQ, v30).cast(HALF_FLOATS);
            VectorMask<Float> v37 = v35.or(v36);
            VectorMask<Float> v38 = v34.or(v37);
            LongVector v39 = v22.blend(v33, v38.cast(DoubleLanes.LONGS));
            DoubleVector v40 = v39.reinterpretAsDoubles();
            DoubleVector v41 = DoubleVector.broadcast(DOUBLES, Double.NaN);
            DoubleVector v42 = v41.neg();
            VectorMask<Float> v43 = v40.compare(VectorOperators.EQ, v42).cast(HALF_FLOATS);
            DoubleVector v44 = v40.blend(v42, v43.cast(DOUBLES));
            IntVector v45 = (IntVector) v39.convertShape(VectorOperators.L2I, HALF_INTS, 0);
            DoubleVector v46 = (DoubleVector) v45.convertShape(VectorOperators.I2D, DOUBLES, 0);
            DoubleVector v47 = v44.add(v46);
            FloatVector v48 = (FloatVector) v47.convertShape(VectorOperators.D2F, HALF_FLOATS, 0);
            v48.intoMemorySegment(dst, start * Float.BYTES, order, lanes);
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

package dev.ulpforge.kernels;

import dev.ulpforge.runtime.Fma;

/**
 * Functions of some floats, combined with other operations while the floats are in the first cache.
 *
 * @param src    the floats
 * @param length how many
 */
record Combination(Floats src, long length) {

    /** Writes {@code factor * f(slope * x + shift)}. */
    void scaled(ArrayKernel f, float factor, float slope, float shift, Floats dst) {
        float[] block = Floats.block(length);
        for (long from = 0; from < length; from += Floats.BLOCK) {
            int size = Floats.size(length, from);
            src.read(from, block, size);
            for (int i = 0; i < size; i++) {
                block[i] = Fma.fma(slope, block[i], shift);
            }
            f.apply(block, 0, block, 0, size);
            for (int i = 0; i < size; i++) {
                block[i] = factor * block[i];
            }
            dst.write(from, block, size);
        }
    }

    /** Writes {@code f(x) * y}. */
    void gated(ArrayKernel f, Floats other, Floats dst) {
        float[] block = Floats.block(length);
        float[] factors = Floats.block(length);
        for (long from = 0; from < length; from += Floats.BLOCK) {
            int size = Floats.size(length, from);
            src.read(from, block, size);
            f.apply(block, 0, block, 0, size);
            other.read(from, factors, size);
            for (int i = 0; i < size; i++) {
                block[i] *= factors[i];
            }
            dst.write(from, block, size);
        }
    }
}

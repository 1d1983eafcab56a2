package dev.ulpforge.jmh.cold;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

import dev.ulpforge.kernels.FloatMath;

/** Loops over arrays as programs have them: each is code of its own, since what it calls is part of a cold start. */
public enum ColdLoop {
    /** {@code exp(x)}. */
    EXP {
        @Override
        void ulpforge(float[] src, float[] dst) {
            FloatMath.exp(src, dst);
        }

        @Override
        void lanewise(float[] src, float[] dst) {
            Lanewise.apply(VectorOperators.EXP, src, dst);
        }

        @Override
        void math(float[] src, float[] dst) {
            for (int i = 0; i < src.length; i++) {
                dst[i] = (float) Math.exp(src[i]);
            }
        }
    },

    /** {@code log(x)}. */
    LOG {
        @Override
        void ulpforge(float[] src, float[] dst) {
            FloatMath.log(src, dst);
        }

        @Override
        void lanewise(float[] src, float[] dst) {
            Lanewise.apply(VectorOperators.LOG, src, dst);
        }

        @Override
        void math(float[] src, float[] dst) {
            for (int i = 0; i < src.length; i++) {
                dst[i] = (float) Math.log(src[i]);
            }
        }
    },

    /** {@code sin(x)}. */
    SIN {
        @Override
        void ulpforge(float[] src, float[] dst) {
            FloatMath.sin(src, dst);
        }

        @Override
        void lanewise(float[] src, float[] dst) {
            Lanewise.apply(VectorOperators.SIN, src, dst);
        }

        @Override
        void math(float[] src, float[] dst) {
            for (int i = 0; i < src.length; i++) {
                dst[i] = (float) Math.sin(src[i]);
            }
        }
    },

    /** {@code tanh(x)}. */
    TANH {
        @Override
        void ulpforge(float[] src, float[] dst) {
            FloatMath.tanh(src, dst);
        }

        @Override
        void lanewise(float[] src, float[] dst) {
            Lanewise.apply(VectorOperators.TANH, src, dst);
        }

        @Override
        void math(float[] src, float[] dst) {
            for (int i = 0; i < src.length; i++) {
                dst[i] = (float) Math.tanh(src[i]);
            }
        }
    },

    /** {@code sigmoid(x)}. */
    SIGMOID {
        @Override
        void ulpforge(float[] src, float[] dst) {
            FloatMath.sigmoid(src, dst);
        }

        @Override
        void lanewise(float[] src, float[] dst) {
            for (int i = 0; i < src.length; i += Lanewise.FLOATS.length()) {
                VectorMask<Float> lanes = Lanewise.FLOATS.indexInRange(i, src.length);
                FloatVector x = FloatVector.fromArray(Lanewise.FLOATS, src, i, lanes);
                FloatVector one = FloatVector.broadcast(Lanewise.FLOATS, 1);
                one.div(one.add(x.neg().lanewise(VectorOperators.EXP))).intoArray(dst, i, lanes);
            }
        }

        @Override
        void math(float[] src, float[] dst) {
            for (int i = 0; i < src.length; i++) {
                dst[i] = (float) (1 / (1 + Math.exp(-src[i])));
            }
        }
    };

    /** Ours. */
    abstract void ulpforge(float[] src, float[] dst);

    /** The JDK's vector operator. */
    abstract void lanewise(float[] src, float[] dst);

    /** The form of most programs. */
    abstract void math(float[] src, float[] dst);

    /** A loop over vectors, with a mask for what they leave over. */
    private static final class Lanewise {
        static final VectorSpecies<Float> FLOATS = FloatVector.SPECIES_PREFERRED;

        static void apply(VectorOperators.Unary operator, float[] src, float[] dst) {
            int i = 0;
            for (; i < FLOATS.loopBound(src.length); i += FLOATS.length()) {
                FloatVector.fromArray(FLOATS, src, i).lanewise(operator).intoArray(dst, i);
            }
            if (i < src.length) {
                VectorMask<Float> lanes = FLOATS.indexInRange(i, src.length);
                FloatVector.fromArray(FLOATS, src, i, lanes).lanewise(operator).intoArray(dst, i, lanes);
            }
        }
    }
}

package dev.ulpforge.kernels;

import dev.ulpforge.Approximate;
import dev.ulpforge.KernelLibrary;

/**
 * Functions of every float, within 4 ULP: those for which that bound has a cheaper kernel than 1 ULP by the cost
 * tables. {@link FastFloatMath} has the others as {@link FloatMath} has them.
 */
@KernelLibrary(value = "FastFloatMath", others = OneUlp.class)
final class FourUlp {
    private FourUlp() {}

    @Approximate(fn = "log", maxUlp = 4)
    static float log(float x) {
        return OneUlp.log(x);
    }

    @Approximate(fn = "sin", maxUlp = 4)
    static float sin(float x) {
        return OneUlp.sin(x);
    }

    @Approximate(fn = "cos", maxUlp = 4)
    static float cos(float x) {
        return OneUlp.cos(x);
    }

    @Approximate(fn = "tanh", maxUlp = 4)
    static float tanh(float x) {
        return OneUlp.tanh(x);
    }

    @Approximate(fn = "erf", maxUlp = 4)
    static float erf(float x) {
        return OneUlp.erf(x);
    }

    @Approximate(fn = "sigmoid", maxUlp = 4)
    static float sigmoid(float x) {
        return OneUlp.sigmoid(x);
    }
}

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

    @Approximate(fn = "log2", maxUlp = 4)
    static float log2(float x) {
        return OneUlp.log2(x);
    }

    @Approximate(fn = "log10", maxUlp = 4)
    static float log10(float x) {
        return OneUlp.log10(x);
    }

    @Approximate(fn = "log1p", maxUlp = 4)
    static float log1p(float x) {
        return OneUlp.log1p(x);
    }

    @Approximate(fn = "sin", maxUlp = 4)
    static float sin(float x) {
        return OneUlp.sin(x);
    }

    @Approximate(fn = "cos", maxUlp = 4)
    static float cos(float x) {
        return OneUlp.cos(x);
    }

    @Approximate(fn = "tan", maxUlp = 4)
    static float tan(float x) {
        return OneUlp.tan(x);
    }

    @Approximate(fn = "sinpi", maxUlp = 4)
    static float sinpi(float x) {
        return OneUlp.sinpi(x);
    }

    @Approximate(fn = "cospi", maxUlp = 4)
    static float cospi(float x) {
        return OneUlp.cospi(x);
    }

    @Approximate(fn = "asin", maxUlp = 4)
    static float asin(float x) {
        return OneUlp.asin(x);
    }

    @Approximate(fn = "atan", maxUlp = 4)
    static float atan(float x) {
        return OneUlp.atan(x);
    }

    @Approximate(fn = "sinh", maxUlp = 4)
    static float sinh(float x) {
        return OneUlp.sinh(x);
    }

    @Approximate(fn = "cosh", maxUlp = 4)
    static float cosh(float x) {
        return OneUlp.cosh(x);
    }

    @Approximate(fn = "tanh", maxUlp = 4)
    static float tanh(float x) {
        return OneUlp.tanh(x);
    }

    @Approximate(fn = "atanh", maxUlp = 4)
    static float atanh(float x) {
        return OneUlp.atanh(x);
    }

    @Approximate(fn = "erf", maxUlp = 4)
    static float erf(float x) {
        return OneUlp.erf(x);
    }

    @Approximate(fn = "sigmoid", maxUlp = 4)
    static float sigmoid(float x) {
        return OneUlp.sigmoid(x);
    }

    @Approximate(fn = "softplus", maxUlp = 4)
    static float softplus(float x) {
        return OneUlp.softplus(x);
    }

    @Approximate(fn = "normcdf", maxUlp = 4)
    static float normcdf(float x) {
        return OneUlp.normcdf(x);
    }

    @Approximate(fn = "x * normcdf(x)", maxUlp = 4)
    static float gelu(float x) {
        return OneUlp.gelu(x);
    }

    @Approximate(fn = "x / (1 + exp(-x))", maxUlp = 4)
    static float silu(float x) {
        return OneUlp.silu(x);
    }

    @Approximate(fn = "exp(-x * x)", maxUlp = 4)
    static float gaussian(float x) {
        return OneUlp.gaussian(x);
    }
}

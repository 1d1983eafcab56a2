package dev.ulpforge.kernels;

import dev.ulpforge.Approximate;
import dev.ulpforge.KernelLibrary;

/**
 * Functions of every float to twelve bits, which is half of a float's significand: for what is stored in 16 bits
 * afterwards, for graphics, for networks, and as first estimates.
 */
@KernelLibrary("CoarseFloatMath")
final class TwelveBits {
    private static final double HALF = 0x1p-12;

    private TwelveBits() {}

    @Approximate(fn = "exp", maxRelError = HALF)
    static float exp(float x) {
        return OneUlp.exp(x);
    }

    @Approximate(fn = "log", maxRelError = HALF)
    static float log(float x) {
        return OneUlp.log(x);
    }

    @Approximate(fn = "sin", maxRelError = HALF)
    static float sin(float x) {
        return OneUlp.sin(x);
    }

    @Approximate(fn = "cos", maxRelError = HALF)
    static float cos(float x) {
        return OneUlp.cos(x);
    }

    @Approximate(fn = "tanh", maxRelError = HALF)
    static float tanh(float x) {
        return OneUlp.tanh(x);
    }

    @Approximate(fn = "sigmoid", maxRelError = HALF)
    static float sigmoid(float x) {
        return OneUlp.sigmoid(x);
    }

    @Approximate(fn = "erf", maxRelError = HALF)
    static float erf(float x) {
        return OneUlp.erf(x);
    }

    @Approximate(fn = "rsqrt", maxRelError = HALF)
    static float rsqrt(float x) {
        return OneUlp.rsqrt(x);
    }
}

package dev.ulpforge.search.scheme;

import dev.ulpforge.model.ir.F32;
import dev.ulpforge.model.ir.Mask;
import dev.ulpforge.search.kernel.ExponentialTemplate;
import dev.ulpforge.search.scheme.value.FloatFloat;

/** A form of an exponential as a part of a larger kernel: see {@link ExponentialTemplate}. */
public interface ExponentialForm {

    /** {@return the constant term} */
    double constant();

    /** {@return the result of the fast path, wide or not} */
    F32 fastPath(FloatFloat x, boolean wide, Cores cores);

    /** {@return whether the fast path, wide or not, is valid at an argument} */
    Mask serves(F32 x, boolean wide);

    /** {@return the exponential at any argument, as a float and an exponent} */
    ExponentialTemplate.Scaled scaled(FloatFloat x, Cores cores);
}

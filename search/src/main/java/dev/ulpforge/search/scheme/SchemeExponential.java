package dev.ulpforge.search.scheme;

import java.util.List;

import dev.ulpforge.model.ir.F32;
import dev.ulpforge.model.ir.Mask;
import dev.ulpforge.search.kernel.ExponentialTemplate;
import dev.ulpforge.search.scheme.value.FloatFloat;

/**
 * An exponential with fitted cores, as a part of a larger kernel.
 *
 * @param form   the form
 * @param fitted its fitted cores
 */
record SchemeExponential(ExponentialForm form, List<Fitter.Fitted> fitted) implements ExponentialTemplate {

    private Cores cores(F32 x, float[] openConstants) {
        return new Cores(x.program(), fitted, openConstants);
    }

    @Override
    public double constant() {
        return form.constant();
    }

    @Override
    public F32 fastPath(FloatFloat x, boolean wide, float[] openConstants) {
        return form.fastPath(x, wide, cores(x.high(), openConstants));
    }

    @Override
    public Mask serves(F32 x, boolean wide) {
        return form.serves(x, wide);
    }

    @Override
    public Scaled scaled(FloatFloat x, float[] openConstants) {
        return form.scaled(x, cores(x.high(), openConstants));
    }
}

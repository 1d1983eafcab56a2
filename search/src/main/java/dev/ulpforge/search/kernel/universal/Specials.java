package dev.ulpforge.search.kernel.universal;

import java.util.ArrayList;
import java.util.List;

import dev.ulpforge.model.ir.F32;
import dev.ulpforge.model.ir.Interpreter;
import dev.ulpforge.model.ir.ProgramBuilder;

/**
 * Sets right what a program returns at zeros and infinities, by selection, where its operations give another result.
 */
final class Specials {
    private static final float[] SPECIAL = { 0f, -0f, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY };
    private final Target target;

    Specials(Target target) {
        this.target = target;
    }

    /** {@return {@code y}, or a selection of what is required at special inputs {@code x}} */
    F32 corrected(ProgramBuilder b, F32 x, F32 y) {
        Interpreter program = Interpreter.of(b.build(y));
        F32 result = y;
        List<Float> wrong = new ArrayList<>();
        for (float special : SPECIAL) {
            if (target.domain().contains(special) && !isSame(program.at(special), required(special))) {
                wrong.add(special);
            }
        }
        if (wrong.stream().anyMatch(special -> special == 0)) {
            result = atZero(b, x, result);
        }
        for (float special : wrong) {
            if (special != 0) {
                result = x.equalTo(b.f32(special)).select(b.f32(required(special)), result);
            }
        }
        return target.domain().containsNaN() && !isSame(program.at(Float.NaN), required(Float.NaN))
                ? x.isNaN().select(b.f32(required(Float.NaN)), result)
                : result;
    }

    private F32 atZero(ProgramBuilder b, F32 x, F32 y) {
        float above = target.domain().contains(0f) ? required(0f) : required(-0f);
        float below = target.domain().contains(-0f) ? required(-0f) : above;
        F32 there = isSame(above, below)
                ? b.f32(above)
                : b.i32(0).atMost(x.bits()).select(b.f32(above), b.f32(below));
        return x.equalTo(b.f32(0)).select(there, y);
    }

    private float required(float x) {
        return (float) target.at(x);
    }

    private static boolean isSame(float a, float b) {
        return Float.floatToIntBits(a) == Float.floatToIntBits(b);
    }
}

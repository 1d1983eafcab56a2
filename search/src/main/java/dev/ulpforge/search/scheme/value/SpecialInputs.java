package dev.ulpforge.search.scheme.value;

import java.util.List;
import java.util.function.Function;

import dev.ulpforge.model.ir.F32;
import dev.ulpforge.model.ir.Interpreter;
import dev.ulpforge.model.ir.ProgramBuilder;

/**
 * Corrects the results of a program at zeros, infinities and NaN, by selection, where its operations give another
 * result.
 *
 * @param inputs the special inputs that are considered
 * @param required the required result at such an input
 */
public record SpecialInputs(List<Float> inputs, Function<Float, Float> required) {
    /** Both zeros, both infinities, NaN. */
    public static final List<Float> ALL = List.of(0f, -0f, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY, Float.NaN);

    public SpecialInputs {
        inputs = List.copyOf(inputs);
    }

    /** {@return {@code y}, with the required results selected at the special inputs} */
    public F32 corrected(F32 x, F32 y) {
        ProgramBuilder b = x.program();
        Interpreter program = Interpreter.of(b.build(y));
        List<Float> wrong = inputs.stream().filter(special -> !isSame(program.at(special), required.apply(special)))
                .toList();
        F32 result = wrong.stream().anyMatch(special -> special == 0) ? atZero(x, y) : y;
        for (float special : wrong) {
            if (special != 0) {
                result = (Float.isNaN(special) ? x.isNaN() : x.equalTo(b.f32(special)))
                        .select(b.f32(required.apply(special)), result);
            }
        }
        return result;
    }

    private F32 atZero(F32 x, F32 y) {
        ProgramBuilder b = x.program();
        float above = required.apply(inputs.contains(0f) ? 0f : -0f);
        float below = inputs.contains(-0f) ? required.apply(-0f) : above;
        F32 there = isSame(above, below)
                ? b.f32(above)
                : b.i32(0).atMost(x.bits()).select(b.f32(above), b.f32(below));
        return x.equalTo(b.f32(0)).select(there, y);
    }

    private static boolean isSame(float a, float b) {
        return Float.floatToIntBits(a) == Float.floatToIntBits(b);
    }
}

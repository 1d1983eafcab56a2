package dev.ulpforge.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import dev.ulpforge.model.ir.Program;
import dev.ulpforge.model.spec.Domain;
import dev.ulpforge.model.spec.KernelSpec;
import dev.ulpforge.search.kernel.ExpectedCost;
import dev.ulpforge.search.kernel.Sample;
import dev.ulpforge.search.scheme.value.SpecialInputs;
import dev.ulpforge.search.timing.TypicalInputs;

/**
 * Inputs that take the fast path of a program.
 *
 * @param program the program
 * @param exact   the exact values of its target
 * @param sample  inputs with finite values
 * @param zeros   special inputs at which the value is a zero
 */
record FastInputs(Program program, Sample.ExactValue exact, Sample sample, float[] zeros) {
    private static final int TYPICAL = 3072;
    private static final int ANY = 3072;

    /** {@return half typical inputs, half of any magnitude} */
    static FastInputs of(KernelSpec spec, Program program, Sample.ExactValue exact, long seed) {
        Domain domain = spec.domain();
        List<Float> inputs = new ArrayList<>();
        for (float x : TypicalInputs.of(spec.fn(), domain).draw(TYPICAL, seed)) {
            inputs.add(x);
        }
        inputs.addAll(SpecialInputs.ALL);
        Random random = new Random(seed);
        for (int i = 0; i < ANY; i++) {
            inputs.add(Float.intBitsToFloat(random.nextInt()));
        }
        List<Float> ordinary = fast(program,
                inputs.stream().filter(domain::contains).filter(x -> Double.isFinite(exact.at(x))).toList());
        List<Float> zeros = fast(program, SpecialInputs.ALL.stream().filter(domain::contains)
                .filter(x -> exact.at(x) == 0).toList());
        return new FastInputs(program, exact, Sample.of(exact, floats(ordinary)), floats(zeros));
    }

    /** {@return what takes the fast path of a sample} */
    Sample kept(Sample all) {
        List<Float> inputs = IntStream.range(0, all.x().length).mapToObj(i -> all.x()[i]).distinct().toList();
        return Sample.of(exact, floats(fast(program, inputs)));
    }

    private static List<Float> fast(Program program, List<Float> inputs) {
        float[] isSlow = ExpectedCost.isSlow(program, floats(inputs));
        return IntStream.range(0, isSlow.length).filter(i -> isSlow[i] == 0).mapToObj(inputs::get).toList();
    }

    private static float[] floats(List<Float> list) {
        float[] floats = new float[list.size()];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = list.get(i);
        }
        return floats;
    }
}

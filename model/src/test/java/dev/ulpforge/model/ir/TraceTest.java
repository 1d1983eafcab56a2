package dev.ulpforge.model.ir;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TraceTest {
    private static final Program PROGRAM = ProgramText.parse("""
            v0 = input
            v1 = bits v0
            v2 = lt v0 v0
            v3 = f2d v0
            v4 = dmul v3 v3
            v5 = d2f v4
            return v5
            """);

    @Test
    void everyValueIsThereAsANumber() {
        Trace trace = Trace.of(PROGRAM, List.of(1f, -3f));
        assertThat(trace.at(0)).containsExactly(1, -3);
        assertThat(trace.at(1)).containsExactly(0x3f800000, Float.floatToRawIntBits(-3f));
        assertThat(trace.at(2)).containsExactly(0, 0);
        assertThat(trace.at(4)).containsExactly(1, 9);
    }

    @Test
    void theResultIsThatOfTheInterpreterForManyInputs() {
        List<Float> inputs = IntStream.range(0, 3000).mapToObj(i -> i * 0.37f).toList();
        double[] results = Trace.of(PROGRAM, inputs).at(PROGRAM.result());
        Interpreter interpreter = Interpreter.of(PROGRAM);
        assertThat(IntStream.range(0, 3000).filter(i -> results[i] != interpreter.at(inputs.get(i)))).isEmpty();
    }

    /** More pairs than are processed at a time; what does not depend on y has the values of its x. */
    @Test
    void aProgramOfTwoArgumentsRunsOnPairs() {
        Program program = ProgramText.parse("""
                v0 = input
                v1 = input 1
                v2 = neg v0
                v3 = fma v1 v2 v0
                return v3
                """);
        List<double[]> pairs = IntStream.range(0, 3000).mapToObj(i -> new double[]{ i * 0.37f, 5 - i }).toList();
        Trace trace = Trace.ofPairs(program, pairs);
        assertThat(trace.inputs()).hasSize(3000).startsWith(List.of(0.0, 5.0));
        Interpreter interpreter = Interpreter.of(program);
        assertThat(IntStream.range(0, 3000).filter(i -> trace.at(1)[i] != pairs.get(i)[1]
                || trace.at(2)[i] != -pairs.get(i)[0]
                || trace.at(3)[i] != interpreter.at((float) pairs.get(i)[0], (float) pairs.get(i)[1]))).isEmpty();
    }
}

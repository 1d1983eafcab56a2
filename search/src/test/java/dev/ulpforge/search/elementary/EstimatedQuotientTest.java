package dev.ulpforge.search.elementary;

import java.util.SplittableRandom;
import java.util.function.UnaryOperator;

import org.junit.jupiter.api.Test;

import dev.ulpforge.model.ir.F64;
import dev.ulpforge.model.ir.Interpreter;
import dev.ulpforge.model.ir.ProgramBuilder;

import static org.assertj.core.api.Assertions.assertThat;

/** The error of a double is seen in a float that takes its upper half away. */
class EstimatedQuotientTest {
    private static final double LEAST = 0x1p-51;

    private static void isExact(UnaryOperator<F64> error) {
        ProgramBuilder b = new ProgramBuilder();
        Interpreter program = Interpreter.of(b.build(error.apply(b.x().toDouble()).toFloat()));
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < 200; i++) {
            float x = (float) random.nextDouble(0.001, 1000);
            assertThat(Math.abs(program.at(x))).as("at %a", x).isLessThan((float) LEAST);
        }
    }

    @Test
    void dividesAsDoublesDo() {
        isExact(x -> {
            F64 three = x.program().f64(3.7);
            F64 exact = three.dividedBy(x);
            return EstimatedQuotient.of(three, x).minus(exact).dividedBy(exact);
        });
    }

    @Test
    void takesRootsAsDoublesDo() {
        isExact(x -> {
            F64 exact = x.sqrt();
            return EstimatedQuotient.root(x.program().x()).minus(exact).dividedBy(exact);
        });
        isExact(x -> {
            F64 exact = x.program().f64(1).dividedBy(x.sqrt());
            return EstimatedQuotient.ofRoot(x.program().x()).minus(exact).dividedBy(exact);
        });
    }
}

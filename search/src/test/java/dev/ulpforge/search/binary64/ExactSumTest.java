package dev.ulpforge.search.binary64;

import java.math.BigDecimal;
import java.util.Random;

import org.junit.jupiter.api.RepeatedTest;

import dev.ulpforge.model.ir.F64;
import dev.ulpforge.model.ir.Interpreter;
import dev.ulpforge.model.ir.ProgramBuilder;

import static org.assertj.core.api.Assertions.assertThat;

/** Sums are exact. */
class ExactSumTest {
    private static final Random RANDOM = new Random(1);

    private static BigDecimal part(double x, double other, boolean any, boolean high) {
        ProgramBuilder b = new ProgramBuilder();
        F64 constant = b.f64(other);
        ExactSum sum = any ? ExactSum.ofAny(constant, b.wideX()) : ExactSum.of(b.wideX(), constant);
        return new BigDecimal(Interpreter.of(b.build(high ? sum.high() : sum.low())).at(x));
    }

    private static void check(double x, double other, boolean any) {
        BigDecimal both = part(x, other, any, true).add(part(x, other, any, false));
        assertThat(both).isEqualByComparingTo(new BigDecimal(x).add(new BigDecimal(other)));
    }

    @RepeatedTest(100)
    void ofAnyTwo() {
        check(number(), number(), true);
    }

    @RepeatedTest(100)
    void ofALargeAndASmallOne() {
        double large = number();
        double share = RANDOM.nextDouble();
        check(large, large * share, false);
        check(0, share, false);
    }

    private static double number() {
        return RANDOM.nextGaussian() * Math.scalb(1.0, RANDOM.nextInt(-80, 80));
    }
}

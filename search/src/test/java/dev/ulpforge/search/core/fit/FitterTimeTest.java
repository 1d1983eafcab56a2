package dev.ulpforge.search.core.fit;

import java.util.SplittableRandom;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.ulpforge.search.core.baseline.MinimaxPolynomial;
import dev.ulpforge.search.core.baseline.MinimaxRational;
import dev.ulpforge.search.core.number.Functions;
import dev.ulpforge.search.core.number.Interval;
import dev.ulpforge.search.core.number.RealFunction;
import dev.ulpforge.search.core.program.ProgramSkeleton;

import static org.assertj.core.api.Assertions.assertThat;

/** How long a {@link Fitter} takes. */
@Tag("timing")
class FitterTimeTest {

    private static final RealFunction RELATIVE = RealFunction.relative(Functions.EXP2);
    private static final int WARM_UP = 20;
    private static final int RUNS = 11;
    private static final double MEDIAN_MS = 100;

    /** A fit from chance; 0 as the second degree stands for a polynomial. */
    @ParameterizedTest
    @CsvSource({ "3,0,mul x _; add 1 _; mul x 2; add 3 _; mul x 4; add 5 _",
            "5,0,mul x _; add 1 _; mul x 2; add 3 _; mul x 4; add 5 _; mul x 6; add 7 _; mul x 8; add 9 _",
            "1,1,add x _; div _ 1; add 2 _", "2,2,add x _; div _ 1; add 2 x; add 3 _; div _ 4; add 5 _" })
    void knownStructuresAreFittedInMilliseconds(int p, int q, String text) {
        double optimum = q == 0
                ? MinimaxPolynomial.fit(Functions.EXP2, RELATIVE, 0, 1, p).error()
                : MinimaxRational.fit(Functions.EXP2, RELATIVE, 0, 1, p, q).error();
        ConstantFitter fitter = ConstantFitter.of(Functions.EXP2, RELATIVE, Interval.closed(0, 1));
        ProgramSkeleton skeleton = ProgramSkeleton.parse(text);
        long[] nanos = new long[WARM_UP + RUNS];
        double best = Double.POSITIVE_INFINITY;
        for (int i = 0; i < nanos.length; i++) {
            long since = System.nanoTime();
            Fit fit = fitter.full(skeleton, 1, new SplittableRandom(i));
            nanos[i] = System.nanoTime() - since;
            best = Math.min(best, fit.error());
        }
        assertThat(best).isBetween(0.995 * optimum, 1.01 * optimum);
        double median = LongStream.of(nanos).skip(WARM_UP).sorted().skip(RUNS / 2).findFirst().orElseThrow() / 1e6;
        assertThat(median).as("median of %d fits in ms", RUNS).isLessThan(MEDIAN_MS);
    }
}

package dev.ulpforge.search.timing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import dev.ulpforge.codegen.compile.CompiledKernel;
import dev.ulpforge.codegen.compile.PairKernel;
import dev.ulpforge.model.ir.Interpreter;
import dev.ulpforge.model.lock.LockFile;
import dev.ulpforge.model.spec.Domain;
import dev.ulpforge.model.spec.Expression;
import dev.ulpforge.model.spec.PairFunction;

/**
 * The times of a program of two arguments and of its peers in this JVM, on 4,096 pairs: the JDK's vector
 * operator where there is one, the expression in double with the functions of {@link Math}, and a copy.
 *
 * @param lock its lock
 */
public record PairTiming(LockFile lock) {
    private static final int PLACES = 8;
    private static final long SEED = 1;
    private static final TypicalInputs BOTH = new TypicalInputs(-10, 10);
    private static final TypicalInputs BASES = new TypicalInputs(0, 10);
    private static final double NEAR = 0x1p-20;

    private record Place(float[] x, float[] y, float[] results) {}

    /** What the results at x and y may be. */
    private interface Expectation {
        boolean accepts(float x, float y, float result);
    }

    private record Placed(String name, PairKernel kernel, Expectation expectation, List<Place> places)
            implements
                Contender {
        @Override
        public long nanos(int place, int calls) {
            Place there = places.get(place);
            return CallLoop.nanos(kernel, there.x, there.y, there.results, calls);
        }

        @Override
        public void check() {
            Place first = places.getFirst();
            Arrays.fill(first.results, Float.NaN);
            kernel.apply(first.x, first.y, first.results);
            for (int i = 0; i < first.results.length; i++) {
                if (!expectation.accepts(first.x[i], first.y[i], first.results[i])) {
                    throw new WrongResultException(name, first.x[i], first.y[i], first.results[i]);
                }
            }
        }
    }

    /** {@return what the pairs are, in words} */
    public String inputs() {
        Optional<Domain> second = lock.spec().domain().second();
        return second.map(y -> inputs(lock.spec().domain().side()).words(LockTiming.ELEMENTS, "floats as x") + ", "
                + inputs(y).words(LockTiming.ELEMENTS, "as y"))
                .orElseGet(() -> BOTH.words(LockTiming.ELEMENTS, "pairs of floats")
                        + (isPower() ? ", x from " + BASES.lower() : ""));
    }

    private boolean isPower() {
        return lock.spec().fn().equals(new Expression.OfTwo(PairFunction.POW));
    }

    private static TypicalInputs inputs(Domain side) {
        return new TypicalInputs(side.lower(), side.upper());
    }

    /**
     * {@return the times of the program, of its peers and of a copy of the first arguments, with the program first}
     *
     * @throws WrongResultException if a result is wrong; nothing is timed then
     */
    public List<Timing> besidePeers(TimingPlan plan) {
        Optional<Domain> second = lock.spec().domain().second();
        TypicalInputs first = second.map(y -> inputs(lock.spec().domain().side())).orElse(isPower() ? BASES : BOTH);
        float[] x = first.draw(LockTiming.ELEMENTS, SEED);
        float[] y = second.map(PairTiming::inputs).orElse(BOTH).draw(LockTiming.ELEMENTS, SEED + 1);
        List<Place> places = Stream.generate(() -> new Place(x.clone(), y.clone(), new float[x.length]))
                .limit(PLACES).toList();
        Interpreter meaning = Interpreter.of(lock.program());
        List<Placed> contenders = new ArrayList<>();
        contenders.add(new Placed(LockTiming.OURS, CompiledKernel.pair(lock.program()),
                (a, b, z) -> Float.floatToIntBits(z) == Float.floatToIntBits(meaning.at(a, b)), places));
        Expression fn = lock.spec().fn();
        ScalarMath.ofPair(fn).map(ScalarPairLoop::of).ifPresent(math -> {
            if (fn instanceof Expression.OfTwo(PairFunction function)) {
                contenders.add(
                        new Placed("lanewise(" + function.name() + ")", Lanewise.loop(function), near(math), places));
            }
            contenders.add(new Placed(JdkBaselines.scalarName(fn), math, (a, b, z) -> true, places));
        });
        contenders.add(new Placed(JdkBaselines.COPY, PairTiming::copy, (a, b, z) -> a == z, places));
        return new Rounds(plan, LockTiming.ELEMENTS, PLACES).time(contenders);
    }

    private static Expectation near(PairKernel math) {
        return (x, y, result) -> {
            float[] want = new float[1];
            math.apply(new float[]{ x }, new float[]{ y }, want);
            return Math.abs(want[0] - result) <= NEAR * Math.abs(want[0]) || Float.compare(want[0], result) == 0;
        };
    }

    private static void copy(float[] x, float[] y, float[] dst) {
        for (int i = 0; i < dst.length; i++) {
            dst[i] = x[i];
        }
    }
}

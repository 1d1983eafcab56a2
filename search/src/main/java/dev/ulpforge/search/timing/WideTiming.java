package dev.ulpforge.search.timing;

import java.lang.invoke.MethodHandle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.ulpforge.codegen.compile.CompiledKernel;
import dev.ulpforge.codegen.compile.WideKernel;
import dev.ulpforge.model.ir.Interpreter;
import dev.ulpforge.model.lock.LockFile;
import dev.ulpforge.model.spec.Expression;
import dev.ulpforge.model.spec.Function;

/**
 * The times of a program on doubles and of its peers in this JVM, on 4,096 typical inputs.
 *
 * @param lock its lock
 */
public record WideTiming(LockFile lock) {
    private static final int PLACES = 8;
    private static final long SEED = 1;
    private static final double NEAR = 0x1p-45;

    private record Place(double[] inputs, double[] results) {}

    /** What the result at x may be. */
    private interface Expectation {
        boolean accepts(double x, double result);
    }

    private record Placed(String name, WideKernel kernel, Expectation expectation, List<Place> places)
            implements
                Contender {
        @Override
        public long nanos(int place, int calls) {
            Place there = places.get(place);
            return CallLoop.nanos(kernel, there.inputs, there.results, calls);
        }

        @Override
        public void check() {
            Place first = places.getFirst();
            Arrays.fill(first.results, Double.NaN);
            kernel.apply(first.inputs, first.results);
            for (int i = 0; i < first.results.length; i++) {
                if (!expectation.accepts(first.inputs[i], first.results[i])) {
                    throw new WrongResultException(name, first.inputs[i], first.results[i]);
                }
            }
        }
    }

    /** {@return what the inputs are, in words} */
    public String inputs() {
        return typical().words(LockTiming.ELEMENTS, "doubles");
    }

    private TypicalInputs typical() {
        return TypicalInputs.of(lock.spec().fn(), lock.spec().domain());
    }

    /**
     * {@return the times of the program, of its peers and of a copy, with the program first}
     *
     * @throws WrongResultException if a result is wrong; nothing is timed then
     */
    public List<Timing> besidePeers(TimingPlan plan) {
        float[] drawn = typical().draw(LockTiming.ELEMENTS, SEED);
        double[] inputs = IntStream.range(0, drawn.length).mapToDouble(i -> drawn[i]).toArray();
        List<Place> places = Stream.generate(() -> new Place(inputs.clone(), new double[inputs.length]))
                .limit(PLACES).toList();
        Interpreter meaning = Interpreter.of(lock.program());
        List<Placed> contenders = new ArrayList<>();
        contenders.add(new Placed(LockTiming.OURS, CompiledKernel.wide(lock.program()),
                (x, y) -> Double.doubleToLongBits(y) == Double.doubleToLongBits(meaning.at(x)), places));
        Optional<WideKernel> math = ScalarMath.of(lock.spec().fn()).map((MethodHandle f) -> WideScalarLoop.of(f));
        math.flatMap(reference -> operator().map(loop -> new Placed("lanewise, of doubles", loop, near(reference),
                places))).ifPresent(contenders::add);
        math.ifPresent(loop -> contenders.add(new Placed(lock.spec().fn() + ", by Math", loop, (x, y) -> true,
                places)));
        contenders.add(new Placed(JdkBaselines.COPY, WideTiming::copy, (x, y) -> x == y, places));
        return new Rounds(plan, LockTiming.ELEMENTS, PLACES).time(contenders);
    }

    private Optional<WideKernel> operator() {
        return lock.spec().fn() instanceof Expression.Call(Function function, var arguments)
                && arguments.equals(List.of(new Expression.Variable()))
                        ? Lanewise.wideLoop(function)
                        : Optional.empty();
    }

    private static Expectation near(WideKernel math) {
        return (x, result) -> {
            double[] want = new double[1];
            math.apply(new double[]{ x }, want);
            return Math.abs(want[0] - result) <= NEAR * Math.abs(want[0]) || Double.compare(want[0], result) == 0;
        };
    }

    private static void copy(double[] src, double[] dst) {
        for (int i = 0; i < src.length; i++) {
            dst[i] = src[i];
        }
    }
}

package dev.ulpforge.search.timing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import dev.ulpforge.model.format.Format;
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

    private record Place<A>(A x, A y, A results) {}

    /** What the results at x and y may be. */
    private interface Expectation {
        boolean accepts(double x, double y, double result);
    }

    private record Placed<K, A>(String name, PairLoops<K, A> loops, K kernel, Expectation expectation,
            List<Place<A>> places) implements Contender {
        @Override
        public long nanos(int place, int calls) {
            Place<A> there = places.get(place);
            return loops.nanos(kernel, there.x, there.y, there.results, calls);
        }

        @Override
        public void check() {
            Place<A> first = places.getFirst();
            float[] unset = new float[LockTiming.ELEMENTS];
            Arrays.fill(unset, Float.NaN);
            A results = loops.array(unset);
            loops.run(kernel, first.x, first.y, results);
            for (int i = 0; i < LockTiming.ELEMENTS; i++) {
                double x = loops.at(first.x, i);
                double y = loops.at(first.y, i);
                double result = loops.at(results, i);
                if (!expectation.accepts(x, y, result)) {
                    throw new WrongResultException(name, x, y, result);
                }
            }
        }
    }

    /** {@return what the pairs are, in words} */
    public String inputs() {
        String numbers = ofDoubles() ? PairLoops.DOUBLES.words() : PairLoops.FLOATS.words();
        Optional<Domain> second = lock.spec().domain().second();
        return second.map(y -> inputs(lock.spec().domain().side()).words(LockTiming.ELEMENTS, numbers + " as x") + ", "
                + inputs(y).words(LockTiming.ELEMENTS, "as y"))
                .orElseGet(() -> BOTH.words(LockTiming.ELEMENTS, "pairs of " + numbers)
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
        return ofDoubles() ? besidePeers(plan, PairLoops.DOUBLES) : besidePeers(plan, PairLoops.FLOATS);
    }

    private boolean ofDoubles() {
        return lock.spec().format().equals(Format.BINARY64);
    }

    private <K, A> List<Timing> besidePeers(TimingPlan plan, PairLoops<K, A> loops) {
        List<Place<A>> places = Stream.generate(() -> place(loops)).limit(PLACES).toList();
        Interpreter meaning = Interpreter.of(lock.program());
        List<Placed<K, A>> contenders = new ArrayList<>();
        contenders.add(new Placed<>(LockTiming.OURS, loops, loops.of(lock.program()),
                (a, b, z) -> Double.compare(z, loops.result(meaning, a, b)) == 0, places));
        Expression fn = lock.spec().fn();
        ScalarMath.ofPair(fn).map(loops::math).ifPresent(math -> {
            if (fn instanceof Expression.OfTwo(PairFunction function)) {
                contenders.add(new Placed<>("lanewise(" + function.name() + ")", loops, loops.lanewise(function),
                        near(loops, math), places));
            }
            String name = ofDoubles() ? fn + ", by Math" : JdkBaselines.scalarName(fn);
            contenders.add(new Placed<>(name, loops, math, (a, b, z) -> true, places));
        });
        contenders.add(new Placed<>(JdkBaselines.COPY, loops, loops.copy(), (a, b, z) -> a == z, places));
        return new Rounds(plan, LockTiming.ELEMENTS, PLACES).time(contenders);
    }

    private <K, A> Place<A> place(PairLoops<K, A> loops) {
        Optional<Domain> second = lock.spec().domain().second();
        TypicalInputs first = second.map(y -> inputs(lock.spec().domain().side())).orElse(isPower() ? BASES : BOTH);
        return new Place<>(loops.array(first.draw(LockTiming.ELEMENTS, SEED)),
                loops.array(second.map(PairTiming::inputs).orElse(BOTH).draw(LockTiming.ELEMENTS, SEED + 1)),
                loops.array(new float[LockTiming.ELEMENTS]));
    }

    private static <K, A> Expectation near(PairLoops<K, A> loops, K math) {
        return (x, y, result) -> {
            A want = loops.array(0);
            loops.run(math, loops.array((float) x), loops.array((float) y), want);
            double near = loops.at(want, 0);
            return Math.abs(near - result) <= loops.near() * Math.abs(near) || Double.compare(near, result) == 0;
        };
    }
}

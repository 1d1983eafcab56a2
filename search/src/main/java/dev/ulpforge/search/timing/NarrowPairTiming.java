package dev.ulpforge.search.timing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import dev.ulpforge.codegen.compile.CompiledKernel;
import dev.ulpforge.codegen.compile.NarrowPairKernel;
import dev.ulpforge.codegen.compile.PairKernel;
import dev.ulpforge.model.format.Format;
import dev.ulpforge.model.ir.Interpreter;
import dev.ulpforge.model.lock.LockFile;
import dev.ulpforge.model.spec.Domain;
import dev.ulpforge.model.spec.Expression;
import dev.ulpforge.model.spec.PairFunction;
import dev.ulpforge.runtime.Bfloat16Vectors;
import dev.ulpforge.runtime.Binary16Vectors;
import dev.ulpforge.runtime.NarrowArrays;

/**
 * The times of a program of two arguments of 16 bits and of its peers in this JVM, on 4,096 pairs: the expression in
 * double with the functions of {@link Math}, between conversions of arrays, and a copy.
 *
 * @param lock its lock
 */
public record NarrowPairTiming(LockFile lock) {
    private static final int PLACES = 8;
    private static final long SEED = 1;
    private static final TypicalInputs BOTH = new TypicalInputs(-10, 10);
    private static final TypicalInputs BASES = new TypicalInputs(0, 10);

    private record Place(short[] x, short[] y, short[] results) {}

    /** What the result at a pair may be. */
    private interface Expectation {
        boolean accepts(short x, short y, short result);
    }

    private record Placed(String name, Format format, NarrowPairKernel kernel, Expectation expectation,
            List<Place> places) implements Contender {
        @Override
        public long nanos(int place, int calls) {
            Place there = places.get(place);
            return CallLoop.nanos(kernel, there.x, there.y, there.results, calls);
        }

        @Override
        public void check() {
            Place first = places.getFirst();
            Arrays.fill(first.results, (short) 0);
            kernel.apply(first.x, first.y, first.results);
            for (int i = 0; i < first.results.length; i++) {
                if (!expectation.accepts(first.x[i], first.y[i], first.results[i])) {
                    throw new WrongResultException(name, (float) format.value(first.x[i]),
                            (float) format.value(first.y[i]), (float) format.value(first.results[i]));
                }
            }
        }
    }

    private Format format() {
        return lock.spec().format();
    }

    private boolean isPower() {
        return lock.spec().fn().equals(new Expression.OfTwo(PairFunction.POW));
    }

    private TypicalInputs first() {
        return lock.spec().domain().second().map(y -> inputs(lock.spec().domain().side()))
                .orElse(isPower() ? BASES : BOTH);
    }

    private TypicalInputs second() {
        return lock.spec().domain().second().map(NarrowPairTiming::inputs).orElse(BOTH);
    }

    private static TypicalInputs inputs(Domain side) {
        return new TypicalInputs(side.lower(), side.upper());
    }

    /** {@return what the pairs are, in words} */
    public String inputs() {
        return first().words(LockTiming.ELEMENTS, format() + " as x") + ", "
                + second().words(LockTiming.ELEMENTS, "as y");
    }

    /**
     * {@return the times of the program, of its peers and of a copy of the first arguments, with the program first}
     *
     * @throws WrongResultException if a result is wrong; nothing is timed then
     */
    public List<Timing> besidePeers(TimingPlan plan) {
        short[] x = narrowed(first().draw(LockTiming.ELEMENTS, SEED));
        short[] y = narrowed(second().draw(LockTiming.ELEMENTS, SEED + 1));
        List<Place> places = Stream.generate(() -> new Place(x.clone(), y.clone(), new short[x.length]))
                .limit(PLACES).toList();
        Interpreter meaning = Interpreter.of(lock.program());
        Format format = format();
        List<Placed> contenders = new ArrayList<>();
        contenders.add(new Placed(LockTiming.OURS, format, CompiledKernel.narrowPair(lock.program(), format),
                (a, b, z) -> z == (short) format.bits(meaning.at((float) format.value(a), (float) format.value(b))),
                places));
        Optional<PairKernel> math = ScalarMath.ofPair(lock.spec().fn()).map(ScalarPairLoop::of);
        math.ifPresent(loop -> contenders.add(new Placed(JdkBaselines.scalarName(lock.spec().fn()), format,
                between(loop), (a, b, z) -> true, places)));
        contenders.add(new Placed(JdkBaselines.COPY, format,
                (a, b, dst) -> System.arraycopy(a, 0, dst, 0, dst.length), (a, b, z) -> a == z, places));
        return new Rounds(plan, LockTiming.ELEMENTS, PLACES).time(contenders);
    }

    private short[] narrowed(float[] numbers) {
        short[] bits = new short[numbers.length];
        for (int i = 0; i < bits.length; i++) {
            bits[i] = (short) format().bits(numbers[i]);
        }
        return bits;
    }

    /** {@return a loop over floats between the conversions of arrays} */
    private NarrowPairKernel between(PairKernel loop) {
        NarrowArrays.Conversion conversion = format().equals(Format.BFLOAT16)
                ? Bfloat16Vectors.ARRAYS
                : Binary16Vectors.ARRAYS;
        float[] x = new float[LockTiming.ELEMENTS];
        float[] y = new float[LockTiming.ELEMENTS];
        return (a, b, dst) -> {
            conversion.widen(a, 0, x, a.length);
            conversion.widen(b, 0, y, b.length);
            loop.apply(x, y, x);
            conversion.narrow(x, dst, 0, dst.length);
        };
    }
}

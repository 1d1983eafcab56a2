package dev.ulpforge.search.timing;

import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import java.util.stream.Stream;

import dev.ulpforge.model.spec.Domain;
import dev.ulpforge.model.spec.Expression;
import dev.ulpforge.model.spec.Function;
import dev.ulpforge.model.spec.FunctionFacts;

/**
 * The interval on which a function's speed is measured: where programs mostly call it, so that slow paths are rare.
 *
 * @param lower its lower end, finite
 * @param upper its upper end, finite, not below {@code lower}
 */
public record TypicalInputs(float lower, float upper) {
    /**
     * One input in so many lies beyond the interval when programs are chosen: as many as of a normal distribution, for
     * whose two standard deviations each side of an interval stands.
     */
    private static final int BEYOND = 20;
    /** The mean distance of these, relative to the end: about that of the same distribution. */
    private static final double DISTANCE = 0.25;
    private static final TypicalInputs USUAL = new TypicalInputs(-10, 10);

    /** @throws IllegalArgumentException if the ends are not finite and in order */
    public TypicalInputs {
        if (!Float.isFinite(lower) || !Float.isFinite(upper) || lower > upper) {
            throw new IllegalArgumentException("not an interval of finite floats: " + lower + " to " + upper);
        }
    }

    /**
     * {@return the typical inputs of {@code fn} that lie in {@code domain}} Where none do, it is the part of the domain
     * that is nearest to them.
     */
    public static TypicalInputs of(Expression fn, Domain domain) {
        TypicalInputs typical = of(fn);
        float lower = Math.clamp(typical.lower, finite(domain.lower()), finite(domain.upper()));
        float upper = Math.clamp(typical.upper, finite(domain.lower()), finite(domain.upper()));
        return lower < upper ? new TypicalInputs(lower, upper) : beside(lower, domain);
    }

    /** {@return what so many inputs of a kind are, in words} */
    public String words(int count, String kind) {
        return String.format(Locale.ROOT, "%,d %s in [%s, %s]", count, kind, lower, upper);
    }

    /** {@return that many inputs, evenly distributed, always the same for the same seed} */
    public float[] draw(int count, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        float[] inputs = new float[count];
        for (int i = 0; i < count; i++) {
            double x = lower + random.nextDouble() * ((double) upper - lower);
            inputs[i] = Math.clamp((float) x, lower, upper);
        }
        return inputs;
    }

    /**
     * {@return that many inputs for the choice of a program, always the same for the same seed}: one in twenty lies
     * beyond the interval, where a test allows that, so that a program with a narrow fast path pays for it
     */
    public float[] drawWithTails(int count, long seed, Predicate<Float> allowed) {
        float[] inputs = draw(count, seed);
        SplittableRandom random = new SplittableRandom(~seed);
        for (int i = 0; i < count; i += BEYOND) {
            boolean isAbove = random.nextBoolean();
            float x = beyond(isAbove ? upper : lower, isAbove, 1 - DISTANCE * StrictMath.log(1 - random.nextDouble()));
            inputs[i] = allowed.test(x) ? x : inputs[i];
        }
        return inputs;
    }

    private static float beyond(float end, boolean isAbove, double factor) {
        return (float) (end > 0 == isAbove ? end * factor : end / factor);
    }

    private static TypicalInputs beside(float end, Domain domain) {
        float width = Math.max(1, Math.abs(end));
        return new TypicalInputs(Math.max(end - width, finite(domain.lower())),
                Math.min(end + width, finite(domain.upper())));
    }

    private static float finite(float x) {
        return Math.clamp(x, -Float.MAX_VALUE, Float.MAX_VALUE);
    }

    /** The common part of the intervals of all functions that are applied to x itself. */
    private static TypicalInputs of(Expression fn) {
        return ofX(fn).reduce(TypicalInputs::narrowed).orElse(USUAL);
    }

    private static Stream<TypicalInputs> ofX(Expression fn) {
        Stream<TypicalInputs> inner = fn.operands().stream().flatMap(TypicalInputs::ofX);
        return fn instanceof Expression.Call(Function function, var arguments)
                && arguments.contains(new Expression.Variable())
                        ? Stream.concat(Stream.of(of(function)), inner)
                        : inner;
    }

    private TypicalInputs narrowed(TypicalInputs other) {
        float least = Math.max(lower, other.lower);
        float greatest = Math.min(upper, other.upper);
        return least < greatest ? new TypicalInputs(least, greatest) : this;
    }

    private static TypicalInputs of(Function function) {
        FunctionFacts.Sides typical = function.facts().typical();
        return new TypicalInputs((float) typical.negative(), (float) typical.positive());
    }
}

package dev.ulpforge.verify.box;

import java.util.Random;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

import dev.ulpforge.model.spec.Expression;
import dev.ulpforge.model.spec.Function;
import dev.ulpforge.verify.oracle.exact.ExactFunction;
import dev.ulpforge.verify.real.Ball;

import static org.assertj.core.api.Assertions.assertThat;

class CalledFunctionTest {
    private static final int BITS = 200;
    private static final Function[] FUNCTIONS = { Function.EXP, Function.EXP2, Function.EXPM1, Function.LOG,
            Function.LOG1P, Function.ATAN, Function.SIN, Function.ERF };

    private static Ball value(Function f, double x) {
        return new ExactFunction(new Expression.Call(f, new Expression.Variable())).value(x, BITS).ball(BITS);
    }

    /** The code is taken to be exact: what is bounded then is what the argument's error does. */
    @Property(seed = "1", tries = 600)
    void valuesAndErrorsAreEnclosed(@ForAll long seed) {
        Random random = new Random(seed);
        Function f = FUNCTIONS[random.nextInt(FUNCTIONS.length)];
        double middle = Math.scalb(1 + random.nextDouble(), random.nextInt(-40, 4));
        double exact = f == Function.LOG || f == Function.LOG1P && random.nextBoolean() || random.nextBoolean()
                ? middle
                : -Math.min(middle, f == Function.LOG1P ? 0.9 : middle);
        double relative = random.nextInt(3) == 0 ? 0 : Math.scalb(1, -random.nextInt(8, 50));
        double computed = exact * (1 + relative * (random.nextDouble() - 0.5));
        double wide = random.nextDouble() * Math.abs(exact) / 2;
        PartValue argument = PartValue.of(exact - wide * random.nextDouble(), exact + wide * random.nextDouble(),
                relative,
                Double.POSITIVE_INFINITY, PartValue.NO_GRID, PartValue.MANY);
        PartValue known = new CalledFunction(f).of(argument);
        if (!known.isKnown()) {
            return;
        }
        Ball v = value(f, exact);
        Ball off = value(f, computed).subtract(v, BITS);
        assertThat(v.subtract(Ball.of(known.low()), BITS).weakSignum()).as(f + " " + argument).isNotNegative();
        assertThat(Ball.of(known.high()).subtract(v, BITS).weakSignum()).as(f + " " + argument).isNotNegative();
        assertThat(off.lowerMagnitude()).as(f + " " + argument).isLessThanOrEqualTo(known.absolute());
        if (known.relative() < Double.POSITIVE_INFINITY) {
            assertThat(off.divide(v, BITS).lowerMagnitude()).as(f + " " + argument)
                    .isLessThanOrEqualTo(known.relative());
        }
        assertThat(v.upperMagnitude()).as(f.toString()).isGreaterThanOrEqualTo(known.smallest());
    }

    @Test
    void relativeErrorsPassThroughZero() {
        PartValue around = PartValue.of(-0x1p-3, 0x1p-3, 0x1p-40, Double.POSITIVE_INFINITY, PartValue.NO_GRID,
                PartValue.MANY, 0x1p-300);
        for (Function f : new Function[]{ Function.EXPM1, Function.LOG1P, Function.ATAN, Function.SIN }) {
            assertThat(new CalledFunction(f).of(around).relative()).as(f.toString()).isLessThan(0x1p-33);
        }
        assertThat(new CalledFunction(Function.LOG).of(around).isKnown()).isFalse();
        PartValue one = PartValue.of(0.5, 2, 0x1p-40, Double.POSITIVE_INFINITY, PartValue.NO_GRID, PartValue.MANY);
        assertThat(new CalledFunction(Function.LOG).of(one).relative()).isInfinite();
    }
}

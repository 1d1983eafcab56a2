package dev.ulpforge.verify.oracle.exact;

import java.math.BigInteger;

import dev.ulpforge.model.spec.Expression;
import dev.ulpforge.model.spec.Function;
import dev.ulpforge.model.spec.FunctionFacts;
import dev.ulpforge.verify.function.Functions;
import dev.ulpforge.verify.function.Value;
import dev.ulpforge.verify.real.Ball;

/** The functions that round to integers, which are constant between their steps. */
public final class Steps {
    /** From here on every float is an integer. */
    public static final float WHOLE = 0x1p23f;

    private Steps() {}

    /** {@return whether a function rounds to integers} */
    public static boolean isStep(Function f) {
        return f.is(FunctionFacts.Trait.STEP);
    }

    /** {@return whether such a function occurs in an expression} */
    public static boolean isIn(Expression e) {
        return e instanceof Expression.Call(var f, _) && isStep(f) || e.operands().stream().anyMatch(Steps::isIn);
    }

    /** {@return an expression that has the same values where x is an integer} */
    public static Expression onWholeNumbers(Expression e) {
        return e instanceof Expression.Call(var f, var a) && isStep(f) && isWhole(a.getFirst())
                ? onWholeNumbers(a.getFirst())
                : e.mapped(Steps::onWholeNumbers);
    }

    /** {@return whether an expression has values everywhere, which are integers where x is one} */
    private static boolean isWhole(Expression e) {
        return switch (e) {
            case Expression.Variable _ -> true;
            case Expression.Literal(var value) -> value.stripTrailingZeros().scale() <= 0;
            case Expression.Negation _,Expression.Sum _,Expression.Difference _,Expression.Product _ ->
                e.operands().stream().allMatch(Steps::isWhole);
            case Expression.Call(var f, _) -> isStep(f) && e.operands().stream().allMatch(Steps::isWhole);
            default -> false;
        };
    }

    /** {@return the step function at a number; a result of zero has the sign of the number} */
    static Value at(Function f, Ball x, int bits) {
        Ball y = Functions.apply(f, x, bits);
        if (y.isZero()) {
            return new Value.Zero(x.signum());
        }
        return y.isExact() && y.topExponent() < bits + 64
                ? Value.Fraction.of(y.floor(), BigInteger.ONE)
                : new Value.Enclosed(y);
    }
}

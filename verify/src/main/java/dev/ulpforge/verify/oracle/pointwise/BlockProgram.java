package dev.ulpforge.verify.oracle.pointwise;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

import dev.ulpforge.model.spec.Comparison;
import dev.ulpforge.model.spec.Expression;
import dev.ulpforge.model.spec.Function;
import dev.ulpforge.verify.oracle.block.BlockArithmetic;
import dev.ulpforge.verify.oracle.block.BlockSteps;
import dev.ulpforge.verify.oracle.block.BoundedBlock;
import dev.ulpforge.verify.oracle.trigonometric.TrigonometricArgument;

/**
 * The steps that evaluate an expression on blocks of consecutive floats; each step writes to its own block, and the
 * last block is the result.
 */
final class BlockProgram {
    private static final int MOST_FACTORS = 16;

    /** Evaluates one operation for the floats from a bit pattern on. */
    @FunctionalInterface
    private interface Step {
        void at(int first, BoundedBlock[] blocks);
    }

    private final List<Step> constants = new ArrayList<>();
    private final List<Step> steps = new ArrayList<>();
    private final boolean far;
    private int blocks;
    private int variable = -1;

    /** @param far whether all floats are in the binades of {@link TrigonometricArgument} */
    BlockProgram(Expression fn, boolean far) {
        this.far = far;
        int result = node(fn);
        step((_, b, out) -> BlockArithmetic.known(b[result], out));
    }

    /** {@return blocks to work in, for one thread} */
    BoundedBlock[] blocks() {
        BoundedBlock[] b = new BoundedBlock[blocks];
        Arrays.setAll(b, _ -> new BoundedBlock());
        constants.forEach(c -> c.at(0, b));
        return b;
    }

    /**
     * {@return the result for the floats from a bit pattern on, one of the blocks} Only its entries in the binade of
     * the first float have a meaning.
     */
    BoundedBlock run(int first, BoundedBlock[] b) {
        for (Step step : steps) {
            step.at(first, b);
        }
        return b[blocks - 1];
    }

    @FunctionalInterface
    private interface Operation {
        void apply(int first, BoundedBlock[] blocks, BoundedBlock out);
    }

    private int step(Operation operation) {
        int out = blocks++;
        steps.add((first, b) -> operation.apply(first, b, b[out]));
        return out;
    }

    private int node(Expression e) {
        if (e.isConstant()) {
            return constant(BoundedValue.of(e));
        }
        return switch (e) {
            case Expression.OfPairs two -> throw new IllegalArgumentException(two + " is no function of x alone");
            case Expression.Variable _ -> variable = variable < 0 ? step((x, _, out) -> floats(x, out)) : variable;
            case Expression.Negation(var a) -> unary(node(a), BlockArithmetic::negation);
            case Expression.Sum(var a, var b) -> binary(node(a), node(b), BlockArithmetic::sum);
            case Expression.Difference(var a, var b) -> binary(node(a), node(b), BlockArithmetic::difference);
            case Expression.Product(var a, var b) -> binary(node(a), node(b), BlockArithmetic::product);
            case Expression.Quotient(var a, var b) when b.isConstant() -> binary(node(a),
                    node(new Expression.Quotient(new Expression.Literal(BigDecimal.ONE), b)), BlockArithmetic::product);
            case Expression.Quotient(var a, var b) -> binary(node(a), node(b), BlockArithmetic::quotient);
            case Expression.Power(var a, var p) -> power(node(a), BoundedValue.of(p));
            case Expression.Call(var f, var arguments) when f.arity() == 2 -> binary(node(arguments.getFirst()),
                    node(arguments.getLast()),
                    (a, b, out) -> BlockArithmetic.extreme(f == Function.MAX ? 1 : -1, a, b, out));
            case Expression.Call(var f, var arguments) -> call(f, arguments.getFirst());
            case Expression.Conditional(var a, var comparison, var b, var then, var otherwise) ->
                choice(comparison, binary(node(a), node(b), BlockArithmetic::difference), node(then), node(otherwise));
            case Expression.Literal _,Expression.Named _ -> throw new AssertionError(e);
        };
    }

    @FunctionalInterface
    private interface Unary {
        void apply(BoundedBlock a, BoundedBlock out);
    }

    @FunctionalInterface
    private interface Binary {
        void apply(BoundedBlock a, BoundedBlock b, BoundedBlock out);
    }

    private int unary(int a, Unary f) {
        return step((_, b, out) -> f.apply(b[a], out));
    }

    private int binary(int a, int c, Binary f) {
        return step((_, b, out) -> f.apply(b[a], b[c], out));
    }

    private int choice(Comparison comparison, int difference, int then, int otherwise) {
        return step((_, b, out) -> BlockArithmetic.choice(comparison, b[difference], b[then], b[otherwise], out));
    }

    private int constant(BoundedValue c) {
        int out = blocks++;
        constants.add((_, b) -> {
            Arrays.fill(b[out].value(), c.value());
            Arrays.fill(b[out].error(), c.error());
        });
        return out;
    }

    private static void floats(int first, BoundedBlock out) {
        for (int i = 0; i < BoundedBlock.SIZE; i++) {
            out.value()[i] = Float.intBitsToFloat(first + i);
        }
    }

    private int power(int a, BoundedValue p) {
        int n = p.error() == 0 && p.value() == Math.rint(p.value()) ? (int) p.value() : 0;
        if (n < 2 || n > MOST_FACTORS) {
            return each(a, v -> v.power(p));
        }
        int product = binary(a, a, BlockArithmetic::product);
        for (int k = 2; k < n; k++) {
            product = binary(product, a, BlockArithmetic::product);
        }
        return product;
    }

    private int call(Function f, Expression argument) {
        if (f == Function.TANPI) {
            return node(new Expression.Quotient(new Expression.Call(Function.SINPI, argument),
                    new Expression.Call(Function.COSPI, argument)));
        }
        if (f.definition().isPresent()) {
            return node(f.definition().get().of(argument));
        }
        Optional<TrigonometricArgument> circular = far ? TrigonometricArgument.of(f, argument) : Optional.empty();
        if (circular.isPresent()) {
            return circular.get().sum().map(this::node)
                    .orElseGet(() -> step((first, _, out) -> circular.get().evaluate(first, out)));
        }
        Optional<BesselPointwise> bessel = far ? BesselPointwise.of(f, argument) : Optional.empty();
        if (bessel.isPresent()) {
            return step((first, _, out) -> bessel.get().evaluate(first, out.value(), out.error()));
        }
        int a = node(argument);
        return switch (f) {
            case ABS -> unary(a, BlockArithmetic::magnitude);
            case SQRT -> unary(a, BlockArithmetic::root);
            case FLOOR, CEIL, ROUND, TRUNC -> unary(a, (in, out) -> BlockSteps.each(f, in, out));
            default -> each(a, v -> v.call(f));
        };
    }

    private int each(int a, UnaryOperator<BoundedValue> f) {
        return unary(a, (in, out) -> {
            for (int i = 0; i < BoundedBlock.SIZE; i++) {
                BoundedValue y = f.apply(new BoundedValue(in.value()[i], in.error()[i]));
                out.value()[i] = y.value();
                out.error()[i] = y.error();
            }
        });
    }
}

package dev.ulpforge.verify.oracle.block;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.SplittableRandom;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;

import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * For operands anywhere within their bounds, at the ends of them too, the exact result is within the bound of the
 * block's result.
 */
class BlockArithmeticTest {
    private static final MathContext DIGITS = new MathContext(400);
    private static final int BITS_OF_BOUND = 60;

    /** Values with bounds, and an exact number within each. */
    private record Operand(BoundedBlock block, BigDecimal[] exact) {

        static Operand random(SplittableRandom random, int reach) {
            BoundedBlock block = new BoundedBlock();
            BigDecimal[] exact = new BigDecimal[BoundedBlock.SIZE];
            for (int i = 0; i < BoundedBlock.SIZE; i++) {
                double v = Math.scalb(random.nextDouble(-2, 2), random.nextInt(-reach, reach + 1));
                block.value()[i] = random.nextInt(20) == 0 ? 0 : v;
                block.error()[i] = switch (random.nextInt(4)) {
                    case 0 -> 0;
                    case 1 -> Math.abs(v) * 0x1p-53;
                    default -> Math.scalb(Math.abs(v), -random.nextInt(-2, BITS_OF_BOUND));
                };
                double part = switch (random.nextInt(3)) {
                    case 0 -> 1;
                    case 1 -> -1;
                    default -> random.nextDouble(-1, 1);
                };
                exact[i] = new BigDecimal(block.value()[i])
                        .add(new BigDecimal(part).multiply(new BigDecimal(block.error()[i])));
            }
            return new Operand(block, exact);
        }

        Operand positive() {
            BoundedBlock block = new BoundedBlock();
            BigDecimal[] exact = new BigDecimal[BoundedBlock.SIZE];
            for (int i = 0; i < exact.length; i++) {
                double sign = Math.copySign(1, this.block.value()[i]);
                block.value()[i] = Math.abs(this.block.value()[i]);
                block.error()[i] = this.block.error()[i];
                exact[i] = this.exact[i].multiply(new BigDecimal(sign));
            }
            return new Operand(block, exact);
        }
    }

    private interface Binary {
        void apply(BoundedBlock a, BoundedBlock b, BoundedBlock out);
    }

    private interface Unary {
        void apply(BoundedBlock a, BoundedBlock out);
    }

    @Property(tries = 60, edgeCases = EdgeCasesMode.NONE, seed = "1")
    void sumsAndProducts(@ForAll long seed, @ForAll @IntRange(min = 1, max = 700) int reach) {
        SplittableRandom random = new SplittableRandom(seed);
        Operand a = Operand.random(random, reach);
        Operand b = Operand.random(random, reach);
        check(BlockArithmetic::sum, BigDecimal::add, a, b);
        check(BlockArithmetic::difference, BigDecimal::subtract, a, b);
        check(BlockArithmetic::product, BigDecimal::multiply, a, b);
        check((x, y, out) -> BlockArithmetic.extreme(1, x, y, out), BigDecimal::max, a, b);
        check((x, y, out) -> BlockArithmetic.extreme(-1, x, y, out), BigDecimal::min, a, b);
    }

    @Property(tries = 60, edgeCases = EdgeCasesMode.NONE, seed = "1")
    void quotientsAndRoots(@ForAll long seed, @ForAll @IntRange(min = 1, max = 500) int reach) {
        SplittableRandom random = new SplittableRandom(seed);
        Operand a = Operand.random(random, reach);
        Operand b = Operand.random(random, reach);
        check(BlockArithmetic::quotient, (x, y) -> y.signum() == 0 ? null : x.divide(y, DIGITS), a, b);
        check(BlockArithmetic::root, x -> x.signum() < 0 ? null : x.sqrt(DIGITS), a.positive());
        check(BlockArithmetic::negation, BigDecimal::negate, a);
        check(BlockArithmetic::magnitude, BigDecimal::abs, a);
    }

    private static void check(Binary operation, BinaryOperator<BigDecimal> exactly, Operand a, Operand b) {
        BoundedBlock out = new BoundedBlock();
        operation.apply(a.block, b.block, out);
        for (int i = 0; i < BoundedBlock.SIZE; i++) {
            assertHolds(out, i, exactly.apply(a.exact[i], b.exact[i]));
        }
    }

    private static void check(Unary operation, UnaryOperator<BigDecimal> exactly, Operand a) {
        BoundedBlock out = new BoundedBlock();
        operation.apply(a.block, out);
        for (int i = 0; i < BoundedBlock.SIZE; i++) {
            assertHolds(out, i, exactly.apply(a.exact[i]));
        }
    }

    /** An exact result of null is undefined: then, and where nothing is known, the bound is infinite or NaN. */
    private static void assertHolds(BoundedBlock out, int i, BigDecimal exact) {
        double value = out.value()[i];
        double error = out.error()[i];
        if (exact == null) {
            assertThat(error).isNotFinite();
        } else if (Double.isFinite(error)) {
            assertThat(new BigDecimal(value).subtract(exact).abs()).as("%a ± %a", value, error)
                    .isLessThanOrEqualTo(new BigDecimal(error));
        }
    }

    /** A bound is of use only if it is not much more than one rounding where the operands are exact. */
    @Test
    void exactOperandsErrByOneRounding() {
        SplittableRandom random = new SplittableRandom(1);
        BoundedBlock a = new BoundedBlock();
        BoundedBlock b = new BoundedBlock();
        for (int i = 0; i < BoundedBlock.SIZE; i++) {
            a.value()[i] = random.nextDouble(1, 8);
            b.value()[i] = random.nextDouble(1, 8);
        }
        BoundedBlock out = new BoundedBlock();
        for (Binary operation : new Binary[]{ BlockArithmetic::sum, BlockArithmetic::product, BlockArithmetic::quotient,
                (x, _, y) -> BlockArithmetic.root(x, y) }) {
            operation.apply(a, b, out);
            for (int i = 0; i < BoundedBlock.SIZE; i++) {
                assertThat(out.error()[i]).isLessThan(0x1.0001p-53 * out.value()[i]);
            }
        }
    }

    /** A product with an exact 0 has a sign only where the other factor has one. */
    @Test
    void aZeroTimesANumberOfUnknownSignIsUnknown() {
        BoundedBlock zero = new BoundedBlock();
        BoundedBlock factor = new BoundedBlock();
        factor.value()[0] = -2;
        factor.error()[0] = 1;
        factor.value()[1] = -1;
        factor.error()[1] = 2;
        factor.error()[2] = Double.POSITIVE_INFINITY;
        BoundedBlock product = new BoundedBlock();
        BlockArithmetic.product(zero, factor, product);
        assertThat(product.value()[0]).isEqualTo(-0.0);
        assertThat(product.error()).startsWith(0, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, 0);
    }

    @Test
    void whatIsOutOfTheRangeOfFloatsIsInfinite() {
        BoundedBlock a = new BoundedBlock();
        System.arraycopy(new double[]{ -0x1p130, 0x1p128, 0x1.fffffp127, 0x1p129, Double.POSITIVE_INFINITY }, 0,
                a.value(), 0, 5);
        System.arraycopy(new double[]{ 0x1p129, 1, 1, 0x1.8p128, 0x1p1000 }, 0, a.error(), 0, 5);
        BoundedBlock known = new BoundedBlock();
        BlockArithmetic.known(a, known);
        assertThat(known.value()).startsWith(Double.NEGATIVE_INFINITY, 0, 0x1.fffffp127, 0, 0);
        assertThat(known.error()).startsWith(0, Double.POSITIVE_INFINITY, 1, Double.POSITIVE_INFINITY,
                Double.POSITIVE_INFINITY);
    }
}

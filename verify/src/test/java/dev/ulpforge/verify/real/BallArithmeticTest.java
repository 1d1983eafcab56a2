package dev.ulpforge.verify.real;

import java.math.BigInteger;
import java.util.SplittableRandom;

import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** For numbers anywhere within the operands, at their ends too, the exact result is within the result. */
class BallArithmeticTest {
    private static final int EXACT = 4000;

    private record Operand(Ball ball, Ball inside) {

        static Operand random(SplittableRandom random) {
            Ball a = number(random);
            Ball b = random.nextInt(3) == 0 ? a.add(number(random).scale(-40), EXACT) : number(random);
            Ball ball = random.nextInt(4) == 0 ? a : Ball.hull(a, b, random.nextInt(20, 200));
            return new Operand(ball, random.nextBoolean() ? ball.lower() : inside(ball, random));
        }

        private static Ball number(SplittableRandom random) {
            BigInteger digits = new BigInteger(random.nextInt(1, 120), new java.util.Random(random.nextLong()));
            return Ball.of(random.nextBoolean() ? digits : digits.negate(), random.nextInt(-150, 60));
        }

        private static Ball inside(Ball ball, SplittableRandom random) {
            Ball part = Ball.of(random.nextInt(1 << 20)).scale(-20);
            return ball.lower().add(ball.upper().subtract(ball.lower(), EXACT).multiply(part, EXACT), EXACT);
        }
    }

    private static void assertInside(Ball exact, Ball result) {
        assertThat(exact.isExact()).isTrue();
        assertThat(!result.isBounded() || result.lower().order(exact) <= 0 && exact.order(result.upper()) <= 0)
                .as("%s in %s", exact, result).isTrue();
    }

    @Property(tries = 3000, edgeCases = EdgeCasesMode.NONE, seed = "1")
    void sumsAndProducts(@ForAll long seed, @ForAll @IntRange(min = 10, max = 300) int bits) {
        SplittableRandom random = new SplittableRandom(seed);
        Operand a = Operand.random(random);
        Operand b = Operand.random(random);
        assertInside(a.inside.add(b.inside, EXACT), a.ball.add(b.ball, bits));
        assertInside(a.inside.subtract(b.inside, EXACT), a.ball.subtract(b.ball, bits));
        assertInside(a.inside.multiply(b.inside, EXACT), a.ball.multiply(b.ball, bits));
        assertInside(a.inside.multiply(seed % 1000, EXACT), a.ball.multiply(seed % 1000, bits));
    }

    @Tag("long")
    @Property(tries = 60000, edgeCases = EdgeCasesMode.NONE)
    void sumsAndProductsForMany(@ForAll long seed, @ForAll @IntRange(min = 10, max = 300) int bits) {
        sumsAndProducts(seed, bits);
    }

    /** Each quotient and root is held against its definition, by products of numbers next to it. */
    @Property(tries = 3000, edgeCases = EdgeCasesMode.NONE, seed = "1")
    void quotientsAndRoots(@ForAll long seed, @ForAll @IntRange(min = 10, max = 300) int bits) {
        SplittableRandom random = new SplittableRandom(seed);
        Operand a = Operand.random(random);
        Operand b = Operand.random(random);
        Ball quotient = a.ball.divide(b.ball, bits);
        if (quotient.isBounded() && !b.inside.isZero()) {
            assertInside(a.inside, quotient.multiply(b.inside, EXACT));
        }
        Ball root = a.ball.sqrt(bits);
        if (root.isBounded() && a.inside.signum() > 0) {
            assertThat(root.lower().signum() <= 0 || root.lower().square(EXACT).order(a.inside) <= 0).isTrue();
            assertThat(a.inside.order(root.upper().square(EXACT))).isLessThanOrEqualTo(0);
        }
    }

    @Tag("long")
    @Property(tries = 60000, edgeCases = EdgeCasesMode.NONE)
    void quotientsAndRootsForMany(@ForAll long seed, @ForAll @IntRange(min = 10, max = 300) int bits) {
        quotientsAndRoots(seed, bits);
    }

    /** What may be no number at all stays so. */
    @Test
    void nothingIsKnownOfWhatComesFromTheWholeLine() {
        for (Ball other : new Ball[]{ Ball.ZERO, Ball.ONE, Ball.huge(1), Ball.WHOLE }) {
            assertThat(Ball.WHOLE.add(other, 64).isWhole()).isTrue();
            assertThat(other.multiply(Ball.WHOLE, 64).isWhole()).isTrue();
            assertThat(Ball.WHOLE.multiply(other, 64).isWhole()).isTrue();
            assertThat(Ball.WHOLE.divide(other, 64).isWhole()).isTrue();
        }
    }
}

package dev.ulpforge.verify.box;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Random;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

import dev.ulpforge.verify.box.ProgramPart.Kind;
import dev.ulpforge.verify.real.Ball;

import static org.assertj.core.api.Assertions.assertThat;

class RoundedOperationTest {
    private static final MathContext DIGITS = new MathContext(60);

    /** Values that a cell may have, and one exact and one computed value that fit them. */
    private record Sample(PartValue known, BigDecimal exact, double computed) {

        static Sample of(Random random) {
            double middle = Math.scalb(random.nextInt(4) == 0 ? 1 + random.nextInt(8) : 1 + random.nextDouble(),
                    random.nextInt(8) == 0 ? random.nextInt(-700, -400) : random.nextInt(-30, 30));
            double sign = random.nextBoolean() ? 1 : -1;
            double wide = random.nextInt(3) == 0 ? 0 : random.nextDouble() * 2;
            double relative = random.nextInt(3) == 0 ? 0 : Math.scalb(random.nextDouble(), -random.nextInt(10, 60));
            double c = sign * middle * (random.nextInt(3) == 0 ? (float) 1.5 : 1);
            BigDecimal exact = new BigDecimal(c).divide(BigDecimal.ONE.add(new BigDecimal(
                    relative * (random.nextDouble() * 2 - 1)), DIGITS), DIGITS);
            BigDecimal v = relative == 0 ? new BigDecimal(c) : exact;
            double low = Math.nextDown(v.doubleValue()) - wide * middle * random.nextDouble();
            double high = Math.nextUp(v.doubleValue()) + wide * middle * random.nextDouble();
            boolean isExact = relative == 0;
            int grid = isExact ? RoundedOperation.gridOf(c) : PartValue.NO_GRID;
            return new Sample(
                    PartValue.of(isExact ? Math.min(c, low) : low, isExact ? Math.max(c, high) : high, relative,
                            Double.POSITIVE_INFINITY, grid, isExact ? Math.getExponent(c) - grid + 1 : PartValue.MANY),
                    v, c);
        }
    }

    @Property(seed = "1", tries = 3000)
    void noErrorIsAboveWhatIsKnown(@ForAll long seed) {
        Random random = new Random(seed);
        Sample a = Sample.of(random);
        boolean isSquare = random.nextInt(8) == 0;
        Sample b = isSquare ? a : Sample.of(random);
        for (Kind kind : Kind.values()) {
            PartValue known = RoundedOperation.of(kind, a.known(), b.known(), isSquare);
            double computed = switch (kind) {
                case SUM -> a.computed() + b.computed();
                case DIFFERENCE -> a.computed() - b.computed();
                case PRODUCT -> a.computed() * b.computed();
                case QUOTIENT -> a.computed() / b.computed();
            };
            BigDecimal exact = switch (kind) {
                case SUM -> a.exact().add(b.exact());
                case DIFFERENCE -> a.exact().subtract(b.exact());
                case PRODUCT -> a.exact().multiply(b.exact());
                case QUOTIENT -> a.exact().divide(b.exact(), DIGITS);
            };
            assertHolds(kind.toString(), known, exact, computed);
        }
        if (a.exact().signum() > 0) {
            assertHolds("root", RoundedOperation.root(a.known()), a.exact().sqrt(DIGITS), Math.sqrt(a.computed()));
        }
    }

    private static void assertHolds(String operation, PartValue known, BigDecimal exact, double computed) {
        if (!known.isKnown()) {
            return;
        }
        BigDecimal off = new BigDecimal(computed).subtract(exact).abs();
        assertThat(new BigDecimal(known.low())).as(operation).isLessThanOrEqualTo(exact);
        assertThat(new BigDecimal(known.high())).as(operation).isGreaterThanOrEqualTo(exact);
        assertThat(off).as(operation + " " + known).isLessThanOrEqualTo(new BigDecimal(known.absolute())
                .add(exact.abs().scaleByPowerOfTen(-50)));
        if (known.relative() < Double.POSITIVE_INFINITY) {
            assertThat(off).as(operation + " " + known)
                    .isLessThanOrEqualTo(
                            exact.abs().multiply(new BigDecimal(known.relative()).add(new BigDecimal("1e-50"))));
        }
        if (computed != 0) {
            assertThat(Math.abs(computed)).as(operation + " " + known).isGreaterThanOrEqualTo(known.smallest());
            assertThat(exact.abs()).as(operation).isGreaterThanOrEqualTo(new BigDecimal(known.smallest()));
        }
        if (known.grid() > -1000 && known.grid() < 1000) {
            assertThat(Math.IEEEremainder(computed, Math.scalb(1.0, known.grid()))).as(operation).isZero();
        }
    }

    @Test
    void productsAndDifferencesOfFloatsAreExact() {
        PartValue x = PartValue.of(1, 2, 0, 0, -23, 24);
        PartValue square = RoundedOperation.of(Kind.PRODUCT, x, x, true);
        assertThat(square.isExact()).isTrue();
        PartValue one = RoundedOperation.constant(1, Ball.ONE);
        assertThat(RoundedOperation.of(Kind.DIFFERENCE, square, one, false).isExact()).isTrue();
        PartValue far = PartValue.of(0x1p60, 0x1p61, 0, 0, 37, 24);
        PartValue sum = RoundedOperation.of(Kind.SUM, far, x, false);
        assertThat(sum.isExact()).isFalse();
        assertThat(sum.relative()).isBetween(0x1p-53, 0x1.0001p-53);
    }

    @Test
    void whatCancelsHasNoRelativeError() {
        PartValue a = PartValue.of(1, 2, 0x1p-53, 0x1p-52, PartValue.NO_GRID, PartValue.MANY);
        PartValue difference = RoundedOperation.of(Kind.DIFFERENCE, a, a, false);
        assertThat(difference.relative()).isInfinite();
        assertThat(difference.absolute()).isBetween(0x1p-52, 0x1p-50);
    }
}

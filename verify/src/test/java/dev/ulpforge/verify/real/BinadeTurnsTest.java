package dev.ulpforge.verify.real;

import java.math.BigDecimal;
import java.math.RoundingMode;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

import dev.ulpforge.verify.function.Functions;

import static org.assertj.core.api.Assertions.assertThat;

class BinadeTurnsTest {
    private static final Ball RADIANS = Ball.of(2).divide(Functions.pi(400), 400);
    private static final Ball HALF_TURNS = Ball.of(2);
    private static final BigDecimal FOUR = BigDecimal.valueOf(4);

    @Property(seed = "1")
    void theThreePartsAreTheTurns(@ForAll @IntRange(min = -126, max = 127) int exponent, @ForAll boolean radians) {
        Ball unit = (radians ? RADIANS : HALF_TURNS).scale(exponent - 23);
        BinadeTurns turns = BinadeTurns.of(radians ? RADIANS : HALF_TURNS, exponent);
        BigDecimal sum = new BigDecimal(turns.high()).add(new BigDecimal(turns.middle()))
                .add(new BigDecimal(turns.low()));
        BigDecimal off = decimal(unit).subtract(sum);
        BigDecimal error = off.subtract(off.divide(FOUR, 0, RoundingMode.HALF_EVEN).multiply(FOUR)).abs();
        assertThat(error).isLessThanOrEqualTo(new BigDecimal(turns.isExact() ? 0 : 0x1p-109));
        assertThat(turns.high()).isBetween(0.0, 4.0).matches(high -> high * 0x1p27 % 1 == 0);
        assertThat(turns.middle()).isBetween(0.0, 0x1p-27).matches(middle -> middle * 0x1p56 % 1 == 0);
        assertThat(turns.low()).isBetween(0.0, 0x1p-56);
    }

    private static BigDecimal decimal(Ball ball) {
        BigDecimal two = BigDecimal.TWO.pow((int) Math.abs(ball.exp()));
        return ball.exp() >= 0 ? new BigDecimal(ball.mid()).multiply(two) : new BigDecimal(ball.mid()).divide(two);
    }
}

package dev.ulpforge.search.universal;

import org.junit.jupiter.api.Test;

import dev.ulpforge.model.spec.Domain;
import dev.ulpforge.model.spec.Expression;
import dev.ulpforge.verify.oracle.Oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class NudgeTest {
    private static final Domain DOMAIN = Domain.parse("[1, 2]");
    private final Target target = new Target(Oracle.of(Expression.parse("exp(x)"), DOMAIN), DOMAIN);
    private final Cell cell = Cell
            .of(new Frame(0, 1, 2), false, Float.floatToIntBits(1.5f), Float.floatToIntBits(1.5f) + 0x3fff, 1.5f)
            .orElseThrow();

    private boolean isRight(Polynomial p) {
        for (long i = 0; i < cell.count(); i++) {
            float x = cell.x(i);
            if ((float) p.at(cell.t(x)) != target.rounded(x)) {
                return false;
            }
        }
        return true;
    }

    @Test
    void aPolynomialThatRoundsSomeFloatsWronglyIsMoved() {
        Polynomial good = new Fitter(target, 6, 0x1.4p-26, false).fit(cell).orElseThrow();
        int bits = 1;
        while (isRight(good.moved(0, bits))) {
            bits++;
        }
        Polynomial moved = new Nudge(target, cell).of(good.moved(0, bits))
                .orElseThrow(() -> new AssertionError("none near"));
        assertTrue(isRight(moved));
    }

    /** Every other result is next to a midpoint: exact values for all would take minutes. */
    @Test
    void manyValuesNearMidpointsTakeNoTime() {
        Domain tiny = Domain.parse("[0, 1]");
        Target silu = new Target(Oracle.of(Expression.parse("x / (1 + exp(-x))"), tiny), tiny);
        Frame frame = Frame.subnormal(0, 1);
        int first = Float.floatToIntBits(frame.reduced(0x1p-128f));
        int last = Float.floatToIntBits(frame.reduced(Math.nextDown(0x1p-127f)));
        Cell subnormals = Cell.of(frame, false, first, last, frame.reduced(0x1p-128f)).orElseThrow();
        Polynomial half = new Fitter(silu, 3, 0x1p-26, false).fit(subnormals).orElseThrow();
        Polynomial moved = new Nudge(silu, subnormals).of(half).orElseThrow(() -> new AssertionError("none near"));
        for (int n = 1 << 21; n < 1 << 22; n += 1001) {
            float x = n * Float.MIN_VALUE;
            assertEquals((n + 1) / 2 * Float.MIN_VALUE, (float) moved.at(subnormals.t(x)), "x=" + x);
        }
    }

    @Test
    void roundingIsDecidedExactlyNearTheMiddleBetweenFloats() {
        Domain tiny = Domain.parse("[-1, 1]");
        Target half = new Target(Oracle.of(Expression.parse("sin(x) / 2"), tiny), tiny);
        assertEquals(Float.MIN_VALUE, half.rounded(3 * Float.MIN_VALUE), "below the tie between 1 and 2");
        assertEquals(0f, half.rounded(Float.MIN_VALUE), "below the tie between 0 and 1");
    }
}

package dev.ulpforge.verify.sweep.pass;

import java.math.BigDecimal;
import java.util.Random;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;

import dev.ulpforge.model.format.Format;
import dev.ulpforge.model.lock.ErrorHistogram;

import static org.assertj.core.api.Assertions.assertThat;

/** What double arithmetic decides is compared with exact decimal arithmetic, at the worst the bounds allow. */
class ErrorPassTest {

    private static final int COUNT = 203;
    private final EnclosedValues values = new EnclosedValues(COUNT);
    private final float[] y = new float[COUNT];
    private final double[] error = new double[COUNT];
    private final ErrorPass pass = new ErrorPass();

    /** The exact error of y for v, as a decimal number. */
    private static BigDecimal exact(float y, BigDecimal v) {
        int e = Math.clamp(Math.getExponent(v.doubleValue()), Float.MIN_EXPONENT, Float.MAX_EXPONENT);
        if (e > Float.MIN_EXPONENT && v.abs().compareTo(new BigDecimal(Math.scalb(1.0, e))) < 0) {
            e--;
        }
        return new BigDecimal(y).subtract(v).abs().multiply(new BigDecimal(Math.scalb(1.0, 23 - e)));
    }

    private void fill(Random random) {
        for (int i = 0; i < COUNT; i++) {
            float base = Float.intBitsToFloat(random.nextInt() & 0xbfff_ffff);
            if (random.nextInt(4) == 0) {
                base = Math.scalb(1f, random.nextInt(120) - 140);
            }
            double ulp = Format.BINARY32.ulp(base);
            double step = random.nextInt(3) == 0 ? random.nextInt(-80, 81) / 16.0 : random.nextDouble(-9, 9);
            y[i] = base;
            values.v()[i] = base + step * ulp + random.nextInt(-2, 3) * Math.ulp((double) base);
            values.bound()[i] = ulp * Math.scalb(random.nextDouble(), -random.nextInt(60)) * (1 + 0x1p-50);
        }
    }

    @Property(tries = 300, seed = "1")
    void theTrueErrorIsWithinWhatIsSaid(@ForAll long seed) {
        Random random = new Random(seed);
        fill(random);
        pass.run(values, y, 0, COUNT, error);
        double highest = 0;
        boolean open = false;
        long above = 0;
        for (int i = 0; i < COUNT; i++) {
            double e = values.error(i, y[i]);
            double m = values.margin(i, e);
            assertThat(error[i]).isEqualTo(e);
            highest = Math.max(highest, e + m);
            open |= ErrorPass.open(e, m);
            above += e > 0.5 ? 1 : 0;
            double shift = random.nextBoolean() ? random.nextDouble(-1, 1) : random.nextBoolean() ? 1 : -1;
            BigDecimal v = new BigDecimal(values.v()[i])
                    .add(new BigDecimal(values.bound()[i] / (1 + 0x1p-50)).multiply(new BigDecimal(shift)));
            decided(y[i], v, e, m);
        }
        assertThat(pass.highest()).isEqualTo(highest);
        assertThat(pass.aboveHalf()).isEqualTo(above);
        assertThat(pass.open() || !open).isTrue();
    }

    @Tag("long")
    @Property(tries = 3000)
    void theTrueErrorIsWithinWhatIsSaidForMany(@ForAll long seed) {
        theTrueErrorIsWithinWhatIsSaid(seed);
    }

    private static void decided(float y, BigDecimal v, double e, double m) {
        BigDecimal exact = exact(y, v);
        assertThat(exact).as("y=%a v=%s", y, v).isLessThanOrEqualTo(new BigDecimal(e).add(new BigDecimal(m)));
        for (double edge : ErrorHistogram.EDGES) {
            if (!ErrorPass.open(e, m)) {
                assertThat(e > edge).as("y=%a v=%s edge %s", y, v, edge)
                        .isEqualTo(exact.compareTo(new BigDecimal(edge)) > 0);
            }
        }
    }

    @Property(tries = 100, seed = "1")
    void countsAboveAnEdge(@ForAll long seed) {
        fill(new Random(seed));
        pass.run(values, y, 0, COUNT, error);
        double[] edges = ErrorHistogram.EDGES.stream().mapToDouble(e -> e).toArray();
        long[] above = new long[edges.length];
        ErrorPass.count(error, COUNT, edges, 1, above);
        ErrorPass.count(error, COUNT, edges, 5, above);
        for (int k = 1; k < edges.length; k++) {
            double edge = edges[k];
            assertThat(above[k]).isEqualTo(java.util.Arrays.stream(error).filter(e -> e > edge).count());
        }
    }

    @Tag("long")
    @Property(tries = 1000)
    void countsAboveAnEdgeForMany(@ForAll long seed) {
        countsAboveAnEdge(seed);
    }
}

package dev.ulpforge.verify.narrow;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Set;

import dev.ulpforge.model.format.Format;
import dev.ulpforge.model.lock.ErrorHistogram;
import dev.ulpforge.model.lock.Property;
import dev.ulpforge.model.lock.Witness;
import dev.ulpforge.verify.sweep.SweepReport;
import dev.ulpforge.verify.sweep.digest.Digest;

/** The counts of a sweep over 16 bits. */
final class NarrowErrors {
    private static final int DIGITS = 4;
    private static final double ROUNDING = 0x1p-30;
    private static final double HALF = 0.5;
    private final NarrowValues values;
    private final Long[] histogram = new Long[ErrorHistogram.EDGES.size() + 1];
    private double largest = -1;
    private Witness witness;
    private long correct;
    private long wrongSpecial;
    private float least = Float.POSITIVE_INFINITY;
    private float greatest = Float.NEGATIVE_INFINITY;

    NarrowErrors(NarrowValues values) {
        this.values = values;
        Arrays.fill(histogram, 0L);
    }

    /** Takes in the result at the {@code i}-th input. */
    void add(int i, short got) {
        boolean isRight = got == values.required(i);
        correct += isRight ? 1 : 0;
        float y = values.value(got);
        least = Math.min(least, y == y ? y : Float.POSITIVE_INFINITY);
        greatest = Math.max(greatest, y == y ? y : Float.NEGATIVE_INFINITY);
        if (isSpecial(values.exact(i))) {
            wrongSpecial += isRight ? 0 : 1;
            note(isRight ? 0 : Double.POSITIVE_INFINITY, i, got);
        } else {
            double error = error(i, y, isRight);
            int bin = 0;
            while (bin < ErrorHistogram.EDGES.size() && error > ErrorHistogram.EDGES.get(bin)) {
                bin++;
            }
            histogram[bin]++;
            note(error, i, got);
        }
    }

    /** {@return the error in ULP}: the exact value was rounded to double, which must not make a right result wrong */
    private double error(int i, float y, boolean isRight) {
        double error = values.format().ulpError(y, values.exact(i));
        return isRight ? Math.min(error, HALF) : Math.max(error, Math.nextUp(HALF));
    }

    private static boolean isSpecial(double exact) {
        return exact == 0 || Double.isNaN(exact) || Double.isInfinite(exact);
    }

    private void note(double error, int i, short got) {
        if (error > largest && (error < Double.POSITIVE_INFINITY || largest < 0)) {
            largest = error;
            witness = witness(i, got);
        }
    }

    /** {@return the {@code i}-th input with a result} */
    Witness witness(int i, short got) {
        return new Witness(values.x(i), values.value(got), values.exact(i));
    }

    SweepReport report(Set<Property> properties, Digest digest) {
        return new SweepReport(roundedUp(), witness, values.count(), new ErrorHistogram(Arrays.asList(histogram)),
                correct, 0, wrongSpecial, least + 0f, greatest + 0f, properties, digest);
    }

    private BigDecimal roundedUp() {
        Format format = values.format();
        double most = Math.min(largest, format.limit());
        BigDecimal up = new BigDecimal(most + (most > 0 && most < HALF ? ROUNDING : 0))
                .setScale(DIGITS, RoundingMode.CEILING);
        return most <= HALF ? up.min(new BigDecimal(HALF).setScale(DIGITS)) : up;
    }
}

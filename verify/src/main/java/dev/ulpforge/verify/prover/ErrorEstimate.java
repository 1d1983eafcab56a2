package dev.ulpforge.verify.prover;

import dev.ulpforge.model.format.Format;
import dev.ulpforge.verify.real.Ball;

/**
 * Estimates of errors at inputs of a cell, by the target's polynomial there in double-double arithmetic (Dekker, 1971).
 * They tell where errors are large, and prove nothing.
 */
final class ErrorEstimate {
    private static final int BITS = 160;
    private final double[] high;
    private final double[] low;
    private final int shift;
    private final double centre;
    private final double besideCentre;
    private final double half;
    private final int unit;
    private final int fractionBits;
    private final int least;

    /**
     * Estimates on a cell.
     *
     * @param target the target's form there
     */
    ErrorEstimate(AffineForm target, InputCell cell) {
        Format format = cell.format();
        shift = -Math.getExponent(cell.high());
        Ball exactCentre = CellAnalysis.centre(cell).scale(shift);
        centre = exactCentre.doubleValue();
        besideCentre = beside(exactCentre, centre);
        half = CellAnalysis.halfWidth(cell).scale(shift).doubleValue();
        unit = (int) RoundedArithmetic.unit(format, target.p()[0].doubleValue());
        fractionBits = format.fractionBits();
        least = (int) RoundedArithmetic.leastGrid(format) - unit;
        int terms = target.p().length;
        high = new double[terms];
        low = new double[terms];
        for (int k = 0; k < terms; k++) {
            Ball scaled = target.p()[k].scale(-unit);
            high[k] = scaled.doubleValue();
            low[k] = beside(scaled, high[k]);
        }
    }

    private static double beside(Ball value, double near) {
        return value.subtract(Ball.of(near), BITS).doubleValue();
    }

    /** {@return an estimate of the error of {@code y} in ULP, where the input is {@code x + rest}} */
    double of(double x, double rest, double y) {
        double distance = Math.scalb(x, shift) - centre;
        double beside = Math.scalb(rest, shift) - besideCentre;
        double s = (distance + beside) / half;
        double t = (Math.fma(-s, half, distance) + beside) / half;
        double sum = high[high.length - 1];
        double lost = low[low.length - 1];
        for (int k = high.length - 2; k >= 0; k--) {
            double product = sum * s;
            double more = Math.fma(sum, s, -product) + Math.fma(sum, t, lost * s) + low[k];
            double next = high[k] + product;
            double ofProduct = next - high[k];
            more += high[k] - (next - ofProduct) + (product - ofProduct);
            sum = next + more;
            lost = more - (sum - next);
        }
        int ulp = Math.max(least, Math.getExponent(sum) - fractionBits);
        return Math.scalb(Math.abs(Math.scalb(y, -unit) - sum - lost), -ulp);
    }
}

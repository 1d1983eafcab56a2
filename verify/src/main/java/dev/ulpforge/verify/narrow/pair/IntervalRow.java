package dev.ulpforge.verify.narrow.pair;

import dev.ulpforge.model.spec.Comparison;

/**
 * Enclosures of many numbers, each exactly a double, or strictly between two, or unknown: NaN. Operations round their
 * ends outwards by no more than needed: what an operation on doubles loses has the sign of an exact residue, by two-sum
 * and fma. Where an end underflows or overflows, or the operation has no value, the result is unknown.
 */
final class IntervalRow {
    /** Below, residues may underflow. */
    private static final double LEAST = 0x1p-900;
    private static final double GREATEST = 0x1p900;
    final double[] low;
    final double[] high;

    IntervalRow(int length) {
        this.low = new double[length];
        this.high = new double[length];
    }

    int length() {
        return low.length;
    }

    void set(int j, double from, double to) {
        boolean isKnown = isInRange(from) && isInRange(to);
        low[j] = isKnown ? from : Double.NaN;
        high[j] = isKnown ? to : Double.NaN;
    }

    private static boolean isInRange(double end) {
        return end == 0 || Math.abs(end) > LEAST && Math.abs(end) < GREATEST;
    }

    IntervalRow negated() {
        IntervalRow result = new IntervalRow(length());
        for (int j = 0; j < length(); j++) {
            result.set(j, -high[j], -low[j]);
        }
        return result;
    }

    IntervalRow plus(IntervalRow other) {
        IntervalRow result = new IntervalRow(length());
        for (int j = 0; j < length(); j++) {
            double from = low[j] + other.low[j];
            double to = high[j] + other.high[j];
            result.set(j, ended(from, lost(low[j], other.low[j], from), -1),
                    ended(to, lost(high[j], other.high[j], to), 1));
        }
        return result;
    }

    /** {@return what a sum has lost, exactly} (Knuth's two-sum) */
    private static double lost(double a, double b, double sum) {
        double other = sum - a;
        return a - (sum - other) + (b - other);
    }

    /** {@return an end that was rounded, a step outwards if what was lost lies there} */
    private static double ended(double rounded, double lost, int outwards) {
        return lost == 0 || lost > 0 != outwards > 0
                ? rounded
                : outwards > 0 ? Math.nextUp(rounded) : Math.nextDown(rounded);
    }

    IntervalRow times(IntervalRow other) {
        IntervalRow result = new IntervalRow(length());
        for (int j = 0; j < length(); j++) {
            double a = low[j];
            double b = high[j];
            double c = other.low[j];
            double d = other.high[j];
            result.set(j, Math.min(Math.min(product(a, c, -1), product(a, d, -1)),
                    Math.min(product(b, c, -1), product(b, d, -1))),
                    Math.max(Math.max(product(a, c, 1), product(a, d, 1)),
                            Math.max(product(b, c, 1), product(b, d, 1))));
        }
        return result;
    }

    private static double product(double a, double b, int outwards) {
        double product = a * b;
        if (product == 0) {
            return a == 0 || b == 0 ? 0 : Double.NaN;
        }
        return ended(product, Math.fma(a, b, -product), outwards);
    }

    IntervalRow dividedBy(IntervalRow other) {
        IntervalRow result = new IntervalRow(length());
        for (int j = 0; j < length(); j++) {
            double c = other.low[j];
            double d = other.high[j];
            if (!(c > 0 || d < 0)) {
                result.set(j, Double.NaN, Double.NaN);
                continue;
            }
            double a = low[j];
            double b = high[j];
            result.set(j, Math.min(Math.min(quotient(a, c, -1), quotient(a, d, -1)),
                    Math.min(quotient(b, c, -1), quotient(b, d, -1))),
                    Math.max(Math.max(quotient(a, c, 1), quotient(a, d, 1)),
                            Math.max(quotient(b, c, 1), quotient(b, d, 1))));
        }
        return result;
    }

    private static double quotient(double a, double b, int outwards) {
        double quotient = a / b;
        double residue = Math.fma(-quotient, b, a);
        return ended(quotient, b < 0 ? -residue : residue, outwards);
    }

    /** {@return the square roots; of what may be below 0 they are unknown} */
    IntervalRow sqrt() {
        IntervalRow result = new IntervalRow(length());
        for (int j = 0; j < length(); j++) {
            result.set(j, low[j] < 0 ? Double.NaN : root(low[j], -1), root(high[j], 1));
        }
        return result;
    }

    private static double root(double a, int outwards) {
        double root = Math.sqrt(a);
        return ended(root, Math.fma(-root, root, a), outwards);
    }

    /** {@return the magnitudes; of what may have either sign they are unknown} */
    IntervalRow abs() {
        IntervalRow result = new IntervalRow(length());
        for (int j = 0; j < length(); j++) {
            boolean isNegative = high[j] <= 0;
            boolean isKnown = isNegative || low[j] >= 0;
            result.set(j, isKnown ? isNegative ? -high[j] : low[j] : Double.NaN, isNegative ? -low[j] : high[j]);
        }
        return result;
    }

    /** {@return one of two numbers each, by a comparison; unknown where that is open} */
    static IntervalRow chosen(IntervalRow left, Comparison comparison, IntervalRow right, IntervalRow then,
            IntervalRow otherwise) {
        IntervalRow result = new IntervalRow(left.length());
        for (int j = 0; j < left.length(); j++) {
            int order = left.order(right, j);
            if (order == Integer.MAX_VALUE) {
                result.set(j, Double.NaN, Double.NaN);
                continue;
            }
            IntervalRow source = comparison.holds(order) ? then : otherwise;
            result.set(j, source.low[j], source.high[j]);
        }
        return result;
    }

    private int order(IntervalRow right, int j) {
        boolean arePoints = low[j] == high[j] && right.low[j] == right.high[j];
        if (arePoints) {
            return Double.compare(low[j] + 0.0, right.low[j] + 0.0);
        }
        return high[j] <= right.low[j] ? -1 : low[j] >= right.high[j] ? 1 : Integer.MAX_VALUE;
    }
}

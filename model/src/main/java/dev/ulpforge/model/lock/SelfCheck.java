package dev.ulpforge.model.lock;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import dev.ulpforge.model.format.Format;
import dev.ulpforge.model.ir.Interpreter;

/**
 * Checks a lock against itself: whether its program returns the results on record at the witness and the samples, and
 * whether they are within the bound. It detects an edited program, bound or certificate, but not an edited target
 * function, for which it would need an oracle.
 */
final class SelfCheck {
    /** In ULP; exact values are on record as doubles, which have 29 bits more than floats. */
    private static final double ROUNDING = 0x1p-28;
    /** In ULP; the largest error on record is rounded up to a multiple. */
    private static final double LAST_DIGIT = 1e-4;
    /**
     * In ULP; so much may lie between the witness's error and what is rounded up. Where many inputs have errors that
     * are all but equal, not all of them are decided, and a bound on them is on record.
     */
    private static final double UNDECIDED = 0x1p-20;

    private final LockFile lock;
    private final Format format;
    private final double maxUlp;

    SelfCheck(LockFile lock) {
        this.lock = lock;
        this.format = lock.spec().format();
        this.maxUlp = lock.proof().maxUlp().doubleValue();
    }

    /** {@return what does not agree, in words; nothing if all does} */
    Optional<String> fault() {
        Point witness = lock.proof().witness();
        double error = witness.error(format);
        String onRecord = switch (lock.proof()) {
            case Exhaustive _ -> isWithin(error, maxUlp - LAST_DIGIT - UNDECIDED, maxUlp + ROUNDING)
                    ? ""
                    : "its largest error is on record as " + maxUlp;
            case Bounded(_, _, BigDecimal found, _, _, _, _) -> onRecord(error, found);
            case Enumerated(_, BigDecimal found, _, _, _, _) -> onRecord(error, found);
        };
        return onRecord.isEmpty()
                ? faultAt(Stream.concat(lock.samples().points().stream(), Stream.of(witness)).toList())
                : Optional.of(onRecord + " ULP, and its witness " + witness + " has " + ulp(error));
    }

    private static String onRecord(double error, BigDecimal found) {
        return isWithin(error, found.doubleValue() - ROUNDING, found.doubleValue() + LAST_DIGIT + ROUNDING)
                ? ""
                : "an error is on record as " + found;
    }

    private static boolean isWithin(double error, double least, double greatest) {
        return least <= error && error <= greatest;
    }

    private Optional<String> faultAt(List<Point> points) {
        double[] results = results(points);
        for (int i = 0; i < results.length; i++) {
            Point point = points.get(i);
            if (!same(results[i], point.result())) {
                return Optional.of("its program returns " + HexFloat.text(results[i], format)
                        + " where it was proven to have " + point);
            }
            if (!isRight(point)) {
                return Optional.of("it is not within " + maxUlp + " ULP at " + point);
            }
        }
        return Optional.empty();
    }

    private double[] results(List<Point> points) {
        int last = lock.program().arguments() - 1;
        double[] x = doubles(points, 0);
        Interpreter meaning = Interpreter.of(lock.program());
        if (format.equals(Format.BINARY64)) {
            meaning.apply(x, doubles(points, last), x);
            return x;
        }
        float[] y = floats(points, 0);
        meaning.apply(y, floats(points, last), y);
        for (int i = 0; i < x.length; i++) {
            x[i] = format.rounded(y[i]);
        }
        return x;
    }

    private static double[] doubles(List<Point> points, int argument) {
        return points.stream().mapToDouble(point -> point.arguments().get(argument)).toArray();
    }

    private static float[] floats(List<Point> points, int argument) {
        float[] x = new float[points.size()];
        for (int i = 0; i < x.length; i++) {
            x[i] = points.get(i).arguments().get(argument).floatValue();
        }
        return x;
    }

    private boolean isRight(Point point) {
        boolean isRight = point.isSpecial()
                ? same(point.result(), point.want())
                : point.error(format) <= maxUlp + ROUNDING;
        return isRight && lock.spec().domain().contains(point.arguments());
    }

    private static boolean same(double a, double b) {
        return Double.doubleToLongBits(a) == Double.doubleToLongBits(b);
    }

    private static String ulp(double error) {
        return String.format(Locale.ROOT, "%.4f", error);
    }
}

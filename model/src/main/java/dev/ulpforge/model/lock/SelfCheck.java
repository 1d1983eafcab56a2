package dev.ulpforge.model.lock;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

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
     * In ULP; so much may lie between the witness's error and what is rounded up. Where many inputs have errors that are
     * all but equal, not all of them are decided, and a bound on them is on record.
     */
    private static final double UNDECIDED = 0x1p-20;

    private final LockFile lock;
    private final double maxUlp;

    SelfCheck(LockFile lock) {
        this.lock = lock;
        this.maxUlp = lock.proof().maxUlp().doubleValue();
    }

    /** {@return what does not agree, in words; nothing if all does} */
    Optional<String> fault() {
        Witness witness = lock.proof().witness();
        double error = lock.spec().format().ulpError(witness.got(), witness.want());
        boolean isOnRecord = switch (lock.proof()) {
            case Exhaustive proof -> error <= maxUlp + ROUNDING && error >= maxUlp - LAST_DIGIT - UNDECIDED;
        };
        if (!isOnRecord) {
            return Optional.of("its largest error is on record as " + maxUlp + " ULP, and its witness " + witness
                    + " has " + ulp(error));
        }
        List<Witness> points = new ArrayList<>(lock.samples().points());
        points.add(witness);
        float[] results = results(points);
        for (int i = 0; i < results.length; i++) {
            Witness point = points.get(i);
            if (!same(results[i], point.got())) {
                return Optional.of("its program returns " + Float.toHexString(results[i])
                        + " where it was proven to have " + point);
            }
            if (!isRight(point)) {
                return Optional.of("it is not within " + maxUlp + " ULP at " + point);
            }
        }
        return Optional.empty();
    }

    private float[] results(List<Witness> points) {
        float[] x = new float[points.size()];
        for (int i = 0; i < x.length; i++) {
            x[i] = points.get(i).input();
        }
        Interpreter.of(lock.program()).apply(x, x);
        for (int i = 0; i < x.length; i++) {
            x[i] = (float) lock.spec().format().rounded(x[i]);
        }
        return x;
    }

    private boolean isRight(Witness point) {
        double want = point.want();
        boolean isSpecial = want == 0 || Double.isInfinite(want) || Double.isNaN(want);
        boolean isRight = isSpecial
                ? same(point.got(), (float) want)
                : lock.spec().format().ulpError(point.got(), want) <= maxUlp + ROUNDING;
        return isRight && lock.spec().domain().contains(point.input());
    }

    private static boolean same(float a, float b) {
        return Float.floatToIntBits(a) == Float.floatToIntBits(b);
    }

    private static String ulp(double error) {
        return String.format(Locale.ROOT, "%.4f", error);
    }
}

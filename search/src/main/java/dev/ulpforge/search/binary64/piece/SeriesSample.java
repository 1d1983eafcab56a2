package dev.ulpforge.search.binary64.piece;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A size, and series of the function and of its factors beside zeros there.
 *
 * @param size   the size
 * @param series Taylor coefficients
 */
record SeriesSample(double size, List<double[]> series) {
    private static final int SAMPLES = 70;
    private static final double LONGEST = 0x1p10;
    private static final int STEPS = 256;
    private static final int STEPS_AN_OCTAVE = 6;

    /**
     * How long pieces may be.
     *
     * @param size       the size there
     * @param halfLength half the greatest length
     */
    record Limit(double size, double halfLength) {}

    /** {@return samples of halves} */
    static List<SeriesSample> of(List<InputHalf> halves, List<List<SizeZero>> zeros) {
        List<SeriesSample> samples = new ArrayList<>();
        for (int i = 0; i < halves.size(); i++) {
            InputHalf half = halves.get(i);
            List<SizeZero> near = zeros.get(i);
            samples.addAll(half.sizes(SAMPLES).map(size -> of(half.target(), size, near)).toList());
        }
        return samples;
    }

    private static SeriesSample of(PieceTarget target, double size, List<SizeZero> zeros) {
        double[] f = target.series(size);
        return new SeriesSample(size, Stream.concat(Stream.of(f),
                zeros.stream().filter(zero -> Math.abs(size - zero.high()) <= Math.max(zero.high(), 1) / 2)
                        .map(zero -> factor(f, size - zero.high())))
                .toList());
    }

    /** From {@code f_k = off g_k + g_(k-1)}, downwards, which is stable near the zero. */
    private static double[] factor(double[] f, double off) {
        double[] g = new double[f.length - 1];
        double next = 0;
        for (int k = g.length - 1; k >= 0; k--) {
            next = f[k + 1] - off * next;
            g[k] = next;
        }
        return g;
    }

    /** {@return how long pieces may be for an error of polynomials of a shape} */
    Limit limit(Shape shape, double error) {
        int low = 0;
        int high = STEPS;
        while (high - low > 1) {
            int middle = (low + high) / 2;
            if (isGood(shape, length(middle), error)) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return new Limit(size, length(low));
    }

    private double length(int step) {
        return Math.max(size, LONGEST) * Math.pow(2, (double) (step - STEPS) / STEPS_AN_OCTAVE);
    }

    private boolean isGood(Shape shape, double width, double error) {
        return series.stream().anyMatch(c -> shape.error(c, width) <= error);
    }
}

package dev.ulpforge.search.kernel.piecewise;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Segmentations of a fast range into segments.
 *
 * @param fast the range
 */
record Segmentations(FastRange fast) {
    /** The most cells that are worth it. */
    static final int MANY = 32;
    private static final int OFFSETS = 10;
    /**
     * TabledPolynomials in 1/x begin where rounding it costs little: above this multiple of the input with half of the
     * limit.
     */
    private static final double INVERTED = 1.6;

    /** {@return segments of each kind in many cells} */
    List<List<? extends SegmentIndex>> finest() {
        List<List<? extends SegmentIndex>> choices = new ArrayList<>(List.of(List.of(uniform(MANY))));
        for (int distance = SegmentIndex.BINADE - 3; distance <= SegmentIndex.BINADE; distance++) {
            choices.add(logarithmic(MANY, distance));
            choices.add(falling(MANY, distance));
        }
        return choices;
    }

    /** {@return the finest segments of equal width of which the entries cover the range} */
    SegmentIndex.Uniform uniform(int entries) {
        return SegmentIndex.Uniform.of(entries, fast.lo(), fast.hi());
    }

    /** {@return segments of which the entries cover the range, with offsets from the least on} */
    List<SegmentIndex.Logarithmic> logarithmic(int entries, int distance) {
        double ratio = Math.pow(2, entries * Math.pow(2, distance - SegmentIndex.BINADE));
        double least = Math.max(Math.max(0, -fast.lo() * 1.001),
                ((double) fast.hi() - fast.lo() * ratio) / (ratio - 1));
        return IntStream.range(0, OFFSETS)
                .mapToObj(i -> new SegmentIndex.Logarithmic((float) (least * Math.pow(2, i / 6.0)), distance)).toList();
    }

    /**
     * {@return segments that narrow toward the upper end, of which the entries cover the range, with offsets from the
     * least on}
     */
    List<SegmentIndex.Falling> falling(int entries, int distance) {
        double ratio = Math.pow(2, entries * Math.pow(2, distance - SegmentIndex.BINADE));
        double least = Math.max(Math.abs(fast.hi()) * 0.001,
                ((double) fast.hi() - fast.lo()) / (ratio - 1));
        return IntStream.range(0, OFFSETS).mapToObj(
                i -> new SegmentIndex.Falling((float) (fast.hi() + least * Math.pow(2, i / 6.0)), distance)).toList();
    }

    /** {@return layouts with pieces in {@code 1/x} from some segment on, all above the last}
     *
     * @param half the input with half of the target's limit
     */
    List<SegmentTable> inverted(int entries, int distance, float half) {
        List<SegmentTable> layouts = new ArrayList<>();
        for (double top : new double[]{ 3, 4, 6, 8, 12, 16 }) {
            double ratio = Math.pow(2, entries * Math.pow(2, distance - SegmentIndex.BINADE));
            double least = top * half / (ratio - 1);
            for (int i = 0; i < OFFSETS; i++) {
                SegmentIndex segments = new SegmentIndex.Logarithmic((float) (least * Math.pow(2, i / 3.0)), distance);
                SegmentTable.of(segments, entries, 0, (float) (top * half))
                        .map(layout -> layout.inverted((float) (INVERTED * half)))
                        .filter(layout -> layout.inversion().isPresent()).ifPresent(layouts::add);
            }
        }
        return layouts;
    }

    /** {@return the layouts of those segments of which the entries cover the range} */
    List<SegmentTable> layouts(List<? extends SegmentIndex> choices, int entries) {
        return choices.stream().flatMap(segments -> SegmentTable.of(segments, entries, fast.lo(), fast.hi()).stream())
                .toList();
    }
}

package dev.ulpforge.search.scheme.piecewise;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.ulpforge.search.scheme.piece.SegmentIndex;
import dev.ulpforge.search.scheme.piece.SegmentTable;

/**
 * A way to cut a range into segments that leaves their offset open.
 *
 * @param kind how the width of segments varies
 * @param entries the largest number of segments, a power of two
 * @param dropped the number of low bits of a float that do not affect the number of its segment, for kinds that use
 *     bits
 */
record Segmentation(Kind kind, int entries, int dropped) {
    /** The largest number of segments that is worthwhile. */
    private static final int MANY = 32;
    private static final int OFFSETS = 10;
    /**
     * Pieces in 1/x begin where its rounding error matters little: above this multiple of the input at half the limit.
     */
    private static final double INVERTED = 1.6;
    /** The last segments in x begin at these multiples of that input. */
    private static final double[] TOPS = { 3, 4, 6, 8, 12, 16 };

    /** How the width of segments varies. */
    enum Kind {
        /** There is one segment. */
        WHOLE,
        /** All are of equal width. */
        UNIFORM,
        /** The width is about proportional to the distance from a point below the range. */
        LOGARITHMIC,
        /** The width is about proportional to the distance from a point above the range. */
        FALLING,
        /** Like logarithmic, with an unbounded last segment; the last pieces are in 1/x. */
        INVERTED
    }

    /** {@return the segmentations of a finite range, those with few segments first} */
    static List<Segmentation> all() {
        List<Segmentation> all = new ArrayList<>(List.of(new Segmentation(Kind.WHOLE, 1, 0)));
        for (int entries = 4; entries <= MANY; entries *= 2) {
            all.add(new Segmentation(Kind.UNIFORM, entries, 0));
            for (int binades = 2; binades <= entries; binades *= 2) {
                int dropped = SegmentIndex.BINADE - Integer.numberOfTrailingZeros(entries / binades);
                all.add(new Segmentation(Kind.LOGARITHMIC, entries, dropped));
                all.add(new Segmentation(Kind.FALLING, entries, dropped));
            }
        }
        return all;
    }

    /** {@return the segmentations of a finite range whose tables are cheap with vectors of any width} */
    static List<Segmentation> few() {
        return all().stream().filter(segmentation -> segmentation.entries < MANY).toList();
    }

    /** {@return one segmentation of each kind, with many segments} */
    static List<Segmentation> finest() {
        return all().stream().filter(segmentation -> segmentation.entries == MANY
                && segmentation.dropped != SegmentIndex.BINADE - 4).toList();
    }

    /** {@return the segmentations of an unbounded range} */
    static List<Segmentation> inverted() {
        return Stream.of(8, 16, MANY).flatMap(entries -> IntStream.rangeClosed(0, 2)
                .mapToObj(bits -> new Segmentation(Kind.INVERTED, entries, SegmentIndex.BINADE - bits))).toList();
    }

    /** {@return the tables for a range; for an unbounded one, {@code hi} is the input at half the limit} */
    List<SegmentTable> tables(float lo, float hi) {
        double ratio = Math.pow(2, entries * Math.pow(2, dropped - SegmentIndex.BINADE));
        return switch (kind) {
            case WHOLE -> tables(Stream.of(new SegmentIndex.Whole()), lo, hi);
            case UNIFORM -> tables(Stream.of(SegmentIndex.Uniform.of(entries, lo, hi)), lo, hi);
            case LOGARITHMIC -> tables(offsets(6,
                    Math.max(Math.max(0, -lo * 1.001), ((double) hi - lo * ratio) / (ratio - 1)), this::logarithmic),
                    lo, hi);
            case FALLING -> tables(offsets(6, Math.max(Math.abs(hi) * 0.001, ((double) hi - lo) / (ratio - 1)),
                    offset -> new SegmentIndex.Falling((float) (hi + offset), dropped)), lo, hi);
            case INVERTED -> DoubleStream.of(TOPS).boxed()
                    .flatMap(top -> tables(offsets(3, top * hi / (ratio - 1), this::logarithmic), 0, (float) (top * hi))
                            .stream())
                    .map(table -> table.inverted((float) (INVERTED * hi)))
                    .filter(table -> table.inversion().isPresent()).toList();
        };
    }

    private SegmentIndex logarithmic(double offset) {
        return new SegmentIndex.Logarithmic((float) offset, dropped);
    }

    /** {@return segments with offsets from the smallest on} */
    private static Stream<SegmentIndex> offsets(double perDoubling, double least, DoubleFunction<SegmentIndex> of) {
        return IntStream.range(0, OFFSETS).mapToObj(i -> of.apply(least * Math.pow(2, i / perDoubling)));
    }

    private List<SegmentTable> tables(Stream<SegmentIndex> choices, float lo, float hi) {
        return choices.flatMap(segments -> SegmentTable.of(segments, entries, lo, hi).stream()).toList();
    }

    @Override
    public String toString() {
        String bits = dropped == 0 ? "" : ", " + (1 << SegmentIndex.BINADE - dropped) + " in a binade";
        return entries + " segments, " + kind.name().toLowerCase(Locale.ROOT) + bits;
    }
}

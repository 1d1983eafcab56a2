package dev.ulpforge.model.lock;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The number of inputs with an error in each of a fixed set of ranges.
 *
 * @param counts one more than there are {@link #EDGES}: {@code counts[i]} inputs have an error in ULP of at most
 *         {@code EDGES[i]} and above {@code EDGES[i - 1]}; the last count is for errors above every edge
 */
public record ErrorHistogram(List<Long> counts) {

    /** Upper ends of the ranges in ULP, each included in its range. */
    public static final List<Double> EDGES = List.of(0.5, 0.5625, 0.625, 0.75, 0.875, 1.0, 1.5, 2.0, 4.0);

    public ErrorHistogram {
        counts = List.copyOf(counts);
        if (counts.size() != EDGES.size() + 1 || counts.stream().anyMatch(c -> c < 0)) {
            throw new IllegalArgumentException("not a histogram: " + counts);
        }
    }

    /** {@return the number of inputs that the ranges hold together} */
    public long total() {
        return counts.stream().mapToLong(Long::longValue).sum();
    }

    /** {@return {@code <=0.5:123 <=0.5625:45 … >4.0:6}, the empty ranges left out; {@code none} if all are} */
    @Override
    public String toString() {
        return total() == 0
                ? "none"
                : String.join(" ", IntStream.range(0, counts.size()).filter(i -> counts.get(i) > 0)
                        .mapToObj(i -> label(i) + ":" + counts.get(i)).toList());
    }

    /** {@return the histogram with this text} @throws IllegalArgumentException if it is not exactly one's text */
    static ErrorHistogram parse(String text) {
        Long[] counts = new Long[EDGES.size() + 1];
        Arrays.fill(counts, 0L);
        for (String word : text.equals("none") ? new String[0] : text.split(" ", -1)) {
            int colon = word.indexOf(':');
            int bin = IntStream.range(0, counts.length).filter(i -> word.startsWith(label(i) + ":")).findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("no such range of errors: «" + word + "»"));
            counts[bin] = Long.parseLong(word.substring(colon + 1));
        }
        ErrorHistogram parsed = new ErrorHistogram(List.of(counts));
        if (!parsed.toString().equals(text)) {
            throw new IllegalArgumentException("expected «" + parsed + "», found «" + text + "»");
        }
        return parsed;
    }

    private static String label(int bin) {
        return bin < EDGES.size() ? "<=" + EDGES.get(bin) : ">" + EDGES.getLast();
    }
}

package dev.ulpforge.model.lock;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;

import dev.ulpforge.model.format.Format;
import dev.ulpforge.model.spec.Domain;

/**
 * Chooses the inputs of the samples of a kernel on doubles: the ends and special values of the domain, and groups that
 * are spread over its doubles and over its numbers from -16 to 16. The choice depends on the domain only.
 */
public final class WideSampleInputs {
    private static final int PARTS = 64;
    private static final int GROUP = 4;
    private static final double FAR = 16;
    private static final long SEED = 1;
    private static final List<Double> SPECIAL = List.of(0.0, Double.MIN_VALUE, Double.MIN_NORMAL, 1.0,
            Double.MAX_VALUE, Double.POSITIVE_INFINITY);

    private WideSampleInputs() {}

    /** {@return groups of inputs, of each of which one is a sample} */
    public static List<List<Double>> groups(Domain domain) {
        List<List<Double>> groups = new ArrayList<>(
                Stream.concat(Stream.of(domain.least(), domain.greatest(), Double.NaN),
                        SPECIAL.stream().flatMap(x -> Stream.of(x, -x)))
                        .filter(domain::contains).distinct().map(List::of).toList());
        SplittableRandom random = new SplittableRandom(SEED);
        Format format = Format.BINARY64;
        double low = format.rank(Double.doubleToLongBits(domain.least()));
        double high = format.rank(Double.doubleToLongBits(domain.greatest()));
        for (int part = 0; part < PARTS; part++) {
            groups.add(random.doubles(GROUP, part, part + 1)
                    .mapToLong(at -> (long) (low + (high - low) * (at / PARTS)))
                    .mapToDouble(rank -> format.value(format.ofRank(rank))).boxed().toList());
        }
        double least = Math.max(domain.least(), -FAR);
        double width = Math.min(domain.greatest(), FAR) - least;
        for (int part = 0; part < PARTS && width > 0; part++) {
            groups.add(random.doubles(GROUP, part, part + 1).map(at -> least + width * (at / PARTS)).boxed()
                    .toList());
        }
        return groups.stream().map(group -> group.stream().filter(domain::contains).toList())
                .filter(group -> !group.isEmpty()).toList();
    }
}

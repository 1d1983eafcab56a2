package dev.ulpforge.model.lock;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

import dev.ulpforge.model.ir.Programs;
import dev.ulpforge.model.spec.Domain;
import dev.ulpforge.model.spec.Expression;
import dev.ulpforge.model.spec.KernelSpec;

/** Lock files with random content. */
final class Locks {
    private static final List<String> FUNCTIONS = List.of("exp", "1 / (1 + exp(-x))",
            "x * 0.5 * (1 + erf(x / sqrt(2)))");
    private static final List<String> DOMAINS = List.of("", "[-10, 10]", "(0, 1]", "[0x1p-3, inf)");

    private Locks() {}

    static LockFile random(long seed) {
        Random random = new Random(seed);
        KernelSpec spec = new KernelSpec(Expression.parse(pick(random, FUNCTIONS)), Domain.parse(pick(random, DOMAINS)),
                1 + random.nextInt(64) / 16.0);
        return new LockFile(spec, Programs.random(random, 1 + random.nextInt(40), Programs.Lanes.GATHERING),
                new Provenance("0.1.0-SNAPSHOT", random.nextLong(), 1 + random.nextInt(1000), 1 + random.nextInt(3),
                        random.nextBoolean() ? "" : "intel:512,amd:256",
                        random.nextBoolean() ? List.of() : List.of(random.nextLong(), 1L)),
                certificate(random, spec.maxUlp()), random.nextBoolean() ? Samples.NONE : samples(random, spec));
    }

    private static Samples samples(Random random, KernelSpec spec) {
        TreeMap<Integer, Witness> points = new TreeMap<>(Integer::compareUnsigned);
        for (List<Float> group : SampleInputs.groups(spec.domain())) {
            points.put(Float.floatToRawIntBits(group.getFirst()),
                    new Witness(group.getFirst(), any(random), random.nextDouble()));
        }
        return new Samples(List.copyOf(points.values()));
    }

    private static Exhaustive certificate(Random random, double bound) {
        List<Long> counts = new ArrayList<>();
        for (int i = 0; i <= ErrorHistogram.EDGES.size(); i++) {
            counts.add(i == 0 || random.nextBoolean() ? (long) random.nextInt(1 << 20) : 0L);
        }
        Set<Property> properties = EnumSet.noneOf(Property.class);
        for (Property property : Property.values()) {
            if (random.nextBoolean()) {
                properties.add(property);
            }
        }
        return new Exhaustive(bound, BigDecimal.valueOf(random.nextInt(10000), 4),
                new Witness(any(random), any(random), random.nextDouble()), 1L << 32, new ErrorHistogram(counts),
                random.nextInt(1 << 30), random.nextInt(5), 0, any(random), any(random), properties,
                "%016x".formatted(random.nextLong()), random.ints(Exhaustive.SEGMENTS).boxed().toList(),
                "25.0.3+9-LTS",
                "a CPU, 512 bits");
    }

    private static float any(Random random) {
        float x = Programs.SPECIAL.get(random.nextInt(Programs.SPECIAL.size()));
        return random.nextBoolean() || Float.isNaN(x) ? random.nextFloat() : x;
    }

    private static String pick(Random random, List<String> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}

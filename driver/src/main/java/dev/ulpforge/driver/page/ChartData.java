package dev.ulpforge.driver.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import dev.ulpforge.model.lock.Bounded;
import dev.ulpforge.model.lock.Enumerated;
import dev.ulpforge.model.lock.ErrorHistogram;
import dev.ulpforge.model.lock.Exhaustive;
import dev.ulpforge.model.lock.Point;
import dev.ulpforge.model.lock.Proof;
import dev.ulpforge.verify.sweep.ErrorProfile;

/**
 * The numbers behind a kernel's charts, as JSON. An input stands at a place on an axis that is logarithmic to both
 * sides of 0: the exponent of its magnitude plus 128, with its sign.
 */
final class ChartData {
    private static final int ZERO = 128;

    private ChartData() {}

    static String of(KernelPage kernel) {
        Map<String, String> data = new TreeMap<>();
        kernel.profile().ifPresent(profile -> putErrors(profile.buckets(), kernel.lock().proof(), data));
        switch (kernel.lock().proof()) {
            case Exhaustive proof -> putHistogram(proof.errors(), data);
            case Bounded _,Enumerated _ -> {
            }
        }
        return data.entrySet().stream().map(entry -> Markup.json(entry.getKey()) + ":" + entry.getValue())
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static void putErrors(List<ErrorProfile.Bucket> buckets, Proof proof, Map<String, String> data) {
        data.put("at", Markup.array(buckets.stream().map(bucket -> Integer.toString(place(bucket))).toList()));
        data.put("errors", Markup.array(buckets.stream().map(bucket -> Markup.json(bucket.error())).toList()));
        data.put("worst", Markup.array(
                buckets.stream().map(bucket -> Markup.json(Float.toHexString(bucket.worst().input()))).toList()));
        data.put("bound", Markup.json(proof.bound()));
        data.put("maxUlp", Markup.json(proof.maxUlp().doubleValue()));
        data.put("witness", Integer.toString(place(proof.witness())));
    }

    private static void putHistogram(ErrorHistogram histogram, Map<String, String> data) {
        List<String> labels = new ArrayList<>();
        List<String> counts = new ArrayList<>();
        for (int i = 0; i < histogram.counts().size(); i++) {
            if (histogram.counts().get(i) > 0) {
                labels.add(Markup.json(i < ErrorHistogram.EDGES.size()
                        ? "≤ " + ErrorHistogram.EDGES.get(i)
                        : "> " + ErrorHistogram.EDGES.getLast()));
                counts.add(histogram.counts().get(i).toString());
            }
        }
        data.put("labels", Markup.array(labels));
        data.put("counts", Markup.array(counts));
    }

    private static int place(ErrorProfile.Bucket bucket) {
        return place(bucket.worst());
    }

    private static int place(Point point) {
        double x = point.arguments().getFirst();
        int place = Math.clamp(Math.getExponent(x), 1 - ZERO, ZERO - 1) + ZERO;
        return Double.doubleToRawLongBits(x) < 0 ? -place : place;
    }
}

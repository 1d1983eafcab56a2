package dev.ulpforge.codegen.calibration;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleConsumer;
import java.util.function.ToDoubleFunction;

import jdk.incubator.vector.FloatVector;

import dev.ulpforge.model.cost.CostTable;
import dev.ulpforge.model.cost.OperationKind;
import dev.ulpforge.model.cost.Resource;
import dev.ulpforge.model.ir.Op;
import dev.ulpforge.model.ir.Program;

/**
 * Measures the cost table of a machine, whose vectors have one width. What operations take of a resource is the time
 * that they add to a program that keeps it busy already.
 */
public final class Calibration {
    private static final int DIVISIONS = 6;
    /** Less is noise, in ns per float. */
    private static final double LEAST = 0.0005;
    private static final int MOST_LANES = 16;
    private final ToDoubleFunction<Program> clock;
    private final int lanes;
    private final Map<String, Map<Resource, Double>> uses = new HashMap<>();

    /**
     * A calibration by a clock.
     *
     * @param clock tells what a program takes, in ns per float
     * @param lanes how many floats its vectors have
     */
    Calibration(ToDoubleFunction<Program> clock, int lanes) {
        this.clock = clock;
        this.lanes = lanes;
    }

    /** {@return the width of the vectors that are measured, in bits} */
    public static int width() {
        return Math.min(MOST_LANES, FloatVector.SPECIES_PREFERRED.length()) * Float.SIZE;
    }

    /**
     * {@return the cost table of this machine and JVM} Most of the time is C2's, for some seventy programs, on all
     * processors. On a busy machine some costs come out too high.
     *
     * @param each     the time for which each compiled program is timed, for instance 10 ms
     * @param progress hears what share is done
     */
    public static CostTable measure(Duration each, DoubleConsumer progress) {
        int lanes = width() / Float.SIZE;
        List<Program> programs = new ArrayList<>();
        new Calibration(program -> programs.add(program) ? 0 : 0, lanes).table();
        return new Calibration(ProgramClock.of(programs, each, progress), lanes).table();
    }

    CostTable table() {
        for (String kind : OperationKind.all()) {
            uses.put(kind, new EnumMap<>(Resource.class));
        }
        for (Probe probe : Probes.all(lanes)) {
            for (Filler filler : probe.fillers()) {
                measure(probe, filler);
            }
            if (probe.isDivision()) {
                divider(probe);
            }
        }
        Program byElement = Probes.byElement();
        long operations = byElement.ops().stream().filter(op -> !(op instanceof Op.Leaf)).count();
        uses.get(OperationKind.BY_ELEMENT).put(Resource.ELEMENT, clock.applyAsDouble(byElement) / operations);
        uses.get(OperationKind.GATHER).put(Resource.LOAD, clock.applyAsDouble(Probes.gathers()) / Probes.GATHERS);
        double copy = clock.applyAsDouble(Probe.COPY);
        Program frame = Probe.frame(false).beside(Filler.MULTIPLY, lanes);
        double overhead = Math.clamp(clock.applyAsDouble(frame) - new CostTable(0, uses).cost(frame), 0, copy);
        uses.get(OperationKind.LOAD).put(Resource.LOAD, Math.max(0, copy - overhead));
        uses.get(OperationKind.STORE).put(Resource.STORE, Math.max(0, copy - overhead));
        return new CostTable(overhead, uses);
    }

    private void measure(Probe probe, Filler filler) {
        double others = probe.others().stream()
                .mapToDouble(kind -> uses.get(kind).getOrDefault(filler.resource(), 0.0)).sum();
        Program frame = Probe.frame(probe.isDouble()).beside(filler, lanes);
        double step = (clock.applyAsDouble(probe.beside(filler, lanes)) - clock.applyAsDouble(frame)) / probe.steps();
        put(probe, filler.resource(), step - others);
        if (probe.isDouble()) {
            put(probe, Resource.VECTOR, step - others);
        }
    }

    /** The divider is a resource of its own, and nothing but divisions and roots keeps it busy. */
    private void divider(Probe probe) {
        double more = clock.applyAsDouble(probe.withSteps(2 * DIVISIONS).alone())
                - clock.applyAsDouble(probe.withSteps(DIVISIONS).alone());
        put(probe, Resource.DIVIDER, more / DIVISIONS);
    }

    private void put(Probe probe, Resource resource, double nanos) {
        if (nanos >= LEAST) {
            probe.kinds().forEach(kind -> uses.get(kind).put(resource, nanos));
        }
    }
}

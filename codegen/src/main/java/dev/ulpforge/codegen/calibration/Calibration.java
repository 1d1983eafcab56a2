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
import dev.ulpforge.model.ir.VectorLoop;

/**
 * Measures the cost table of a machine, whose vectors have one width. What operations take of a resource is the time
 * that they add to a program that keeps it busy already.
 */
public final class Calibration {
    private static final int DIVISIONS = 8;
    /** Factors whose products with numbers between 1 and 2 are normal, and subnormal. */
    private static final float SMALL = 0x1p-3f;
    private static final float SMALLEST = 0x1p-128f;
    /** Less is noise, in ns per float. */
    private static final double LEAST = 0.0005;
    /** What operations add beside others of few ports is more than their share of all ports, if they need these few. */
    private static final double MORE = 1.25;
    private static final int MOST_LANES = 16;
    private final ToDoubleFunction<Program> clock;
    private final int lanes;
    private final Map<String, Map<Resource, Double>> uses = new HashMap<>();
    private final Map<Filler, Map<String, Double>> added = new EnumMap<>(Filler.class);

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
     * {@return the cost table of this machine and JVM} Most of the time is C2's, for some fifty programs, on all
     * processors. On a busy machine some costs come out too high.
     *
     * @param time     the time for which the compiled programs are timed, at most
     * @param progress hears what share is done
     */
    public static CostTable measure(Duration time, DoubleConsumer progress) {
        int lanes = width() / Float.SIZE;
        List<Program> programs = new ArrayList<>();
        new Calibration(program -> programs.add(program) ? 0 : 0, lanes).table();
        return new Calibration(ProgramClock.of(programs, time, progress), lanes).table();
    }

    CostTable table() {
        for (String kind : OperationKind.all()) {
            uses.put(kind, new EnumMap<>(Resource.class));
        }
        Probes.all(lanes).forEach(this::measure);
        elements();
        put(OperationKind.SUBNORMAL, Resource.VECTOR,
                clock.applyAsDouble(Probes.product(SMALLEST)) - clock.applyAsDouble(Probes.product(SMALL)));
        double copy = clock.applyAsDouble(Probe.COPY);
        Program frame = Probe.none().beside(Filler.VECTOR);
        double overhead = Math.clamp(clock.applyAsDouble(frame) - new CostTable(0, uses).cost(frame), 0, copy);
        uses.get(OperationKind.LOAD).put(Resource.LOAD, Math.max(0, copy - overhead));
        uses.get(OperationKind.STORE).put(Resource.STORE, Math.max(0, copy - overhead));
        return new CostTable(overhead, uses);
    }

    /** Where vectors are too short for doubles and gathers, they cost what all operations do, element by element. */
    private void elements() {
        Program byElement = Probes.byElement();
        long operations = byElement.ops().stream().filter(op -> !(op instanceof Op.Leaf)).count();
        double element = clock.applyAsDouble(byElement) / operations;
        put(OperationKind.BY_ELEMENT, Resource.ELEMENT, element);
        if (Probes.gathers(1).isByElement(lanes * Float.SIZE)) {
            DoubleProbes.all().forEach(probe -> put(probe, Resource.ELEMENT, element));
            put(OperationKind.GATHER, Resource.ELEMENT, element);
            return;
        }
        DoubleProbes.all().forEach(this::measure);
        int half = Probes.GATHERS / 2;
        put(OperationKind.GATHER, Resource.LOAD, (clock.applyAsDouble(Probes.gathers(2 * half))
                - clock.applyAsDouble(Probes.gathers(half))) / half);
    }

    private void measure(Probe probe) {
        if (probe.fillers().isEmpty()) {
            double others = probe.steps() * uses.get(probe.others().getFirst()).getOrDefault(Resource.VECTOR, 0.0);
            put(probe, Resource.VECTOR, (clock.applyAsDouble(probe.alone()) - others) / probe.steps());
            return;
        }
        int divisions = probe.isDivision() ? 1 : probe.steps();
        double vector = added(probe.withSteps(divisions), probe.fillers().getFirst());
        put(probe, Resource.VECTOR, vector);
        for (Filler filler : probe.fillers().subList(1, probe.fillers().size())) {
            double more = added(probe, filler);
            if (more > MORE * vector) {
                put(probe, filler.resource(), more);
            }
        }
        if (probe.isDivision()) {
            put(probe, Resource.DIVIDER, clock.applyAsDouble(probe.withSteps(DIVISIONS).alone()) / DIVISIONS);
        }
    }

    /** {@return the time that an operation adds beside others} */
    private double added(Probe probe, Filler filler) {
        Map<String, Double> before = added.computeIfAbsent(filler, _ -> new HashMap<>());
        Program with = probe.beside(filler);
        int shared = probe.isTest() ? new VectorLoop(with).vectors() : 1;
        double others = probe.others().stream().mapToDouble(kind -> before.getOrDefault(kind, 0.0)).sum();
        double step = (clock.applyAsDouble(with) - clock.applyAsDouble(Probe.none().beside(filler))) / probe.steps();
        double one = Math.max(0, shared * (step - others));
        probe.kinds().forEach(kind -> before.put(kind, one));
        return one;
    }

    private void put(Probe probe, Resource resource, double nanos) {
        probe.kinds().forEach(kind -> put(kind, resource, nanos));
    }

    private void put(String kind, Resource resource, double nanos) {
        if (nanos >= LEAST) {
            uses.get(kind).put(resource, nanos);
        }
    }
}

package dev.ulpforge.jmh.scale;

import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

import dev.ulpforge.codegen.compile.BulkKernel;
import dev.ulpforge.codegen.compile.CompiledKernel;
import dev.ulpforge.model.ir.ProgramText;
import dev.ulpforge.model.progress.Progress;
import dev.ulpforge.model.spec.Domain;
import dev.ulpforge.model.spec.Expression;
import dev.ulpforge.search.core.front.Budget;
import dev.ulpforge.search.core.front.ErrorKind;
import dev.ulpforge.search.core.front.FrontSearch;
import dev.ulpforge.search.core.front.FrontSpec;
import dev.ulpforge.search.core.front.Problem;
import dev.ulpforge.search.core.number.Interval;
import dev.ulpforge.search.core.number.RealExpression;
import dev.ulpforge.search.core.program.Operation;
import dev.ulpforge.verify.oracle.Oracle;
import dev.ulpforge.verify.sweep.ObservedKernel;
import dev.ulpforge.verify.sweep.Sweep;

/** Prints what tasks take on this machine, and what clusters would bring that run such tasks. */
public final class ScaleReport {
    private static final String CUBE = "v0 = input\nv1 = mul v0 v0\nv2 = mul v1 v0\nreturn v2\n";
    private static final int[] CORES = { 1, 16, 256, 4096 };
    /** Pairs of chunks of a sweep of all floats, which are also the most shards that it can have. */
    private static final int ALL_PAIRS = 1 << 15;
    /** The share of them in the sweep that is measured. */
    private static final double SHARE = (double) (1 << 11) / ALL_PAIRS;
    private static final int MOST_OPS = 3;
    private static final int EPOCHS = 2;

    private final ClusterSimulation cluster;

    private ScaleReport(ClusterSimulation cluster) {
        this.cluster = cluster;
    }

    /** Takes a minute or two; needs no arguments. */
    public static void main(String[] arguments) {
        MeteredExecutor sweep = sweep();
        print("sweep of 2^27 inputs", sweep);
        ScaleReport report = new ScaleReport(ClusterSimulation.tenGigabit(sweep.secondsPerByte()));
        report.printSweep(sweep.jobs().getFirst());
        MeteredExecutor front = front();
        print("front", front);
        report.printFront(front.jobs().getLast());
    }

    private void printSweep(List<TaskCost> sweep) {
        System.out.println("cores  sweep of 2^32 inputs: s, times as fast");
        for (int cores : CORES) {
            System.out.printf(Locale.ROOT, "%5d  %10.2f %8.1f%n", cores, seconds(sweep, cores),
                    seconds(sweep, 1) / seconds(sweep, cores));
        }
    }

    private void printFront(List<TaskCost> epoch) {
        System.out.println("cores  front, an island a core and one core more: islands' epochs/s, times");
        for (int cores : CORES) {
            System.out.printf(Locale.ROOT, "%5d  %10.3f %8.1f%n", cores, rate(epoch, cores),
                    rate(epoch, cores) / rate(epoch, 1));
        }
    }

    private static MeteredExecutor sweep() {
        BulkKernel cube = CompiledKernel.of(ProgramText.parse(CUBE));
        Oracle oracle = Oracle.of(Expression.parse("x^3"), Domain.parse("[0x1p-8, 0x1p8)"));
        MeteredExecutor warm = new MeteredExecutor();
        new Sweep(oracle, warm, Progress.SILENT).measure(List.of(new ObservedKernel(cube)));
        MeteredExecutor executor = new MeteredExecutor();
        new Sweep(oracle, executor, Progress.SILENT).measure(List.of(new ObservedKernel(cube)));
        return executor;
    }

    private static MeteredExecutor front() {
        FrontSpec spec = FrontSpec.of(
                new Problem("exp2(x)", RealExpression.of("exp2(x)"), ErrorKind.RELATIVE, Interval.parse("(0,1]")),
                Set.of(Operation.ADD, Operation.SUB, Operation.MUL, Operation.DIV), MOST_OPS, 1);
        MeteredExecutor executor = new MeteredExecutor();
        FrontSearch.run(spec, Budget.epochs(EPOCHS, 1).by(executor), Progress.SILENT);
        return executor;
    }

    private static void print(String name, MeteredExecutor executor) {
        for (List<TaskCost> tasks : executor.jobs()) {
            DoubleSummaryStatistics seconds = tasks.stream().mapToDouble(TaskCost::seconds).summaryStatistics();
            System.out.printf(Locale.ROOT, "%s: %d tasks, %.3f s; a task %.4f to %.4f s, sent %d bytes, received %d%n",
                    name, tasks.size(), seconds.getSum(), seconds.getMin(), seconds.getMax(),
                    tasks.stream().mapToLong(TaskCost::sent).sum() / tasks.size(),
                    tasks.stream().mapToLong(TaskCost::received).sum() / tasks.size());
        }
        System.out.printf(Locale.ROOT, "%s: reading results takes %.1f ns a byte%n", name,
                executor.secondsPerByte() * 1e9);
    }

    /** {@return the time of a sweep of all floats in as many shards as {@code Sweep} makes for so many cores} */
    private double seconds(List<TaskCost> measured, int cores) {
        int shards = Math.min(ALL_PAIRS, Math.max(measured.size(), 16 * cores));
        double share = measured.size() / SHARE / shards;
        return cluster.seconds(
                drawn(measured, shards).stream().map(task -> task.scaled(share)).toList(), cores, 1);
    }

    /** {@return islands' epochs per second if each core has an island, and the longest task is the extension's} */
    private double rate(List<TaskCost> epoch, int cores) {
        List<TaskCost> tasks = new ArrayList<>(List.of(epoch.getFirst()));
        tasks.addAll(drawn(epoch.subList(1, epoch.size()), cores));
        return cores / cluster.warm().seconds(tasks, cores + 1, 1);
    }

    private static List<TaskCost> drawn(List<TaskCost> measured, int count) {
        SplittableRandom random = new SplittableRandom(1);
        return IntStream.range(0, count).mapToObj(_ -> measured.get(random.nextInt(measured.size()))).toList();
    }
}

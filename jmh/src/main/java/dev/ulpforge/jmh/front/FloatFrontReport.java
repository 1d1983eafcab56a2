package dev.ulpforge.jmh.front;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

import dev.ulpforge.codegen.compile.CompiledKernel;
import dev.ulpforge.model.cost.Costs;
import dev.ulpforge.model.ir.F32;
import dev.ulpforge.model.ir.Interpreter;
import dev.ulpforge.model.ir.Program;
import dev.ulpforge.model.ir.ProgramBuilder;
import dev.ulpforge.model.progress.Progress;
import dev.ulpforge.model.spec.Domain;
import dev.ulpforge.model.spec.Expression;
import dev.ulpforge.model.spec.KernelSpec;
import dev.ulpforge.model.task.LocalExecutor;
import dev.ulpforge.search.KernelSearch;
import dev.ulpforge.search.core.baseline.FrontComparison;
import dev.ulpforge.search.core.front.Budget;
import dev.ulpforge.search.core.front.ErrorKind;
import dev.ulpforge.search.core.front.FloatErrors;
import dev.ulpforge.search.core.front.Front;
import dev.ulpforge.search.core.front.FrontSearch;
import dev.ulpforge.search.core.front.FrontSpec;
import dev.ulpforge.search.core.front.Problem;
import dev.ulpforge.search.core.number.Interval;
import dev.ulpforge.search.core.number.RealExpression;
import dev.ulpforge.search.core.program.Operation;
import dev.ulpforge.search.core.program.RealProgram;
import dev.ulpforge.search.kernel.Sample;
import dev.ulpforge.search.kernel.SearchTarget;
import dev.ulpforge.search.scheme.CoreEmitter;
import dev.ulpforge.search.timing.PairedTiming;
import dev.ulpforge.search.timing.TimedKernel;
import dev.ulpforge.search.timing.Timing;
import dev.ulpforge.search.timing.TimingPlan;
import dev.ulpforge.verify.oracle.Oracle;
import dev.ulpforge.verify.sweep.ObservedKernel;
import dev.ulpforge.verify.sweep.Platform;
import dev.ulpforge.verify.sweep.Sweep;

/**
 * Programs in float arithmetic that grow from the empty one, by their measured time and their largest error in ULP,
 * beside what the schemes of the kernel search give.
 */
public final class FloatFrontReport {
    private static final int INPUTS = 4096;
    /** Beyond this, not a bit of a result is right. */
    private static final double MOST_ULP = 1 << 24;

    private final Path directory;
    private final String name;
    private final Problem problem;
    private final Domain domain;

    private FloatFrontReport(Path directory, String name, String fn, String interval) {
        this.directory = directory;
        this.name = name;
        this.problem = new Problem(fn, RealExpression.of(fn), ErrorKind.ULP, Interval.parse(interval));
        this.domain = Domain.parse(interval);
    }

    /**
     * A program beside others.
     *
     * @param ns  its measured time per element
     * @param ulp its largest error: on a dense sample, or of all floats if it was swept
     */
    private record Row(Program program, String words, double ns, double ulp) {
        FloatFrontChart.Point point() {
            return new FloatFrontChart.Point(ns, Math.min(ulp, MOST_ULP));
        }
    }

    /**
     * Arguments: directory for results, name of the files, expression, interval such as {@code [-1,1]}, CPU and width
     * whose measured costs count such as {@code amd:256}, largest number of operations, seconds, threads, seed, and
     * whether the evolved programs are swept over all floats, {@code swept} or {@code sampled}, islands, and the bounds
     * in ULP for which schemes make templates, such as {@code 1,64,4096}, or {@code none}. A checkpoint stays beside
     * the results: the same arguments with more seconds go on from there.
     */
    public static void main(String[] args) throws IOException {
        new FloatFrontReport(Files.createDirectories(Path.of(args[0])), args[1], args[2], args[3]).run(args);
    }

    private void run(String[] args) throws IOException {
        Costs costs = Costs.of(args[4]);
        FrontSpec spec = FrontSpec.of(problem, Set.of(Operation.values()), costs.tables().firstEntry().getValue(),
                Integer.parseInt(args[5]), Long.parseLong(args[8])).withIslands(Integer.parseInt(args[10]));
        Stopwatch evolution = new Stopwatch();
        AtomicReference<String> last = new AtomicReference<>("no epoch");
        Budget budget = Budget.time(Duration.ofSeconds(Long.parseLong(args[6])), Integer.parseInt(args[7]))
                .withCheckpoint(directory.resolve(name + "-float.checkpoint"));
        Front front = FrontSearch.run(spec, budget, Progress.SILENT, snapshot -> last.set(
                snapshot.generation() + " generations, " + snapshot.evaluations() + " fitted programs, "
                        + snapshot.elapsed().toSeconds() + " s"));
        String spent = last + " (in this run " + evolution + ")";
        Files.writeString(directory.resolve(name + "-float-front.tsv"), front.tsv());
        boolean swept = args[9].equals("swept");
        List<Program> grown = front.points().stream().map(point -> program(point.program())).toList();
        List<Double> errors = swept ? swept(grown) : front.points().stream().map(Front.Point::error).toList();
        List<Scheme> schemes = schemes(costs, Arrays.stream(args[11].split(",")).filter(bound -> !bound.equals("none"))
                .mapToDouble(Double::parseDouble).toArray());
        List<Program> all = new ArrayList<>(grown);
        schemes.forEach(scheme -> all.add(scheme.program));
        List<Double> nanos = nanos(all);
        List<Row> evolved = new ArrayList<>();
        for (int i = 0; i < grown.size(); i++) {
            evolved.add(new Row(grown.get(i), front.points().get(i).ops() + " operations", nanos.get(i),
                    errors.get(i)));
        }
        List<Row> given = new ArrayList<>();
        for (int i = 0; i < schemes.size(); i++) {
            given.add(new Row(schemes.get(i).program, schemes.get(i).words, nanos.get(grown.size() + i),
                    schemes.get(i).ulp));
        }
        String report = heading(args, spent) + table("Grown from the empty program", evolved, swept)
                + table("Schemes, not yet tuned", given, false) + "## Beside classical forms in float arithmetic\n\n"
                + FrontComparison.of(spec, front, new Front(List.of())).markdown();
        Files.writeString(directory.resolve(name + "-float-report.md"), report);
        Files.writeString(directory.resolve(name + "-float.svg"),
                new FloatFrontChart(args[2] + " on " + args[3] + ", float arithmetic", points(evolved), points(given))
                        .svg());
        System.out.print(report);
    }

    private static List<FloatFrontChart.Point> points(List<Row> rows) {
        return rows.stream().map(Row::point).toList();
    }

    private static Program program(RealProgram program) {
        ProgramBuilder builder = new ProgramBuilder();
        F32 x = builder.x();
        List<F32> constants = program.constants().stream().map(c -> builder.f32((float) c.hi())).toList();
        return builder.build(CoreEmitter.write(program.skeleton(), x, constants));
    }

    /** {@return the largest errors over all floats of the domain} */
    private List<Double> swept(List<Program> programs) {
        return new Sweep(Oracle.of(Expression.parse(problem.name()), domain)).measure(
                programs.stream().map(CompiledKernel::of).map(ObservedKernel::new).toList()).stream()
                .map(verdict -> verdict.findings().maxUlp().doubleValue()).toList();
    }

    /** What a scheme gives. */
    private record Scheme(Program program, String words, double cost, double ulp) {}

    /** {@return the untuned templates of which none is both dearer and less accurate than another} */
    private List<Scheme> schemes(Costs costs, double[] bounds) {
        FloatErrors dense = FloatErrors.dense(problem);
        Sample sample = new Sample(dense.x(), dense.exact(), dense.perUlp());
        List<Scheme> all = new ArrayList<>();
        for (double bound : bounds) {
            KernelSpec spec = new KernelSpec(Expression.parse(problem.name()), domain, bound);
            KernelSearch.templates(SearchTarget.of(spec, 1, costs).quick(true), new LocalExecutor(1))
                    .forEach(candidate -> {
                        Program program = candidate.template().with(candidate.template().start());
                        float[] y = new float[sample.x().length];
                        Interpreter.of(program).apply(sample.x(), y);
                        all.add(new Scheme(program, candidate.template().description(), candidate.cost(),
                                sample.worst(y)));
                    });
        }
        all.sort(Comparator.comparingDouble(Scheme::cost).thenComparingDouble(Scheme::ulp));
        List<Scheme> front = new ArrayList<>();
        for (Scheme one : all) {
            if (one.ulp < (front.isEmpty() ? Double.POSITIVE_INFINITY : front.getLast().ulp)) {
                front.add(one);
            }
        }
        return front;
    }

    private List<Double> nanos(List<Program> programs) {
        float[] inputs = new float[INPUTS];
        for (int i = 0; i < INPUTS; i++) {
            inputs[i] = (float) (problem.interval().lo()
                    + (problem.interval().hi() - problem.interval().lo()) * (i + 0.5) / INPUTS);
        }
        Function<Program, TimedKernel> timed = program -> TimedKernel.unchecked("", CompiledKernel.of(program));
        return new PairedTiming(inputs, TimingPlan.FINALISTS).time(programs.stream().map(timed).toList()).stream()
                .map(Timing::nanos).toList();
    }

    private String heading(String[] args, String spent) {
        return "# " + args[2] + " on " + args[3] + ", programs in float arithmetic\n\nBy the costs of " + args[4]
                + " and the largest error in ULP; seed " + args[8] + "; " + args[10] + " islands, " + args[7]
                + " threads; begun with the empty program.\nEvolution: " + spent + ".\nOn " + Platform.cpu() + ", "
                + Runtime.getRuntime().availableProcessors() + " processors, shared with other work; JDK "
                + Platform.jdk()
                + ".\nMade by `FloatFrontReport`; the programs are in the TSV file beside this one.\n\n";
    }

    private static String table(String title, List<Row> rows, boolean swept) {
        if (rows.isEmpty()) {
            return "";
        }
        StringBuilder out = new StringBuilder("## " + title + "\n\nErrors " + (swept
                ? "at all floats of the domain"
                : "at some thirty thousand floats") + "; times of bulk methods on 4,096 floats.\n\n");
        out.append("| ns per element | max ULP | program |\n|---|---|---|\n");
        rows.forEach(
                row -> out.append(String.format(Locale.ROOT, "| %.3f | %.4g | %s |%n", row.ns, row.ulp, row.words)));
        return out.append('\n').toString();
    }
}

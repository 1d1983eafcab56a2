package dev.ulpforge.spark;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import dev.ulpforge.codegen.compile.BulkKernel;
import dev.ulpforge.codegen.compile.CompiledKernel;
import dev.ulpforge.model.ir.ProgramText;
import dev.ulpforge.model.progress.Progress;
import dev.ulpforge.model.spec.Domain;
import dev.ulpforge.model.spec.Expression;
import dev.ulpforge.model.spec.KernelSpec;
import dev.ulpforge.model.task.TaskExecutor;
import dev.ulpforge.search.core.front.Budget;
import dev.ulpforge.search.core.front.ErrorKind;
import dev.ulpforge.search.core.front.FrontSearch;
import dev.ulpforge.search.core.front.FrontSpec;
import dev.ulpforge.search.core.front.Problem;
import dev.ulpforge.search.core.number.Interval;
import dev.ulpforge.search.core.number.RealExpression;
import dev.ulpforge.search.core.program.Operation;
import dev.ulpforge.verify.oracle.Oracle;
import dev.ulpforge.verify.prover.ProverResult;
import dev.ulpforge.verify.sweep.ObservedKernel;
import dev.ulpforge.verify.sweep.Sweep;
import dev.ulpforge.verify.sweep.Verdict;
import dev.ulpforge.verify.wide.WideProof;

/** Small pieces of the work that clusters do. */
final class Jobs {
    /** Four million inputs. */
    static final String SMALL = "[1, 1.5]";

    private static final String CUBE = "v0 = input\nv1 = mul v0 v0\nv2 = mul v1 v0\nreturn v2\n";
    private static final String CUBIC = "v0 = dinput\nv1 = double 0x1.0p0\nv2 = dadd v0 v1\nv3 = dmul v2 v0\n"
            + "v4 = double 0x1.0p1\nv5 = dadd v3 v4\nv6 = dmul v5 v0\nreturn v6\n";

    private Jobs() {}

    /** {@return the verdicts on a kernel, so many times, with all of which certificates are made} */
    static List<Verdict> swept(TaskExecutor executor, String domain, int kernels) {
        BulkKernel cube = CompiledKernel.of(ProgramText.parse(CUBE));
        return new Sweep(Oracle.of(Expression.parse("x^3"), Domain.parse(domain)), executor, Progress.SILENT)
                .measure(IntStream.range(0, kernels).mapToObj(_ -> new ObservedKernel(cube)).toList());
    }

    /** {@return what is proven of a cubic polynomial on the doubles of a domain} */
    static ProverResult proven(TaskExecutor executor, String domain) {
        return new WideProof(KernelSpec.of("((x + 1) * x + 2) * x", domain, "binary64: 4"), ProgramText.parse(CUBIC))
                .run(executor);
    }

    /** {@return the front of 2^x with up to two operations after so many epochs, as text} */
    static String front(TaskExecutor executor, int islands, int epochs) {
        return front(Budget.epochs(epochs, 1).by(executor), islands, 3);
    }

    /** {@return the same front within a budget} */
    static String front(Budget budget, int islands, long seed) {
        FrontSpec spec = FrontSpec.of(
                new Problem("exp2(x)", RealExpression.of("exp2(x)"), ErrorKind.RELATIVE, Interval.parse("(0,1]")),
                Set.of(Operation.ADD, Operation.MUL), 2, seed).withIslands(islands);
        return FrontSearch.run(spec, budget, Progress.SILENT).tsv();
    }
}

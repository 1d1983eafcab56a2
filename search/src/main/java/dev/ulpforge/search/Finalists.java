package dev.ulpforge.search;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

import dev.ulpforge.codegen.compile.CompiledKernel;
import dev.ulpforge.model.spec.KernelSpec;
import dev.ulpforge.search.timing.PairedTiming;
import dev.ulpforge.search.timing.TimedKernel;
import dev.ulpforge.search.timing.Timing;
import dev.ulpforge.search.timing.TimingPlan;
import dev.ulpforge.search.timing.TypicalInputs;

/** The final choice between proven programs: by their times on typical inputs, measured in turn. */
final class Finalists {
    private static final int ELEMENTS = 4096;
    private static final long SEED = 1;

    private Finalists() {}

    /** {@return the fastest of some programs on this machine, by their medians} A single one is not timed. */
    static SearchOutcome.Found fastest(List<SearchOutcome.Found> proven, KernelSpec spec) {
        if (proven.size() == 1) {
            return proven.getFirst();
        }
        var kernels = CompiledKernel.of(proven.stream().map(SearchOutcome.Found::program).toList());
        List<TimedKernel> contenders = IntStream.range(0, proven.size())
                .mapToObj(i -> TimedKernel.unchecked("finalist " + (i + 1), kernels.get(i))).toList();
        float[] inputs = TypicalInputs.of(spec.fn(), spec.domain()).draw(ELEMENTS, SEED);
        List<Timing> timings = new PairedTiming(inputs, TimingPlan.FINALISTS).time(contenders);
        return IntStream.range(0, proven.size()).boxed().min(Comparator.comparingDouble(i -> timings.get(i).nanos()))
                .map(proven::get).orElseThrow();
    }
}

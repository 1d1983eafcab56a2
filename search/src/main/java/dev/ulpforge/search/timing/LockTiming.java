package dev.ulpforge.search.timing;

import java.util.ArrayList;
import java.util.List;

import dev.ulpforge.codegen.compile.CompiledKernel;
import dev.ulpforge.model.ir.Interpreter;
import dev.ulpforge.model.lock.LockFile;
import dev.ulpforge.model.lock.ProgramSpeed;

/**
 * The times of a lock's program and of its peers in this JVM, on 4,096 typical inputs.
 *
 * @param lock the lock
 */
public record LockTiming(LockFile lock) {
    /** The number of inputs. */
    public static final int ELEMENTS = 4096;
    private static final long SEED = 1;
    static final String OURS = "Ulpforge";

    /** {@return the interval of the inputs} */
    public TypicalInputs inputs() {
        return TypicalInputs.of(lock.spec().fn(), lock.spec().domain());
    }

    /**
     * {@return the times of the program, of its peers and of a copy, with the program first}
     *
     * @throws WrongResultException if a result is wrong; nothing is timed then
     */
    public List<Timing> besidePeers(TimingPlan plan) {
        return timed(JdkBaselines.of(lock.spec().fn()), plan);
    }

    /**
     * {@return the times of the program and its peers for a file of speeds}
     *
     * @throws WrongResultException if a result is wrong; nothing is timed then
     */
    public ProgramSpeed speed() {
        List<TimedKernel> peers = JdkBaselines.of(lock.spec().fn()).stream()
                .filter(peer -> !peer.name().equals(JdkBaselines.COPY)).toList();
        return new ProgramSpeed(ProgramSpeed.key(lock.program()), lock.spec().fn().toString(),
                timed(peers, TimingPlan.FINALISTS).stream()
                        .map(each -> new ProgramSpeed.Time(each.nanos(), each.name())).toList());
    }

    /** {@return the median time of the program in ns per float} */
    public double nanos() {
        return timed(List.of(), TimingPlan.FINALISTS).getFirst().nanos();
    }

    private List<Timing> timed(List<TimedKernel> peers, TimingPlan plan) {
        Interpreter meaning = Interpreter.of(lock.program());
        List<TimedKernel> contenders = new ArrayList<>(List.of(new TimedKernel(OURS, CompiledKernel.of(lock.program()),
                (x, y) -> Float.floatToIntBits(y) == Float.floatToIntBits(meaning.at(x)))));
        contenders.addAll(peers);
        return new PairedTiming(inputs().draw(ELEMENTS, SEED), plan).time(contenders);
    }
}

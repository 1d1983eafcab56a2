package dev.ulpforge.model.ir;

/**
 * The loop over vectors that a program becomes.
 *
 * @param program the program
 */
public record VectorLoop(Program program) {
    private static final int PAIRED = 48;
    /** Tables live in registers too. */
    private static final int FEW_TABLES = 4;

    /**
     * {@return how many vectors it takes at a time, 1 or 2} Two share one test for slow paths and hide each other's
     * latency, while registers last. A gather is as much work for C2 as ten other operations.
     */
    public int vectors() {
        Slice fastPath = new Slice(program, program.result());
        long operations = fastPath.positions().stream().filter(at -> !(program.ops().get(at) instanceof Op.Leaf))
                .count();
        long lookups = fastPath.positions().stream().filter(
                at -> program.ops().get(at) instanceof Op.Lookup || program.registerTable(at).isPresent()).count();
        return operations <= PAIRED && lookups <= FEW_TABLES && (!program.gathers() || program.gathersRarely())
                ? 2
                : 1;
    }
}

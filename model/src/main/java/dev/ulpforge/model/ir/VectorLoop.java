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
     * With twice three look-ups of 8 doubles C2 no longer inlines all with AVX2: 5.4 ns for an element of log, against
     * 2.0 with one vector at a time (16 and 2.5 for atan with four); .73 and .75 with AVX-512 (Xeon of 2023, Temurin
     * 25.0.3).
     */
    private static final int FEW_TABLES_OF_DOUBLES = 2;

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
        long ofDoubles = fastPath.positions().stream().filter(at -> program.registerTable(at).isPresent()).count();
        boolean isShort = operations <= PAIRED && lookups <= FEW_TABLES && ofDoubles <= FEW_TABLES_OF_DOUBLES;
        return isShort && (!program.gathers() || program.gathersRarely()) ? 2 : 1;
    }
}

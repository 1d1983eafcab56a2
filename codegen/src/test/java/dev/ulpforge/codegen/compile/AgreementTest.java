package dev.ulpforge.codegen.compile;

import java.util.List;
import java.util.Random;

import jdk.incubator.vector.FloatVector;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tag;
import net.jqwik.api.lifecycle.BeforeContainer;

import dev.ulpforge.model.ir.BinaryKind;
import dev.ulpforge.model.ir.DoubleTable;
import dev.ulpforge.model.ir.F32;
import dev.ulpforge.model.ir.F64;
import dev.ulpforge.model.ir.I32;
import dev.ulpforge.model.ir.IntTable;
import dev.ulpforge.model.ir.Op;
import dev.ulpforge.model.ir.Program;
import dev.ulpforge.model.ir.ProgramBuilder;
import dev.ulpforge.model.ir.Programs;
import dev.ulpforge.model.ir.UnaryKind;

import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * Every form of every program returns the interpreter's bits. The build runs this in several JVMs: with vectors of 512,
 * 256 and 128 bits, in HotSpot's interpreter, after C1, after C2, and without AVX. System property
 * {@code agreement.rounds} says how often each form is called, so that a JVM whose compilers start early is past its
 * last tier, {@code agreement.programs} how many of a batch are run, and {@code agreement.jvm} names the JVM in the
 * report.
 */
class AgreementTest {
    private static final int ROUNDS = Integer.getInteger("agreement.rounds", 2);
    private static final int BATCH = 8;
    private static final int MOST = Integer.getInteger("agreement.programs", BATCH);
    private static final int LOOK_UPS = 12;
    private static final int ENTRIES = 64;

    @BeforeContainer
    static void report() {
        System.out.println("agreement: " + System.getProperty("agreement.jvm", "this JVM") + ", vectors of "
                + FloatVector.SPECIES_PREFERRED.vectorBitSize() + " bits");
    }

    @Property(tries = 2, shrinking = ShrinkingMode.BOUNDED, edgeCases = EdgeCasesMode.NONE, seed = "1")
    void everyFormReturnsTheInterpretersBits(@ForAll("batches") List<Program> programs) {
        agree(programs.subList(0, Math.min(MOST, programs.size())));
    }

    /**
     * Look-ups in more registers than a vector method may have, alone and behind a rare case that is short: see
     * {@code MaskedBody}.
     */
    @Example
    void rareCasesTooLongForVectorsReturnTheInterpretersBits() {
        ProgramBuilder b = new ProgramBuilder();
        int x = b.input();
        agree(List.of(b.build(usuallyBelow(b, 1, x, longPath(b)))));
        ProgramBuilder nested = new ProgramBuilder();
        int y = nested.input();
        int rare = usuallyBelow(nested, 2, nested.unary(UnaryKind.SQRT, y), longPath(nested));
        agree(List.of(nested.build(usuallyBelow(nested, 1, y, rare))));
    }

    /**
     * Vectors gather ints, of three or four tables that are interleaved and of one that is not, and leave rare lanes with doubles to
     * scalar code.
     */
    @Example
    void gathersOfVectorsReturnTheInterpretersBits() {
        ProgramBuilder b = new ProgramBuilder();
        F32 x = b.x();
        I32 index = x.bits().shiftedRightUnsigned(20);
        Random random = new Random(5);
        F32 y = x.bits().gather(IntTable.of(random.ints(40).toArray())).and(b.i32(0x3fff_ffff)).asFloat();
        for (int columns = 0; columns < 3; columns++) {
            y = y.fma(x, index.gather(IntTable.of(random.ints(1000, 0, 0x4000_0000).toArray())).asFloat());
        }
        F64 rare = x.toDouble().times(index.gather(DoubleTable.of(random.doubles(1000).toArray())));
        F32 other = index.gather(IntTable.of(random.ints(1000, 0, 0x4000_0000).toArray())).asFloat();
        agree(List.of(b.build(y.below(b.f32(3)).fastPath(y, rare.toFloat().plus(other))), b.build(y),
                b.build(y.plus(other))));
    }

    /** The last of several gathers at an index comes first, since the test of the fast path, or a look-up, needs it. */
    @Example
    void gathersThatComeEarlierReturnTheInterpretersBits() {
        for (int columns : new int[]{ 3, 4 }) {
            ProgramBuilder b = new ProgramBuilder();
            F32 x = b.x();
            I32 index = x.bits().shiftedRightUnsigned(20);
            Random random = new Random(columns);
            F32 y = x;
            for (int i = 1; i < columns; i++) {
                y = y.fma(x, index.gather(IntTable.of(random.ints(1000, 0, 0x4000_0000).toArray())).asFloat());
            }
            I32 last = index.gather(IntTable.of(random.ints(1000, 0, 0x4000_0000).toArray()));
            F32 lookedUp = last.lookup(random.ints(16, 0, 0x4000_0000).boxed().toList()).asFloat();
            agree(List.of(b.build(last.asFloat().below(b.f32(1)).fastPath(y, x)), b.build(y.plus(lookedUp))));
        }
    }

    /** A fast path of registers, before slow paths of which one gathers ints, and one has doubles. */
    @Example
    void gathersOfSlowPathsOnlyReturnTheInterpretersBits() {
        ProgramBuilder b = new ProgramBuilder();
        F32 x = b.x();
        I32 index = x.bits().shiftedRightUnsigned(20);
        Random random = new Random(6);
        F32 fast = x.fma(x, index.lookup(random.ints(16, 0, 0x4000_0000).boxed().toList()).asFloat());
        F32 gathered = index.gather(IntTable.of(random.ints(1000, 0, 0x4000_0000).toArray())).asFloat();
        F64 wide = x.toDouble().times(index.gather(DoubleTable.of(random.doubles(1000).toArray())));
        F32 slow = gathered.below(b.f32(1)).fastPath(gathered, wide.toFloat());
        Program program = b.build(x.below(b.f32(1)).fastPath(fast, slow));
        assertTrue(program.gathersRarely());
        agree(List.of(program, b.build(x.below(b.f32(1)).fastPath(fast, wide.toFloat()))));
    }

    /** Few doubles, from registers at indices of longs: alone, and on both sides of a rare case. */
    @Example
    void doublesOfSmallTablesReturnTheInterpretersBits() {
        agree(List.of(ofSmallTables(3, false), ofSmallTables(8, true)));
    }

    private static Program ofSmallTables(int entries, boolean hasRareCase) {
        ProgramBuilder b = new ProgramBuilder();
        F64 x = b.x().toDouble();
        DoubleTable table = DoubleTable.of(new Random(entries).doubles(entries).toArray());
        F64 y = x.fma(x.bits().shiftedRightUnsigned(49).toInt().gather(table),
                x.bits().shiftedRightUnsigned(46).toInt().gather(table));
        Program program = b.build(hasRareCase
                ? b.x().below(b.f32(1)).fastPath(y.toFloat(), y.sqrt().toFloat())
                : y.toFloat());
        assertTrue(!program.gathers());
        return program;
    }

    private static int usuallyBelow(ProgramBuilder b, float limit, int usual, int rare) {
        return b.add(new Op.FastPath(b.binary(BinaryKind.LT, b.input(), b.constant(limit)), usual, rare));
    }

    private static int longPath(ProgramBuilder b) {
        int x = b.input();
        int y = x;
        for (int i = 0; i < LOOK_UPS; i++) {
            List<Integer> table = new Random(i).ints(ENTRIES, 0, 0x3f80_0000).boxed().toList();
            y = b.fma(y, x, b.unary(UnaryKind.FROM_BITS, b.add(new Op.Lookup(table, b.unary(UnaryKind.BITS, y)))));
        }
        return y;
    }

    @Tag("long")
    @Property(tries = 400, shrinking = ShrinkingMode.BOUNDED, edgeCases = EdgeCasesMode.NONE)
    void everyFormReturnsTheInterpretersBitsForMany(@ForAll("batches") List<Program> programs) {
        agree(programs);
    }

    private static void agree(List<Program> programs) {
        List<KernelForms> forms = KernelForms.of(programs);
        for (int k = 0; k < programs.size(); k++) {
            new Agreement(programs.get(k)).check(forms.get(k), ROUNDS);
        }
    }

    @Provide
    Arbitrary<List<Program>> batches() {
        return Programs.any().list().ofMinSize(1).ofMaxSize(BATCH);
    }
}

package dev.ulpforge.verify.prover;

import java.util.Random;

import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

import dev.ulpforge.model.format.Format;
import dev.ulpforge.model.ir.F32;
import dev.ulpforge.model.ir.ProgramBuilder;
import dev.ulpforge.verify.prover.LaneValue.Real;

import static org.assertj.core.api.Assertions.assertThat;

/** Residues of quotients and roots are known by their one error. */
class ResidueTest {
    private static final InputCell WIDE = InputCell.between(Format.BINARY32, 1, 1.9f);

    private static F32 quotient(F32 x) {
        return x.plus(x.program().f32(0.3f)).dividedBy(divisor(x));
    }

    private static F32 divisor(F32 x) {
        return x.program().f32(3).minus(x);
    }

    private static F32 residue(F32 x) {
        return quotient(x).negated().fma(divisor(x), x.plus(x.program().f32(0.3f)));
    }

    private static Real known(ProgramBuilder b, F32 of) {
        return (Real) new CellAnalysis(new Code(Format.BINARY32, b.ops(), of.at()), WIDE, new FormArithmetic(5, 96))
                .result();
    }

    @Test
    void theResidueOfAQuotientIsExactHoweverWideTheCell() {
        ProgramBuilder b = new ProgramBuilder();
        Real residue = known(b, residue(b.x()));
        assertThat(residue.rounded()).isEmpty();
        assertThat(residue.greatest()).isLessThanOrEqualTo(0x1p-22);
    }

    @Test
    void theResidueOfARootIsExactHoweverWideTheCell() {
        ProgramBuilder b = new ProgramBuilder();
        F32 root = b.x().sqrt();
        Real residue = known(b, root.fma(root.negated(), b.x()));
        assertThat(residue.rounded()).isEmpty();
        assertThat(residue.greatest()).isLessThanOrEqualTo(1.4 * 0x1p-23);
    }

    /** A quotient by a reciprocal, which has two errors. */
    private static F32 ofProduct(F32 x) {
        F32 dividend = x.plus(x.program().f32(0.3f));
        return dividend.times(x.program().f32(1).dividedBy(divisor(x))).negated().fma(divisor(x), dividend);
    }

    @Test
    void theResidueOfAProductWithAReciprocalIsSmallHoweverWideTheCell() {
        ProgramBuilder b = new ProgramBuilder();
        assertThat(known(b, ofProduct(b.x())).greatest()).isLessThanOrEqualTo(0x1.1p-21);
    }

    @Test
    void withAnotherDividendItIsNoResidue() {
        ProgramBuilder b = new ProgramBuilder();
        F32 x = b.x();
        Real other = known(b, quotient(x).negated().fma(divisor(x), x));
        assertThat(other.high()).isLessThan(0);
    }

    @Property(seed = "9", tries = 300, edgeCases = EdgeCasesMode.NONE)
    void residuesAreEnclosed(@ForAll long seed) {
        Random random = new Random(seed);
        ProgramBuilder b = new ProgramBuilder();
        F32 root = b.x().sqrt();
        F32 sum = residue(b.x()).plus(ofProduct(b.x())).plus(root.negated().fma(root, b.x()));
        long first = random.nextLong(1, Format.BINARY32.infinity() - 1);
        long last = Math.min(Format.BINARY32.infinity() - 1, first + (2L << random.nextInt(25)));
        CellAnalysisTest.checkAll(new Code(Format.BINARY32, b.ops(), sum.at()),
                new InputCell(Format.BINARY32, false, first, last), random);
    }
}

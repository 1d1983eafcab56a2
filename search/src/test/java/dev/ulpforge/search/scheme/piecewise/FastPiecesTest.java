package dev.ulpforge.search.scheme.piecewise;

import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.ulpforge.model.ir.F32;
import dev.ulpforge.model.ir.IntTable;
import dev.ulpforge.model.ir.Interpreter;
import dev.ulpforge.model.ir.Program;
import dev.ulpforge.model.ir.ProgramBuilder;
import dev.ulpforge.model.spec.Domain;
import dev.ulpforge.model.spec.Expression;
import dev.ulpforge.model.spec.KernelSpec;
import dev.ulpforge.search.kernel.KernelTemplate;
import dev.ulpforge.search.kernel.SearchTarget;
import dev.ulpforge.search.scheme.SchemeTemplates;
import dev.ulpforge.search.scheme.SpecialResults;
import dev.ulpforge.search.scheme.value.SpecialInputs;
import dev.ulpforge.verify.sweep.error.UlpError;

import static org.assertj.core.api.Assertions.assertThat;

class FastPiecesTest {
    private static final float ELSEWHERE = 12345;
    private static final FastPieces GUDERMANNIAN = pieces("2 * atan(exp(x)) - pi / 2", "[-20, 20]");
    private static final List<KernelTemplate> TEMPLATES = SchemeTemplates.of(GUDERMANNIAN);

    /** A program that takes many gathers, with one result except at special inputs. */
    private static Program dear(SearchTarget target) {
        ProgramBuilder b = new ProgramBuilder();
        F32 zero = b.f32(0);
        for (int i = 0; i < 44; i++) {
            zero = zero.plus(b.x().bits().gather(IntTable.of(0, 0, 0, i)).asFloat());
        }
        List<Float> specials = SpecialInputs.ALL.stream().filter(target.spec().domain()::contains).toList();
        return b.build(new SpecialInputs(specials, x -> SpecialResults.of(target).at(x.floatValue())).corrected(b.x(),
                zero.plus(b.f32(ELSEWHERE))));
    }

    private static FastPieces pieces(String fn, String domain) {
        SearchTarget target = SearchTarget.of(new KernelSpec(Expression.parse(fn), Domain.parse(domain), 1), 1);
        return FastPieces.before(dear(target), target);
    }

    @Test
    void usualInputsAreWithinTheBoundAndOthersAreLeftToTheProgram() {
        assertWithinTheBound(GUDERMANNIAN, TEMPLATES, 0, 10);
    }

    @Tag("long")
    @Test
    void inputsNextToAHoleAreLeftToTheProgram() {
        FastPieces kernels = pieces("atan(x) / x", "");
        assertWithinTheBound(kernels, SchemeTemplates.of(kernels), 0.01f, 10);
    }

    private static void assertWithinTheBound(FastPieces kernels, List<KernelTemplate> templates, float lo, float hi) {
        assertThat(templates).isNotEmpty();
        Interpreter program = SchemeTemplates.untuned(templates.getFirst());
        int there = 0;
        int all = 4000;
        for (int i = 0; i < all; i++) {
            float x = lo + (hi - lo) * i / all;
            float y = program.at(x);
            there += y == ELSEWHERE ? 0 : 1;
            assertThat(y == ELSEWHERE ? 0 : UlpError.of(y, kernels.f().at(x))).as("x = %a", x).isLessThan(1.03);
        }
        assertThat(there).isGreaterThan((int) (0.99 * all));
        assertThat(program.at(0x1p-40f)).isIn(ELSEWHERE, (float) kernels.f().at(0x1p-40f));
    }

    @Test
    void aZeroThatIsPositiveAtMinusZeroStaysPositive() {
        Interpreter program = SchemeTemplates.untuned(SchemeTemplates.mostAccurate(TEMPLATES));
        assertThat(Float.floatToRawIntBits(program.at(-0f))).isZero();
        assertThat(Float.floatToRawIntBits(program.at(0f))).isZero();
    }

    @Test
    void whatIsNotSmoothHasNone() {
        assertThat(SchemeTemplates.of(pieces("log(abs(abs(x) - pi))", "[-5, 5]"))).isEmpty();
    }
}

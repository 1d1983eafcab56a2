package dev.ulpforge.search;

import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.ulpforge.codegen.compile.CompiledKernel;
import dev.ulpforge.model.ir.Program;
import dev.ulpforge.model.ir.ProgramText;
import dev.ulpforge.model.lock.Exhaustive;
import dev.ulpforge.model.lock.MadeUpLocks;
import dev.ulpforge.model.spec.Domain;
import dev.ulpforge.model.spec.Expression;
import dev.ulpforge.model.spec.KernelSpec;
import dev.ulpforge.verify.oracle.Oracle;
import dev.ulpforge.verify.sweep.Sweep;
import dev.ulpforge.verify.sweep.Verdict;

import static org.assertj.core.api.Assertions.assertThat;

class FinalistsTest {
    private static final KernelSpec ABS = new KernelSpec(Expression.parse("abs"), Domain.parse("[1, 1.001]"), 1);
    private static final KernelSpec EVERYWHERE = new KernelSpec(ABS.fn(), Domain.ALL, 1);
    private static final Program FAST = ProgramText.parse("v0 = input\nv1 = abs v0\nreturn v1\n");

    /** {@return |x| by forty divisions by 1} */
    private static Program slow() {
        StringBuilder text = new StringBuilder("v0 = input\nv1 = abs v0\nv2 = float 0x1.0p0\n");
        int last = 1;
        for (int k = 3; k < 43; k++) {
            text.append("v%d = div v%d v2%n".formatted(k, last));
            last = k;
        }
        return ProgramText.parse(text + "return v" + last + "\n");
    }

    private static SearchOutcome.Found proven(Program program) {
        Sweep sweep = new Sweep(Oracle.of(ABS.fn(), ABS.domain()));
        Exhaustive proof = ((Verdict.Within) sweep.judge(CompiledKernel.of(program), 1)).proof();
        return new SearchOutcome.Found(program, proof);
    }

    @Tag("timing")
    @Test
    void theClockChoosesTheFastest() {
        SearchOutcome.Found fast = proven(FAST);
        SearchOutcome.Found slow = proven(slow());
        assertThat(Finalists.fastest(List.of(slow, fast), ABS)).isSameAs(fast);
    }

    @Test
    void aSingleOneNeedsNoClock() {
        SearchOutcome.Found only = new SearchOutcome.Found(FAST, MadeUpLocks.lock(EVERYWHERE, FAST).proof());
        assertThat(Finalists.fastest(List.of(only), ABS)).isSameAs(only);
    }
}

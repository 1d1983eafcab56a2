package dev.ulpforge.driver.worker;

import java.util.Arrays;
import java.util.Locale;

import jdk.incubator.vector.VectorShape;

import dev.ulpforge.codegen.compile.CompiledKernel;
import dev.ulpforge.codegen.compile.NarrowKernel;
import dev.ulpforge.driver.message.CommandException;
import dev.ulpforge.driver.message.DriverMessage;
import dev.ulpforge.model.format.Format;
import dev.ulpforge.model.ir.Interpreter;
import dev.ulpforge.model.lock.LockFile;
import dev.ulpforge.model.progress.Progress;
import dev.ulpforge.verify.narrow.NarrowSweep;
import dev.ulpforge.verify.narrow.NarrowValues;
import dev.ulpforge.verify.sweep.Verdict;
import dev.ulpforge.verify.symbolic.UndecidedException;
import dev.ulpforge.worker.ExitCode;

/** Checks the lock of a kernel of 16 bits at all inputs. */
record NarrowCheck(LockFile lock) {

    /** {@return whether the vector form, the scalar form and the text of the program agree} */
    CheckResult forms() {
        Format format = lock.spec().format();
        short[] vector = NarrowSweep.all(CompiledKernel.narrow(lock.program(), format));
        short[] scalar = NarrowSweep.all(CompiledKernel.narrowScalar(lock.program(), format));
        short[] text = NarrowSweep.all(interpreted());
        int first = Math.min(Arrays.mismatch(vector, scalar) & Integer.MAX_VALUE,
                Arrays.mismatch(vector, text) & Integer.MAX_VALUE);
        return first == Integer.MAX_VALUE
                ? new CheckResult.Confirmed(String.format(Locale.ROOT,
                        "vector form, scalar form and text agree for all 65,536 inputs (%d bit, %s)",
                        VectorShape.preferredShape().vectorBitSize(), Runtime.version()))
                : new CheckResult.Refuted(String.format(Locale.ROOT,
                        "for the bits %04x the vector form returns %04x, the scalar form %04x, and the interpreter %04x",
                        first, vector[first], scalar[first], text[first]));
    }

    private NarrowKernel interpreted() {
        Format format = lock.spec().format();
        return (src, dst) -> {
            float[] x = new float[src.length];
            for (int i = 0; i < x.length; i++) {
                x[i] = format.equals(Format.BFLOAT16)
                        ? Float.intBitsToFloat(src[i] << Short.SIZE)
                        : Float.float16ToFloat(src[i]);
            }
            Interpreter.of(lock.program()).apply(x, x);
            for (int i = 0; i < x.length; i++) {
                dst[i] = (short) format.bits(x[i]);
            }
        };
    }

    /** {@return whether all results are correctly rounded, and all facts of the certificate are found again} */
    CheckResult values(Progress progress) {
        NarrowValues values;
        try {
            values = NarrowValues.of(lock.spec(), Runtime.getRuntime().availableProcessors(),
                    progress.labelled("every input against its exact value: "));
        } catch (UndecidedException e) {
            throw new CommandException(ExitCode.USAGE, DriverMessage.NO_ORACLE.about(lock.spec().fn(), e.getMessage()));
        }
        NarrowKernel kernel = CompiledKernel.narrow(lock.program(), lock.spec().format());
        return switch (new NarrowSweep(values).judge(kernel)) {
            case Verdict.Within within -> OracleCheck.compared(lock.proof(), within.proof());
            case Verdict.Exceeds(_, var findings, var wrong) -> new CheckResult.Refuted(findings.inputs()
                    - findings.correctlyRounded() + " results are not correctly rounded, first at " + wrong.getFirst());
            case Verdict.WrongSpecial _,Verdict.BrokenOracle _ ->
                throw new IllegalStateException("no such verdict on 16 bits");
        };
    }
}

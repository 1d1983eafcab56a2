package dev.ulpforge.driver.worker;

import java.util.Optional;

import dev.ulpforge.codegen.compile.BulkKernel;
import dev.ulpforge.codegen.compile.CompiledKernel;
import dev.ulpforge.model.ir.Interpreter;
import dev.ulpforge.model.ir.Program;
import dev.ulpforge.verify.sweep.digest.SegmentDifference;

/** Looks for an input at which the vector form of a program differs from its scalar form, which no JVM should allow. */
record VectorScalarComparison(Program program, BulkKernel vector) {

    /**
     * {@return a description of the first such input, with the interpreter's result}
     *
     * @param segment the first byte of the bit patterns of the inputs compared
     */
    Optional<String> first(int segment) {
        return SegmentDifference.in(segment, vector, CompiledKernel.scalar(program), 1).stream().findFirst()
                .map(at -> inWords(program, at.input(), at.got(), (float) at.want()));
    }

    static String inWords(Program program, float x, float a, float b) {
        return "at x=" + Float.toHexString(x) + " the vector form returns " + Float.toHexString(a)
                + ", the scalar form " + Float.toHexString(b) + ", and the interpreter "
                + Float.toHexString(Interpreter.of(program).at(x));
    }
}

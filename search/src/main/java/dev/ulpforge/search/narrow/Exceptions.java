package dev.ulpforge.search.narrow;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import dev.ulpforge.model.ir.F32;
import dev.ulpforge.model.ir.Op;
import dev.ulpforge.model.ir.Program;
import dev.ulpforge.model.ir.ProgramBuilder;
import dev.ulpforge.search.scheme.value.SpecialInputs;
import dev.ulpforge.verify.narrow.NarrowValues;

/**
 * Writes required results into programs, for inputs that defy them: each costs a comparison and a selection.
 *
 * @param values the required results
 */
public record Exceptions(NarrowValues values) {

    /**
     * {@return a program that returns what another one does, but the required result at some inputs}
     *
     * @param indices the inputs, by their numbers
     */
    public Program in(Program program, List<Integer> indices) {
        if (indices.isEmpty()) {
            return program;
        }
        Map<Float, Float> required = new TreeMap<>();
        indices.forEach(i -> required.put(values.x(i), (float) values.format().value(values.required(i))));
        ProgramBuilder b = new ProgramBuilder();
        List<Integer> at = new ArrayList<>();
        for (Op op : program.ops()) {
            at.add(b.add(op.on(op.operands().stream().map(at::get).toList())));
        }
        F32 y = new F32(b, at.get(program.result()));
        return b.build(new SpecialInputs(List.copyOf(required.keySet()), required::get).corrected(b.x(), y));
    }
}

package dev.ulpforge.model.reading;

import java.util.ArrayList;
import java.util.List;

import dev.ulpforge.model.ir.Op;

/** The different tables of a program, in order: T1, T2 and so on. */
final class Tables {
    private final DataFlow flow;
    private final List<Object> contents = new ArrayList<>();

    Tables(DataFlow flow) {
        this.flow = flow;
        for (int position = 0; position < flow.size(); position++) {
            Object content = content(flow.op(position));
            if (content != flow && !contents.contains(content)) {
                contents.add(content);
            }
        }
    }

    /** {@return the name of the table that the operation at {@code position} takes an entry of} */
    String name(int position) {
        Op op = flow.op(position);
        return "T" + (1 + contents.indexOf(content(op instanceof Op.Gather gather ? flow.op(gather.table()) : op)));
    }

    private Object content(Op op) {
        return switch (op) {
            case Op.Lookup lookup -> lookup.table();
            case Op.Ints ints -> ints;
            case Op.Doubles doubles -> doubles;
            default -> flow;
        };
    }
}

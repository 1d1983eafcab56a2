package org.example;

import java.lang.foreign.MemorySegment;
import java.util.function.UnaryOperator;

/**
 * One kernel in all forms but the vector one, which needs a module that may be absent.
 *
 * @param name    its name
 * @param at      for a float
 * @param whole   for whole arrays
 * @param stretch for stretches of arrays
 * @param segment for memory segments
 */
record Form(String name, UnaryOperator<Float> at, Whole whole, Stretch stretch, Segment segment) {
    interface Whole {
        void apply(float[] src, float[] dst);
    }

    interface Stretch {
        void apply(float[] src, int srcOffset, float[] dst, int dstOffset, int length);
    }

    interface Segment {
        void apply(MemorySegment src, MemorySegment dst);
    }

    static Form[] all() {
        return new Form[] {
                new Form("small", FormsKernels::small, FormsKernels::small, FormsKernels::small, FormsKernels::small),
                new Form("wide", FormsKernels::wide, FormsKernels::wide, FormsKernels::wide, FormsKernels::wide),
                new Form("mixed", FormsKernels::mixed, FormsKernels::mixed, FormsKernels::mixed, FormsKernels::mixed) };
    }
}

package org.example;

import java.util.List;
import java.util.function.UnaryOperator;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/** Compares the vector form of each kernel with its scalar form, in every species. */
final class VectorFormsCheck {
    private VectorFormsCheck() {}

    static void run() {
        Form[] forms = Form.all();
        check(forms[0], FormsKernels.Vectors::small);
        check(forms[1], FormsKernels.Vectors::wide);
        check(forms[2], FormsKernels.Vectors::mixed);
    }

    private static void check(Form form, UnaryOperator<FloatVector> kernel) {
        for (VectorSpecies<Float> species : List.of(FloatVector.SPECIES_64, FloatVector.SPECIES_128,
                FloatVector.SPECIES_256, FloatVector.SPECIES_512, FloatVector.SPECIES_PREFERRED)) {
            for (int start = 0; start < 640; start += species.length()) {
                float[] lanes = Inputs.first(start + species.length());
                float[] got = kernel.apply(FloatVector.fromArray(species, lanes, start)).toArray();
                for (int lane = 0; lane < got.length; lane++) {
                    float x = lanes[start + lane];
                    FormsCheck.same(form, x, form.at().apply(x), got[lane], species.toString());
                }
            }
        }
    }
}

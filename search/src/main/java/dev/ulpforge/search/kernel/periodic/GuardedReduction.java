package dev.ulpforge.search.kernel.periodic;

import java.util.function.ToIntFunction;

import dev.ulpforge.model.ir.BinaryKind;
import dev.ulpforge.model.ir.Op;
import dev.ulpforge.model.ir.Program;
import dev.ulpforge.model.ir.ProgramBuilder;
import dev.ulpforge.model.ir.UnaryKind;
import dev.ulpforge.model.spec.Domain;

/**
 * What surrounds a kernel of the reduced argument: the reduction near 0, that of any other float in a rare path, and
 * NaN.
 *
 * @param near     the reduction near 0
 * @param guarded  whether there is a rare path: for inputs beyond the guard, infinities and NaN
 * @param absolute whether |x| is reduced instead of x
 */
record GuardedReduction(CodyWaite near, boolean guarded, boolean absolute) {

    /** {@return the frame of a kernel for this domain} */
    static GuardedReduction of(CodyWaite near, Domain domain, boolean absolute) {
        float guard = near.guard();
        boolean guarded = domain.containsNaN() || domain.lower() < -guard || domain.upper() > guard;
        return new GuardedReduction(near, guarded, absolute);
    }

    /** {@return the program that takes the result from the reduced argument} */
    Program around(ProgramBuilder b, ToIntFunction<Reduced> kernel) {
        int x = b.input();
        int size = b.unary(UnaryKind.ABS, x);
        int argument = absolute ? size : x;
        int usual = kernel.applyAsInt(near.write(b, argument));
        if (!guarded) {
            return b.build(usual);
        }
        int any = kernel.applyAsInt(new PayneHanek(near.steps(), near.guard()).write(b, argument));
        int finite = b.binary(BinaryKind.LT, size, b.constant(Float.POSITIVE_INFINITY));
        int rare = b.add(new Op.Select(finite, any, b.constant(Float.NaN)));
        int inside = b.binary(BinaryKind.LE, size, b.constant(near.guard()));
        return b.build(b.add(new Op.FastPath(inside, usual, rare)));
    }
}

package dev.ulpforge.search.universal;

import java.util.ArrayList;
import java.util.List;

import dev.ulpforge.model.ir.Interpreter;
import dev.ulpforge.model.ir.Program;
import dev.ulpforge.search.values.FloatOrder;
import dev.ulpforge.verify.sweep.error.UlpError;

/**
 * The zeros of a function with a pole at each integer below 0, between poles. What a reflection subtracts cancels
 * there, and at a float that happens to be very near to a zero doubles are not exact enough. Such floats are as likely
 * between 2^k and 2^(k+1) as anywhere else; they are looked for where that takes milliseconds.
 *
 * @param target the function
 */
record ReflectedZeros(Target target) {
    private static final int MOST_POLES = 1 << 12;
    private static final double HALF = 0.5;

    /** {@return the floats next to zeros at which a program errs by more than half an ULP and a tolerance} */
    List<Float> defying(Program program, double tolerance) {
        Interpreter kernel = Interpreter.of(program);
        return neighbours().stream().filter(x -> UlpError.of(kernel.at(x), target.exact(x)) > HALF + tolerance)
                .toList();
    }

    /** {@return the two floats around each zero} */
    private List<Float> neighbours() {
        List<Float> floats = new ArrayList<>();
        for (int n = 0; n < MOST_POLES; n++) {
            float left = Math.nextUp(-n - 1f);
            float middle = -n - 0.5f;
            float right = n == 0 ? -Float.MIN_NORMAL : Math.nextDown((float) -n);
            if (target.domain().contains(left) && target.domain().contains(right)) {
                floats.addAll(around(left, middle));
                floats.addAll(around(middle, right));
            }
        }
        return floats;
    }

    /** {@return the floats around the zero between two floats, if the function has different signs at them} */
    private List<Float> around(float from, float to) {
        double sign = Math.signum(target.at(from));
        if (sign == Math.signum(target.at(to))) {
            return List.of();
        }
        long inside = FloatOrder.rank(from);
        long outside = FloatOrder.rank(to);
        while (outside - inside > 1) {
            long middle = inside + outside >> 1;
            if (Math.signum(target.at(FloatOrder.ofRank((int) middle))) == sign) {
                inside = middle;
            } else {
                outside = middle;
            }
        }
        return List.of(FloatOrder.ofRank((int) inside), FloatOrder.ofRank((int) outside));
    }
}

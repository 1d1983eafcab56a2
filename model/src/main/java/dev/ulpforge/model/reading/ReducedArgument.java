package dev.ulpforge.model.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A value less a multiple of a constant that is in parts, after Cody and Waite: {@code base + n*c1 + n*c2 + ...}, each
 * product and sum rounded once.
 *
 * @param base  the position of the value
 * @param n     the position of the multiple, which a {@link MagicRounding} or a conversion from an integer has made
 * @param parts the positions of the parts of the constant, the first one added first
 */
record ReducedArgument(int base, int n, List<Integer> parts) {
    /** Copies. */
    ReducedArgument {
        parts = List.copyOf(parts);
    }

    /** {@return the reduced argument at {@code position}} */
    static Optional<ReducedArgument> at(DataFlow flow, int position) {
        List<Integer> parts = new ArrayList<>();
        int n = -1;
        int base = position;
        for (Optional<DataFlow.MultiplyAdd> fma = flow.multiplyAdd(base); fma.isPresent(); fma = flow
                .multiplyAdd(base)) {
            int multiple = flow.isConstant(fma.get().a()) ? fma.get().b() : fma.get().a();
            int part = multiple == fma.get().a() ? fma.get().b() : fma.get().a();
            boolean goesOn = n < 0 ? isMultiple(flow, multiple) : n == multiple;
            if (!goesOn || flow.real(part).isEmpty() || flow.isConstant(fma.get().c())) {
                break;
            }
            n = multiple;
            parts.addFirst(part);
            base = fma.get().c();
        }
        return n < 0 ? Optional.empty() : Optional.of(new ReducedArgument(base, n, parts));
    }

    private static boolean isMultiple(DataFlow flow, int position) {
        return MagicRounding.at(flow, position).isPresent();
    }

    /** {@return the constant of which a multiple is subtracted: minus the sum of the parts} */
    BigDecimal step(DataFlow flow) {
        return parts.stream().map(part -> new BigDecimal(flow.real(part).orElseThrow()))
                .reduce(BigDecimal.ZERO, BigDecimal::subtract);
    }
}
